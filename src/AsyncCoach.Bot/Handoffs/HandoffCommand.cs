using System.Text.RegularExpressions;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>
/// <c>/handoff</c> opens the form of the route that its person writes on; <c>/handoff add …</c> adds an item to it; <c>/handoff @person</c> hands
/// off outside any route.
/// </summary>
internal sealed partial class HandoffCommand : IHandle<SlashCommand>
{
    public const string Name = "/handoff";

    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation)
    {
        var text = delivery.Text.Trim();
        var by = delivery.By.ToPerson();
        if (text is "help" or "?")
            return Reply.Say(HandoffHelp.Message);
        if (Person().Match(text) is { Success: true } match)
            return await BetweenTwo.Open(
                turn, by, await turn.Session.Find(match.Groups["user"].Value, cancellation), delivery, Typed(match.Groups["rest"].Value), cancellation);
        var isAdding = text == "add" || text.StartsWith("add ", StringComparison.OrdinalIgnoreCase);
        if (text.Length > 0 && !isAdding)
            return Reply.Say($"I know `{delivery.Command}`, `{delivery.Command} add …`, `{delivery.Command} @person` and `{delivery.Command} help`. "
                + $"To add what you typed: `{delivery.Command} add {Markup.Cut(Typed(text), 200)}`");
        var item = isAdding ? Typed(text[3..]) : "";
        if (isAdding && item.Length == 0)
            return Reply.Say($"Say what is left: `{delivery.Command} add Payment retries, batch runs tonight`");
        var routes = await Kept.RoutesOf(turn, by, cancellation);
        // Where one of them is meant for this very channel there is nothing to choose.
        if (routes.Where(route => route.Route.Channel.Value == delivery.Channel).ToList() is [var here])
            routes = [here];
        return routes switch
        {
            [] => Reply.Say(new Message(HandoffSentences.NoRoute)),
            [var only] when isAdding => await Adding.Line(turn, only, item, by, delivery.Openings, cancellation),
            [var only] => await OpenPresent(turn, only, by, delivery.Openings, delivery.Channel, cancellation),
            _ => Reply.Say(RouteChoiceCard.For(routes, item)),
        };
    }

    /// <summary>Opens the form of the shift that a route's people write for now, which begins it where nobody has.</summary>
    public static async Task<Reply> OpenPresent(Turn turn, RouteDesk desk, PersonId by, Openings openings, string? channel, CancellationToken cancellation)
    {
        if (await Kept.Present(turn, desk, cancellation) is not { } handoff)
            return Reply.Then(new Effect.Respond(openings, new UrlAnswer(new Message(Adding.NeverWorks(desk)))));
        // It has just been made, or something was carried into it; else opening the form changes nothing.
        if (handoff.ChangedAt == turn.Now)
            Kept.Store(turn, handoff, by, "opened");
        return await HandoffFormContent.Open(turn, handoff, by, openings, channel, cancellation);
    }

    private static string Typed(string text) => Markup.Unescape(Markup.Readable(text)).Trim();

    [GeneratedRegex(@"^<@(?<user>[A-Z0-9]+)(\|[^>]*)?>(?<rest>.*)$", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Person();
}
