using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>People who share a site: zone, working week, holidays, a lead.</summary>
public sealed record Team
{
    public required TeamId Id { get; init; }

    public required string Name { get; init; }

    /// <summary>An IANA zone id: the site's, by which its shifts are reckoned.</summary>
    public required string Zone { get; init; }

    public WorkingWeek Week { get; init; } = WorkingWeek.Usual;

    /// <summary>Who hears what its people cannot settle, and changes its settings.</summary>
    public PersonId? Lead { get; init; }

    /// <summary>Takes the lead's place, and what somebody without a deputy owes while away.</summary>
    public PersonId? Backup { get; init; }

    public IReadOnlyList<PersonId> Members { get; init; } = [];

    /// <summary>The Slack user group that its members are read from; null where they are named by hand.</summary>
    public string? UserGroup { get; init; }

    /// <summary>Days off named by hand; those of a calendar stand in <see cref="HolidayList"/>.</summary>
    public IReadOnlyList<DayOff> DaysOff { get; init; } = [];

    /// <summary>Where its public holidays are read from: an https address, or a file that the operator named; null where there is none.</summary>
    public string? HolidayCalendar { get; init; }

    /// <summary>It stands in the settings file and is changed there only.</summary>
    public bool IsFromSettings { get; init; }

    public Instant ChangedAt { get; init; }

    /// <summary>Everybody who belongs to it, its lead included; a backup may belong to another team.</summary>
    public bool Has(PersonId person) => Members.Contains(person) || Lead == person;
}
