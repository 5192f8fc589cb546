using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Deliveries;

internal enum DeliveryKind
{
    Event,
    Command,
    Interaction,
    Options,
    UrlVerification,
}

/// <summary>Something sent to the app, with every attempt that was made.</summary>
internal sealed class Delivery(int number, DeliveryKind kind, string what, JsonObject payload)
{
    /// <summary>The token that Slack still puts into every payload; a signature has long taken its place.</summary>
    public const string VerificationToken = "emulator-verification-token";

    public int Number { get; } = number;

    public DeliveryKind Kind { get; } = kind;

    /// <summary>The inner event's type, the command, or the interaction's type.</summary>
    public string What { get; } = what;

    public JsonObject Payload { get; } = payload;

    /// <summary>Wire time, when it was first made up.</summary>
    public DateTimeOffset At { get; init; }

    public List<Attempt> Attempts { get; } = [];

    public JsonObject ToJson() => new()
    {
        ["number"] = Number,
        ["kind"] = Kind.ToString(),
        ["what"] = What,
        ["acknowledged"] = Attempts.Exists(a => a.Answer?.Failure is null && a.Answer is not null),
        ["attempts"] = new JsonArray([.. Attempts.Select(a => (JsonNode)a.ToJson())]),
        ["payload"] = Payload.DeepClone(),
    };
}

internal sealed class Attempt(int retry, string? reason)
{
    public int Retry { get; } = retry;

    public string? Reason { get; } = reason;

    /// <summary>Null while it is under way.</summary>
    public AppAnswer? Answer { get; set; }

    public double Milliseconds { get; set; }

    public JsonObject ToJson() => new()
    {
        ["retry_num"] = Retry,
        ["retry_reason"] = Reason,
        ["status"] = Answer?.Status,
        ["failure"] = Answer?.Failure,
        ["body"] = Answer?.Body,
        ["ms"] = Math.Round(Milliseconds, 1),
    };
}

/// <summary>What the app answered to one attempt.</summary>
/// <param name="Status">The HTTP status; 200 for an acknowledgement over a socket; 0 when there was none.</param>
/// <param name="Failure">
/// Slack's retry reason (<c>http_timeout</c>, <c>connection_failed</c>, <c>http_error</c> …), null when it is a success.
/// </param>
/// <param name="NoRetry">The app asked with <c>x-slack-no-retry</c> not to be sent this again.</param>
internal sealed record AppAnswer(int Status, string Body, string ContentType, string? Failure, bool NoRetry = false)
{
    public bool Ok => Failure is null;

    /// <summary>The error that Slack's client shows for a command or an interaction.</summary>
    public string? Shown => Failure switch { null => null, "http_timeout" or "timeout" => "operation_timeout", _ => "dispatch_failed" };
}
