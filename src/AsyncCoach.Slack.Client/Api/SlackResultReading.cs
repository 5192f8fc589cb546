using System.Text.Json;
using AsyncCoach.Slack.Api;

namespace AsyncCoach.Slack.Client.Api;

internal static class SlackResultReading
{
    /// <summary>Slack said yes and left out what was asked for: it may well have happened.</summary>
    public static SlackFailure Incomplete { get; } = new SlackFailure.Unknown("an answer without what was asked for");

    /// <summary>What an answer holds, or why there is none.</summary>
    public static SlackResult<T> Read<T>(this SlackResult<CallAnswer> result, Func<JsonElement, T?> read) where T : class
    {
        if (!result.Ok)
            return new(result.Failure);
        return read(result.Value.Body) is { } value ? new(value) : new(Incomplete);
    }
}
