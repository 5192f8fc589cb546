using AsyncCoach.Domain.People;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>
/// A person with the team that they belong to and the calendar that holds for them. <paramref name="Calendar"/> is null where no zone is known:
/// then nothing is sent, and nothing is assumed. <paramref name="ZoneIsDefault"/>: the workspace's zone stands in, and they are told so.
/// </summary>
public sealed record PersonTime(PersonId Person, Profile Profile, Team? Team, WorkingCalendar? Calendar, bool ZoneIsDefault)
{
    /// <summary>The same calendar without the person's absences: what they would work if they were there.</summary>
    public WorkingCalendar? WhenPresent { get; private init; }

    /// <summary>
    /// Zone: set by hand, else Slack's, else the workspace's. Week: set by hand, else the team's, else the workspace's. Holidays: the team's,
    /// and the quiet days of the company.
    /// </summary>
    /// <param name="id">Whose.</param>
    /// <param name="person">As Slack knows them.</param>
    /// <param name="profile">What they set by hand.</param>
    /// <param name="team">Whose week and holidays hold for them.</param>
    /// <param name="holidays">Its holidays.</param>
    /// <param name="defaults">The workspace's.</param>
    /// <param name="zones">Where zones are looked up.</param>
    /// <param name="shared">
    /// Gives calendars without absences that many people of one team share, by zone and week; null: each gets their own.
    /// </param>
    public static PersonTime Of(
        PersonId id, Person? person, Profile? profile, Team? team, HolidayList? holidays, WorkspaceDefaults defaults, IDateTimeZoneProvider zones,
        Func<DateTimeZone, WorkingWeek, Func<WorkingCalendar>, WorkingCalendar>? shared = null)
    {
        var own = profile ?? new Profile(id);
        var known = (own.Zone ?? person?.Zone) is { } theirs ? zones.GetZoneOrNull(theirs) : null;
        var zone = known ?? (defaults.Zone is { } usual ? zones.GetZoneOrNull(usual) : null);
        if (zone is null)
            return new PersonTime(id, own, team, null, false);
        var week = own.Week ?? team?.Week ?? defaults.Week;
        var away = own.Absences.Where(absence => absence.From < absence.Until).Select(absence => new Interval(absence.From, absence.Until)).ToList();
        var present = shared is null ? Present() : shared(zone, week, Present);
        var calendar = away.Count == 0 ? present : new WorkingCalendar(zone, week, Off(), away);
        return new PersonTime(id, own, team, calendar, known is null) { WhenPresent = present };

        WorkingCalendar Present() => new(zone, week, Off());
        IReadOnlyList<DayOff> Off() => [.. team?.DaysOff ?? [], .. holidays?.Days ?? [], .. defaults.QuietDays];
    }

    /// <summary>
    /// The team's own calendar, by which shifts of a route are reckoned; null where its zone is not known to this program.
    /// </summary>
    public static WorkingCalendar? Of(Team team, HolidayList? holidays, WorkspaceDefaults defaults, IDateTimeZoneProvider zones) =>
        zones.GetZoneOrNull(team.Zone) is { } zone
            ? new WorkingCalendar(zone, team.Week, [.. team.DaysOff, .. holidays?.Days ?? [], .. defaults.QuietDays])
            : null;
}
