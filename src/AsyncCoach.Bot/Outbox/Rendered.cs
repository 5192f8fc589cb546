using System.Text.Json;
using System.Text.Json.Serialization;
using AsyncCoach.Slack.BlockKit;
using NodaTime;

namespace AsyncCoach.Bot.Outbox;

/// <summary>What is about to be posted, and the place that it will be, if it is to be changed later.</summary>
internal sealed record Rendered(Message Message, string? ThreadTs, string? Place, long Shows);

/// <summary>
/// What must be known of an attempt to finish it after a crash: where to look and what it was. The text itself is not kept: if it has to be
/// said again, it is rendered again from what is true then. <paramref name="Since"/> is product time in unix seconds, as message stamps are.
/// </summary>
internal sealed record AttemptNote(string? ThreadTs, string? Place, long Shows, long Since)
{
    // Not a second constructor: the serializer refuses to choose between two.
    public static AttemptNote Of(Rendered rendered, Instant now) => new(rendered.ThreadTs, rendered.Place, rendered.Shows, now.ToUnixTimeSeconds());

    public string ToJson() => JsonSerializer.Serialize(this, AttemptJson.Default.AttemptNote);

    public static AttemptNote Read(string json) => JsonSerializer.Deserialize(json, AttemptJson.Default.AttemptNote)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(AttemptNote))]
internal sealed partial class AttemptJson : JsonSerializerContext;
