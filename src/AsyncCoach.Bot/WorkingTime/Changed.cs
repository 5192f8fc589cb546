using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.WorkingTime;

/// <summary>
/// What has to be reckoned anew when somebody's working time, a team or a route changes: set in the commit that changes it, done by rounds behind it.
/// </summary>
internal static class Changed
{
    /// <summary>Rings for a route, its id being the subject: whatever a habit has planned for it is planned anew.</summary>
    public const string RouteKind = "routes.look";

    /// <summary>Rings for the whole workspace: everybody who owes something is looked at.</summary>
    public const string EverybodyKind = "commitments.sweep";

    /// <summary>The team as it is now, or as it was if it is gone; those who left it are looked at too.</summary>
    public static async Task Team(Turn turn, Team team, Team? before, CancellationToken cancellation)
    {
        PersonId?[] leads = [team.Lead, before?.Lead];
        foreach (var person in team.Members.Concat(before?.Members ?? []).Concat(leads.OfType<PersonId>()).Distinct())
            Owing.LookAt(turn, person);
        foreach (var route in (await Routes(turn, cancellation)).Where(route => route.From == team.Id || route.To == team.Id))
            Route(turn, route.Id);
    }

    /// <summary>A person's hours, zone or absences have changed: they are looked at, and every route whose rota names them.</summary>
    public static async Task Person(Turn turn, PersonId person, CancellationToken cancellation)
    {
        Owing.LookAt(turn, person);
        foreach (var route in (await Routes(turn, cancellation)).Where(route => IsIn(route.Writers, person) || IsIn(route.Receivers, person)))
            Route(turn, route.Id);
    }

    public static void Route(Turn turn, RouteId route) =>
        turn.Session.SetAlarm(new Alarm($"{RouteKind}/{route}", turn.Now, RouteKind, route.Value));

    public static async Task Everybody(Turn turn, CancellationToken cancellation)
    {
        turn.Session.SetAlarm(new Alarm(EverybodyKind, turn.Now, EverybodyKind, turn.Workspace.Value));
        foreach (var route in await Routes(turn, cancellation))
            Route(turn, route.Id);
    }

    public static async Task<IReadOnlyList<Route>> Routes(Turn turn, CancellationToken cancellation) =>
        (await turn.Session.List(Query<Route>.Everything, Viewer.All, Calendars.MostTeams, null, cancellation)).Items;

    private static bool IsIn(Rota rota, PersonId person) => rota.People.Contains(person) || rota.Swaps.Any(swap => swap.Person == person);
}
