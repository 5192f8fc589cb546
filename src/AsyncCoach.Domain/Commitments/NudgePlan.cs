using NodaTime;

namespace AsyncCoach.Domain.Commitments;

/// <summary>What one look at a person came to.</summary>
/// <param name="Say">The brief or nudge to send now; null: nothing.</param>
/// <param name="Changed">The commitments that are to be stored as they are here, those that <paramref name="Say"/> names among them.</param>
/// <param name="History">What the person was sent, with <paramref name="Say"/>.</param>
/// <param name="Escalate">Those that go up their path now, as they were given.</param>
/// <param name="AskForHours">Nothing can be reckoned: the person is to be asked for zone or hours, once.</param>
/// <param name="LookAgain">The next instant at which something may be different, always after now; null: not before something changes.</param>
public sealed record NudgePlan(
    Nudge? Say, IReadOnlyList<Commitment> Changed, NudgeHistory History, IReadOnlyList<Commitment> Escalate, bool AskForHours, Instant? LookAgain)
{
    /// <summary>Those that were only to be known, and have been told: to be closed as kept.</summary>
    public IReadOnlyList<Commitment> Told { get; init; } = [];

    /// <summary>There is nothing to keep, to say, to close or to escalate.</summary>
    public bool IsQuiet => Say is null && Changed.Count == 0 && Escalate.Count == 0 && Told.Count == 0 && !AskForHours;
}
