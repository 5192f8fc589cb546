using NodaTime;

namespace AsyncCoach.Storage;

/// <summary>
/// How long what is no record is kept, counted back from <paramref name="ProductNow"/> (receipts from
/// <paramref name="WireNow"/>, since Slack's retries live in wire time).
/// </summary>
public sealed record Retention(Instant ProductNow, Instant WireNow, Duration Receipts, Duration Messages, Duration? Revisions);
