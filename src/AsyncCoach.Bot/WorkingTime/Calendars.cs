using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.WorkingTime;

/// <summary>Whose working time is when, from what is kept. Nothing here asks Slack.</summary>
internal static class Calendars
{
    /// <summary>More teams than this in one workspace are not looked at.</summary>
    public const int MostTeams = 500;

    public static IDateTimeZoneProvider Zones => DateTimeZoneProviders.Tzdb;

    /// <summary>A person with the team and the calendar that hold for them now.</summary>
    public static async Task<PersonTime> Of(Turn turn, PersonId id, CancellationToken cancellation)
    {
        var profile = await turn.Session.Load<Profile>(id.ToString(), Viewer.All, cancellation);
        return await With(turn, profile ?? new Profile(id), cancellation);
    }

    /// <summary>A person as they are once this profile of theirs is kept.</summary>
    public static async Task<PersonTime> With(Turn turn, Profile profile, CancellationToken cancellation)
    {
        var id = profile.Person;
        var person = await turn.Session.Load<Person>(id.ToString(), Viewer.All, cancellation);
        var team = TeamOf(id, profile, await Teams(turn, cancellation));
        var holidays = team is null ? null : await turn.Session.Load<HolidayList>(team.Id.Value, Viewer.All, cancellation);
        return PersonTime.Of(id, person, profile, team, holidays, await Defaults(turn, cancellation), Zones);
    }

    /// <summary>A team's own calendar; null where its zone is not known to this program.</summary>
    public static async Task<WorkingCalendar?> Of(Turn turn, Team team, CancellationToken cancellation) => PersonTime.Of(
        team, await turn.Session.Load<HolidayList>(team.Id.Value, Viewer.All, cancellation), await Defaults(turn, cancellation), Zones);

    /// <summary>All teams, by name.</summary>
    public static async Task<IReadOnlyList<Team>> Teams(Turn turn, CancellationToken cancellation)
    {
        var page = await turn.Session.List(Query<Team>.Everything, Viewer.All, MostTeams, null, cancellation);
        return [.. page.Items.OrderBy(team => team.Name, StringComparer.OrdinalIgnoreCase).ThenBy(team => team.Id.Value, StringComparer.Ordinal)];
    }

    public static async Task<WorkspaceDefaults> Defaults(Turn turn, CancellationToken cancellation) =>
        await turn.Session.Load<WorkspaceDefaults>(WorkspaceDefaults.OnlyKey, Viewer.All, cancellation) ?? WorkspaceDefaults.None;

    /// <summary>The team that they chose, else the first that they are in.</summary>
    public static Team? TeamOf(PersonId person, Profile? profile, IReadOnlyList<Team> teams) =>
        teams.FirstOrDefault(team => team.Id == profile?.Team && team.Has(person)) ?? teams.FirstOrDefault(team => team.Has(person));
}
