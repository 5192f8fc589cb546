using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>What is made of a proposal's answers, held against the same rules as teams and routes made by hand.</summary>
/// <param name="Teams">New ones.</param>
/// <param name="Route">Null where none was chosen.</param>
/// <param name="First">Who writes the route's first handoff, and when they are asked; null where the team has no shift ahead.</param>
internal sealed record SetupMaking(IReadOnlyList<Team> Teams, Route? Route, Team? From, Team? To, WritingTurn? First)
{
    private const int MostInRota = 50;

    public static async Task<Answer<SetupMaking>> Of(SetupScene scene, SetupAnswers answers, Turn turn, CancellationToken cancellation)
    {
        List<Refusal> refusals = [];
        var teams = new Dictionary<string, Team>(StringComparer.Ordinal);
        foreach (var zone in answers.Zones)
        {
            var team = await Made(scene.Proposal.Teams.First(team => team.Zone == zone), answers, [.. scene.Around.Teams, .. teams.Values], scene, turn, cancellation);
            refusals.AddRange(team.Refusals);
            if (!team.Refused)
                teams.Add(zone, team.Value);
        }
        if (refusals.Count > 0)
            return Answer<SetupMaking>.No(refusals);
        if (answers.Route is not var (from, to))
            return teams.Count > 0
                ? new SetupMaking([.. teams.Values], null, null, null, null)
                : new Refusal("Nothing is chosen. Tick a team or choose a handoff; or close this with Not now.", SetupFormView.Route);
        if (Side(from, teams, scene) is not { } first || Side(to, teams, scene) is not { } second)
            return new Refusal("One of these teams is not ticked above. Tick it, or choose another handoff.", SetupFormView.Route);
        var routed = await Routed(first, second, [.. scene.Around.Teams, .. teams.Values], scene, turn, cancellation);
        return routed.Refused
            ? Answer<SetupMaking>.No([.. routed.Refusals.Select(refusal => refusal with { Field = SetupFormView.Route })])
            : new SetupMaking([.. teams.Values], routed.Value, first, second, await FirstTurn(routed.Value, first, scene, turn, cancellation));
    }

    private static async Task<Answer<Team>> Made(
        SetupTeam proposed, SetupAnswers answers, IReadOnlyList<Team> others, SetupScene scene, Turn turn, CancellationToken cancellation)
    {
        var team = new Team { Id = new TeamId(NewId(turn)), Name = proposed.Name, Zone = proposed.Zone, Week = scene.Around.Defaults.Week };
        var lead = answers.Leads.TryGetValue(proposed.Zone, out var named) ? named : (PersonId?)null;
        var people = new Dictionary<PersonId, Person>(scene.People);
        if (lead is { } leads && !people.ContainsKey(leads) && await turn.Session.Load<Person>(leads.ToString(), Viewer.All, cancellation) is { } known)
            people[leads] = known;
        var typed = TeamText.Of(team) with { Name = answers.Names.GetValueOrDefault(proposed.Zone) ?? "", Lead = lead, Members = proposed.Members };
        var applied = TeamRules.Apply(team, typed, people, others, Calendars.Zones, turn.Now);
        return applied.Refused ? Answer<Team>.No([.. applied.Refusals.Select(refusal => refusal with { Field = Block(refusal, proposed) })]) : applied;
    }

    /// <summary>Under which of the form's questions a refusal stands.</summary>
    private static string Block(Refusal refusal, SetupTeam proposed) =>
        refusal.Field == TeamFields.Lead && proposed.Lead is null ? SetupFormView.LeadBlock(proposed.Zone) : SetupFormView.NameBlock(proposed.Zone);

    private static Team? Side(string key, Dictionary<string, Team> made, SetupScene scene) =>
        made.GetValueOrDefault(key) ?? scene.Proposal.Standing.FirstOrDefault(team => team.Id.Value == key);

    private static async Task<Answer<Route>> Routed(
        Team from, Team to, IReadOnlyList<Team> teams, SetupScene scene, Turn turn, CancellationToken cancellation)
    {
        var today = turn.Now.InZone(Calendars.Zones[from.Zone]).Date;
        var writers = Writers(from, scene);
        var typed = RouteText.New(today) with { From = from.Id, To = to.Id, Channel = scene.Channel.Id, Writers = writers, Turn = RotaTurn.Day, Since = today };
        var cannot = new List<PersonId>();
        foreach (var writer in writers)
        {
            if (!await turn.Session.MayRead(scene.Channel.Id, writer, cancellation))
                cannot.Add(writer);
        }
        var route = new Route { Id = new RouteId(NewId(turn)), From = from.Id, To = to.Id, Channel = scene.Channel.Id };
        return RouteRules.Apply(route, typed, new RouteFacts(teams, scene.Channel, scene.People, cannot), scene.By, turn.Now);
    }

    /// <summary>Who of the team is in the channel; whoever sets it up first, so that nobody else is asked before they have seen it.</summary>
    private static List<PersonId> Writers(Team from, SetupScene scene) =>
    [
        .. from.Members.Where(scene.People.ContainsKey)
            .OrderByDescending(member => member == scene.By.Id).ThenBy(scene.Name, StringComparer.OrdinalIgnoreCase).Take(MostInRota),
    ];

    private static async Task<WritingTurn?> FirstTurn(Route route, Team from, SetupScene scene, Turn turn, CancellationToken cancellation)
    {
        if (await Calendars.Of(turn, from, cancellation) is not { } time)
            return null;
        var personal = new Dictionary<PersonId, WorkingCalendar?>();
        foreach (var id in route.Writers.People.Concat(new[] { from.Lead, from.Backup }.OfType<PersonId>()).Distinct())
        {
            var person = await turn.Session.Load<Person>(id.ToString(), Viewer.All, cancellation);
            var profile = await turn.Session.Load<Profile>(id.ToString(), Viewer.All, cancellation);
            personal[id] = PersonTime.Of(id, person, profile, from, null, scene.Around.Defaults, Calendars.Zones).Calendar;
        }
        return SetupFirstAsk.Of(route, from, time, personal, turn.Now);
    }

    private static string NewId(Turn turn) => Guid.CreateVersion7(turn.Now.ToDateTimeOffset()).ToString("N");
}
