using AsyncCoach.Domain.Teams;

namespace AsyncCoach.Domain.Commitments;

/// <summary>
/// Who hears next, by what happened. Blockers and security incidents have paths of their own as soon as a habit raises them.
/// </summary>
public enum EscalationPath
{
    /// <summary>It was not done in time: the team's lead, then its backup.</summary>
    Missed,

    /// <summary>Its owner left or is away: their deputy, else the team's backup, else its lead.</summary>
    StaffingChange,
}

/// <summary>The steps of the paths.</summary>
public static class EscalationPaths
{
    /// <summary>
    /// Who owes it next; null: the path ends here. Whoever owes it is passed over, and who has left. Who is away is passed over where somebody else
    /// is there: a missed commitment then waits for them, what somebody away owes does not.
    /// </summary>
    public static PersonId? Next(
        EscalationPath path, Commitment one, PersonId? deputy, Team? team, Func<PersonId, bool> hasLeft, Func<PersonId, bool> isAway)
    {
        PersonId?[] steps = path == EscalationPath.Missed ? [team?.Lead, team?.Backup] : [deputy, team?.Backup, team?.Lead];
        // Who took a step is not followed by an earlier one; somebody who is not on the path begins at its start.
        var from = path == EscalationPath.Missed && one.Step > 0 ? Array.IndexOf(steps, one.Owner) + 1 : 0;
        var able = steps.Skip(from).OfType<PersonId>().Where(person => person != one.Owner && !hasLeft(person)).ToList();
        PersonId? there = able.Where(person => !isAway(person)).Select(person => (PersonId?)person).FirstOrDefault();
        return there ?? (path == EscalationPath.Missed && able.Count > 0 ? able[0] : null);
    }
}
