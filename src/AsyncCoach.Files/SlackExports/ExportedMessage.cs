using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace AsyncCoach.Files.SlackExports;

/// <summary>Something that a person wrote, in a Slack export.</summary>
/// <param name="Channel">Its channel's id.</param>
/// <param name="Thread">The thread that it answers in; null for one that stands for itself.</param>
/// <param name="Answers">Whose message began that thread, where the export says so.</param>
public sealed record ExportedMessage(string Channel, string Ts, Instant At, string User, string Text, string? Thread, string? Answers)
{
    internal static ExportedMessage? Read(JsonElement message, string channel)
    {
        var subtype = message.Text("subtype");
        if (message.Text("user") is not { Length: > 0 } user || message.Text("bot_id") is not null || subtype is not (null or "thread_broadcast" or "file_share" or "me_message")
            || message.Text("ts") is not { } ts || message.Text("text") is not { Length: > 0 } text
            || !decimal.TryParse(ts, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) || seconds is < 0 or > 7_000_000_000m)
            return null;
        var thread = message.Text("thread_ts") is { } root && root != ts ? root : null;
        return new ExportedMessage(
            channel, ts, Instant.FromUnixTimeTicks((long)(seconds * NodaConstants.TicksPerSecond)), user, text, thread, thread is null ? null : message.Text("parent_user_id"));
    }
}
