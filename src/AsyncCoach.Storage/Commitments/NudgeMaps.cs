using AsyncCoach.Domain.Commitments;

namespace AsyncCoach.Storage.Commitments;

/// <summary>Briefs and nudges, for as long as they may be redrawn.</summary>
public static class NudgeMap
{
    public static readonly Field At = new("at", "at", FieldType.Number);

    public static DocumentMap<Nudge> Map { get; } = new("nudge", CommitmentsJson.Default.Nudge, nudge => nudge.Key)
    {
        Fields = [At],
        KeepsRevisions = false,
    };
}

/// <summary>What each person was sent, by <c>workspace/user</c>.</summary>
public static class NudgeHistoryMap
{
    public static DocumentMap<NudgeHistory> Map { get; } =
        new("nudge_history", CommitmentsJson.Default.NudgeHistory, history => history.Person.ToString()) { KeepsRevisions = false };
}
