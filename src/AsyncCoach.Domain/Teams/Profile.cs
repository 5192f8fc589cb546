using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>
/// Somebody is away from <paramref name="From"/> until <paramref name="Until"/>. <paramref name="Source"/> says where that came from, in words
/// that stand after <em>away:</em> (<em>you said so</em>, <em>your Slack status</em>).
/// </summary>
public sealed record Absence(Instant From, Instant Until, PersonId? Deputy, string Source)
{
    public bool Covers(Instant at) => From <= at && at < Until;
}

/// <summary>A person's own settings. Without one, all is as the team and the workspace have it.</summary>
public sealed record Profile(PersonId Person)
{
    /// <summary>Hours set by hand win over the team's.</summary>
    public WorkingWeek? Week { get; init; }

    /// <summary>A zone set by hand wins over Slack's.</summary>
    public string? Zone { get; init; }

    /// <summary>When the brief comes; null: at the start of the day.</summary>
    public LocalTime? BriefAt { get; init; }

    /// <summary>The team whose week and holidays hold, for somebody who is in several.</summary>
    public TeamId? Team { get; init; }

    public IReadOnlyList<Absence> Absences { get; init; } = [];

    /// <summary>Reminders between briefs. Without them only what is about to be escalated comes between.</summary>
    public bool WantsReminders { get; init; } = true;

    /// <summary>Asked once for a zone or for working days, since nothing can be sent without.</summary>
    public bool WasAskedForHours { get; init; }

    public Absence? AwayAt(Instant at) => Absences.FirstOrDefault(absence => absence.Covers(at));
}
