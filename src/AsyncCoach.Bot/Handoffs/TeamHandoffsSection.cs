using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Handoffs;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>On Home, for whoever leads a team: what is open on its routes, a line a route. Nobody is named.</summary>
internal sealed class TeamHandoffsSection : IHomeSection
{
    private const int MostRoutes = 8;
    private const int MostHandoffs = 200;

    public async Task<IReadOnlyList<Block>> For(PersonId person, Turn turn, CancellationToken cancellation)
    {
        var teams = await Calendars.Teams(turn, cancellation);
        var led = teams.Where(team => team.Lead == person).Select(team => team.Id).ToHashSet();
        if (led.Count == 0)
            return [];
        var routes = (await Changed.Routes(turn, cancellation)).Where(route => led.Contains(route.From) || led.Contains(route.To)).ToList();
        var names = teams.ToDictionary(team => team.Id, team => team.Name);
        List<string> lines = [];
        foreach (var route in routes.OrderBy(route => Name(route, names), StringComparer.OrdinalIgnoreCase).ThenBy(route => route.Id.Value, StringComparer.Ordinal))
        {
            if (await Line(route, Name(route, names), person, turn, cancellation) is { } line)
                lines.Add(line);
        }
        if (lines.Count == 0)
            return [];
        List<Block> blocks = [new Header(new PlainText("Open on your team’s routes")), new Section(new Mrkdwn(string.Join('\n', lines.Take(MostRoutes))))];
        if (lines.Count > MostRoutes)
            blocks.Add(new Context([new Mrkdwn($"…and {HandoffWords.Number(lines.Count - MostRoutes)} more routes: `/handoffs` shows them.")]));
        return blocks;
    }

    private static async Task<string?> Line(Route route, string name, PersonId person, Turn turn, CancellationToken cancellation)
    {
        var query = Query<Handoff>.Everything.Where(HandoffMap.HasOpen, 1L).Where(HandoffMap.Route, route.Id.Value).OrderedBy(HandoffMap.ChangedAt, descending: true);
        var all = (await turn.Session.List(query, Viewer.All, MostHandoffs, null, cancellation)).Items;
        if (all.Count == 0)
            return null;
        var seen = await turn.Session.LoadMany<Handoff>([.. all.Select(handoff => handoff.Id.ToString())], new Viewer.Person(person), cancellation);
        List<string> said = [];
        if (seen.Count > 0)
            said.Add($"{HandoffWords.Items(seen.Sum(handoff => handoff.OpenCount()))} open, the oldest since {HandoffWords.Day(seen.Min(handoff => handoff.Date))}");
        if (seen.Count < all.Count)
            said.Add(all.Sum(handoff => handoff.OpenCount()) - seen.Sum(handoff => handoff.OpenCount()) is > 1 and var hidden
                ? $"{HandoffWords.Number(hidden)} items in a channel you are not in" : "an item in a channel you are not in");
        return $"*{Markup.Escape(name)}*: {string.Join("; ", said)}";
    }

    private static string Name(Route route, Dictionary<TeamId, string> names) =>
        $"{names.GetValueOrDefault(route.From, "a team that is gone")} → {names.GetValueOrDefault(route.To, "a team that is gone")}";
}
