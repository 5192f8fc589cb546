using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Commitments;

/// <summary>
/// The calendars of many people at a time: teams, holidays and defaults are read once, and who shares a team, a zone and a week shares a calendar. Answers as
/// <see cref="Calendars"/> does.
/// </summary>
internal sealed class TeamCalendars
{
    private readonly WorkspaceDefaults _defaults;
    private readonly Dictionary<TeamId, HolidayList> _holidays;
    private readonly Dictionary<PersonId, List<Team>> _teamsOf = [];
    private readonly Dictionary<(TeamId? Team, string Zone, WorkingWeek Week), WorkingCalendar> _shared = [];

    private TeamCalendars(IReadOnlyList<Team> teams, IReadOnlyList<HolidayList> holidays, WorkspaceDefaults defaults)
    {
        _defaults = defaults;
        _holidays = holidays.ToDictionary(list => list.Team);
        foreach (var team in teams)
        {
            IEnumerable<PersonId> all = team.Lead is { } lead ? team.Members.Append(lead) : team.Members;
            foreach (var person in all.Distinct())
            {
                if (!_teamsOf.TryGetValue(person, out var of))
                    _teamsOf.Add(person, of = []);
                of.Add(team);
            }
        }
    }

    public static async Task<TeamCalendars> Of(Turn turn, CancellationToken cancellation)
    {
        var teams = await Calendars.Teams(turn, cancellation);
        var holidays = await turn.Session.LoadMany<HolidayList>([.. teams.Select(team => team.Id.Value)], Viewer.All, cancellation);
        return new TeamCalendars(teams, holidays, await Calendars.Defaults(turn, cancellation));
    }

    public PersonTime For(PersonId id, Person? person, Profile? profile)
    {
        var team = Calendars.TeamOf(id, profile, _teamsOf.GetValueOrDefault(id) ?? []);
        return PersonTime.Of(
            id, person, profile, team, team is null ? null : _holidays.GetValueOrDefault(team.Id), _defaults, Calendars.Zones,
            (zone, week, make) => Shared(team?.Id, zone, week, make));
    }

    private WorkingCalendar Shared(TeamId? team, DateTimeZone zone, WorkingWeek week, Func<WorkingCalendar> make)
    {
        if (!_shared.TryGetValue((team, zone.Id, week), out var calendar))
            _shared.Add((team, zone.Id, week), calendar = make());
        return calendar;
    }
}
