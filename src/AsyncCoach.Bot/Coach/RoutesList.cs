using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Coach;

/// <summary>All routes, for everyone to look at, with what the viewer can do about each.</summary>
internal static class RoutesList
{
    /// <summary>A form holds a hundred blocks, and each route takes two.</summary>
    private const int Most = 45;

    public static async Task<Modal> Of(Turn turn, PersonId by, CancellationToken cancellation, string above = "")
    {
        var teams = await Calendars.Teams(turn, cancellation);
        var routes = (await Changed.Routes(turn, cancellation)).OrderBy(route => RouteWords.Name(route, teams), StringComparer.OrdinalIgnoreCase).ToList();
        var people = await Answers.Known(turn, [by, .. routes.SelectMany(Named).Select(person => (PersonId?)person)], cancellation);
        var me = people.GetValueOrDefault(by);
        List<Block> blocks = above.Length > 0 ? [new Section(new Mrkdwn(above))] : [];
        if (routes.Count == 0)
            blocks.Add(new Section(new Mrkdwn("There are no routes yet. A route is a standing handoff: what one team leaves at the end of its day, another finds in its morning.")));
        foreach (var route in routes.Take(Most))
        {
            blocks.Add(new Section(new Mrkdwn(RouteWords.Summary(route, teams, await turn.Session.Channel(route.Channel, cancellation), people, turn.Now))));
            blocks.Add(new Actions(await Buttons(turn, route, teams, me, by, cancellation)) { BlockId = route.Id.Value });
        }
        if (routes.Count > Most)
            blocks.Add(new Context([new PlainText($"These are {Most} of {routes.Count}.")]));
        blocks.Add(RouteRules.MayCreate(teams, me) is { } refusal
            ? new Context([new PlainText(refusal.Sentence)])
            : new Actions([new Button(new PlainText("New route"), Style: ButtonStyle.Primary) { ActionId = RouteButton.ActionId }]) { BlockId = "new" });
        return new Modal(new PlainText("Routes"), blocks, Close: new PlainText("Close"));
    }

    private static async Task<List<Element>> Buttons(
        Turn turn, Route route, IReadOnlyList<Team> teams, Person? me, PersonId by, CancellationToken cancellation)
    {
        Button Button(string label, string actionId, string? value = null) => new(new PlainText(label), value ?? route.Id.Value) { ActionId = $"{actionId}:{route.Id}" };
        var mayChange = RouteRules.MayChange(route, teams, me) is null;
        List<Element> buttons = [Button(mayChange ? "Change" : "Look", RouteButton.ActionId)];
        if (RouteRules.MaySwap(route, teams, me))
            buttons.Add(Button("Swap a day", SwapButton.ActionId));
        else if ((await Turns.Today(turn, route, teams, cancellation)).Any(today => today.Holder == by))
            buttons.Add(Button("Cover me today", SwapButton.Cover));
        if (mayChange)
            buttons.Add(Button(route.IsPaused ? "Resume" : "Pause", PauseRouteButton.ActionId, PauseRouteButton.Value(route)));
        return buttons;
    }

    private static IEnumerable<PersonId> Named(Route route) =>
        route.Writers.People.Concat(route.Receivers.People).Concat(route.Writers.Swaps.Concat(route.Receivers.Swaps).Select(swap => swap.Person));
}
