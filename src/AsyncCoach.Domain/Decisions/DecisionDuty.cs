using AsyncCoach.Domain.Commitments;
using NodaTime;

namespace AsyncCoach.Domain.Decisions;

/// <summary>What an open decision commits its decider to, by when, and how it is spoken of.</summary>
public static class DecisionDuty
{
    /// <summary>Without a date: two of the decider's working days.</summary>
    private const int UsualShifts = 2;

    private static readonly Course Decides = new(AtOnce: false, RemindBefore: Duration.FromHours(2), Grace: Duration.FromHours(1));

    /// <summary>What was only written down from the decider's own words is never due: it waits in their briefs.</summary>
    public static Term TermOf(Decision decision) =>
        decision.ToConfirm ? Term.Open : decision.DecideBy is { } day ? Term.OnDay(day) : Term.OfShifts(UsualShifts);

    public static Course CourseOf(Decision decision) => decision.ToConfirm ? Course.Quiet : Decides;

    /// <summary>How the commitment ends that a decision in this state leaves behind: an answer keeps it, taking the question back waives it.</summary>
    public static CommitmentState EndOf(Decision decision) =>
        decision.State is DecisionState.Withdrawn or DecisionState.Undone ? CommitmentState.Waived : CommitmentState.Kept;
}
