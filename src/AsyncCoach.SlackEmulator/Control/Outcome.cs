using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>What came of an act, before what the person now sees is added.</summary>
/// <param name="Error">What Slack showed the person, null when all went well.</param>
/// <param name="Detail">For whoever develops the app: why Slack showed that.</param>
internal sealed record Outcome(string? Error = null, string? Detail = null)
{
    /// <summary>Sentences under the form's inputs, by block id.</summary>
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What the act made or found: a message, options.</summary>
    public (string Key, JsonNode Value)? Made { get; init; }

    public static Outcome Fine { get; } = new();
}

/// <summary>A control call that cannot be carried out because of how it was made; the message says what would be right.</summary>
internal sealed class BadCallException(string message) : Exception(message)
{
    public BadCallException()
        : this("This call cannot be carried out.")
    {
    }

    public BadCallException(string message, Exception inner)
        : this($"{message} ({inner.Message})")
    {
    }
}
