using System.Text.Json;

namespace AsyncCoach.SlackEmulator.Control;

/// <param name="Kind">Event, Command, Interaction, Options or UrlVerification.</param>
/// <param name="What">The event's type as subscribed to, the command, or the interaction's type.</param>
public sealed record DeliveryRecord(
    int Number,
    string Kind,
    string What,
    bool Acknowledged,
    IReadOnlyList<DeliveryAttempt> Attempts,
    JsonElement Payload);

/// <param name="Status">The HTTP status; 0 when there was none; null while it is under way.</param>
public sealed record DeliveryAttempt(int RetryNum, string? RetryReason, int? Status, string? Failure, string? Body, double Ms);

/// <param name="Fault">The fault that struck.</param>
public sealed record CallRecord(int Number, string Method, JsonElement Args, int Status, JsonElement? Answer, string? Fault);
