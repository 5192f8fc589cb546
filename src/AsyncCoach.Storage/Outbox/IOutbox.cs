using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage;

/// <summary>
/// The sender's side of the outbox. States: pending → sending → sent | failed | unknown | dropped; unknown → pending or sent.
/// </summary>
public interface IOutbox
{
    /// <summary>
    /// Leases up to <paramref name="max"/> intents that are due, most urgent and oldest first, of all workspaces: at most one a lane, and none
    /// of a lane that is leased or holds an unfinished older intent. A lease ends at <paramref name="leaseUntil"/> (wire time);
    /// one found ended is given anew. A claim whose attempt was begun before comes back with that attempt. Nothing less urgent than
    /// <paramref name="least"/> is taken.
    /// </summary>
    Task<IReadOnlyList<OutboxClaim>> Claim(
        Instant productNow, Instant wireNow, Instant leaseUntil, int max, Urgency least, CancellationToken cancellation);

    /// <summary>
    /// Writes an attempt down before the call that it stands for: when, where to, and what is said (erased once settled as sent).
    /// False when the lease was lost: then nothing may be sent.
    /// </summary>
    Task<bool> Begin(OutboxClaim claim, OutboxAttempt attempt, CancellationToken cancellation);

    /// <summary>Gives a claim back unsent: it becomes due again at <paramref name="wireNotBefore"/>. Forgets a begun attempt unless <paramref name="keepAttempt"/>.</summary>
    Task Release(OutboxClaim claim, Instant wireNotBefore, bool keepAttempt, CancellationToken cancellation);

    /// <summary>How many wait, when the next is due, and since when the oldest has been.</summary>
    Task<OutboxDepth> Depth(CancellationToken cancellation);

    /// <summary>Those who are to be told something directly, due or not, as <c>workspace/user</c>: each once, the soonest first.</summary>
    Task<IReadOnlyList<string>> People(WorkspaceId workspace, CancellationToken cancellation);

    /// <summary>What happened to an intent, by its key; null when there is none.</summary>
    Task<OutboxRecord?> Find(WorkspaceId workspace, string key, CancellationToken cancellation);
}

/// <summary>A leased intent. <paramref name="Token"/> is the lease; <paramref name="Attempt"/> is set when an earlier claim began one.</summary>
public sealed record OutboxClaim(WorkspaceId Workspace, Intent Intent, long Row, string Token, int Tries, OutboxAttempt? Attempt);

/// <summary>
/// One call to Slack: its id is in the message's metadata, so that an unknown outcome can be looked up.
/// <paramref name="Channel"/> is where it goes, <paramref name="Looked"/> how often it was looked up in vain.
/// </summary>
public sealed record OutboxAttempt(string Id, Instant WireAt, string Channel, string Payload, int Looked);

/// <summary>How an intent ended.</summary>
public abstract record Settlement
{
    private Settlement()
    {
    }

    /// <summary>Slack accepted it under this channel and ts.</summary>
    public sealed record Sent(string Channel, string Ts) : Settlement;

    /// <summary>No longer true, not theirs to see, too late: nothing was said, and why.</summary>
    public sealed record Dropped(string Reason) : Settlement;

    /// <summary>No retry mends it. Slack's code or our reason.</summary>
    public sealed record Failed(string Reason) : Settlement;
}

/// <summary>
/// What waits in the outbox: how many in all; when the next of those that are neither leased, resting nor behind an older one is due (product
/// time); when the first of all that wait was to be sent at the earliest, leased, resting or behind another as it may be (product time): what is
/// in the past is late.
/// </summary>
public sealed record OutboxDepth(int Waiting, Instant? NextDue, Instant? FirstDue)
{
    /// <summary>When the next lease or rest ends (wire time); null: none is leased or resting.</summary>
    public Instant? NextWire { get; init; }
}

/// <summary>An intent's present state: <c>pending</c>, <c>sending</c>, <c>sent</c>, <c>failed</c> or <c>dropped</c>, where it is and why.</summary>
public sealed record OutboxRecord(Intent Intent, string State, string? Channel, string? Ts, string? Reason);
