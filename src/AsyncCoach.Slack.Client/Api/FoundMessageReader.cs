using System.Text.Json;
using AsyncCoach.Slack.Api;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>Messages as history, threads and reactions show them.</summary>
internal static class FoundMessageReader
{
    /// <summary>The event type of our messages' metadata, and the member that names the attempt.</summary>
    public const string EventType = "asynccoach_message";

    public static IEnumerable<FoundMessage> ReadAll(JsonElement body, string channel) =>
        body.Each("messages"u8).Select(message => Read(message, channel)).OfType<FoundMessage>();

    public static FoundMessage? Read(JsonElement message, string channel) =>
        message.Word("ts"u8) is { } ts
            ? new(
                channel, ts, message.Word("thread_ts"u8), message.Text("text"u8), message.Word("user"u8),
                message.Word("user_team"u8) ?? message.Word("source_team"u8) ?? message.Word("team"u8),
                message.Word("bot_id"u8), Attempt(message.At("metadata"u8)) ?? message.Each("files"u8).FirstOrDefault().Word("id"u8), message.Word("permalink"u8))
            : null;

    private static string? Attempt(JsonElement metadata) =>
        metadata.Word("event_type"u8) == EventType ? metadata.At("event_payload"u8).Word("attempt"u8) : null;
}
