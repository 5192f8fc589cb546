using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Adding one item during the day, to a handoff that is gathered or has been posted.</summary>
internal static class Adding
{
    public const string BegunMeanwhile = "Somebody began this handoff at the same moment. Please send it again.";

    /// <summary>Keeps a handoff whose items have changed; where it is posted already, its card and what people owe follow.</summary>
    public static async Task Keep(Turn turn, Handoff handoff, PersonId by, string what, CancellationToken cancellation)
    {
        Kept.Store(turn, handoff, by, what);
        if (handoff.State != HandoffState.Posted)
            return;
        Announcing.Card(turn, handoff);
        await Waiting.ToAccept(turn, handoff, by, cancellation);
    }

    /// <summary><c>/handoff add</c>: the item goes into the present handoff of the route.</summary>
    public static async Task<Reply> Line(Turn turn, RouteDesk desk, string text, PersonId by, Openings openings, CancellationToken cancellation)
    {
        if (await Kept.Present(turn, desk, cancellation) is not { } handoff)
            return Say(openings, NeverWorks(desk));
        var changed = HandoffRules.AddItem(handoff, HandoffItemId.New(), new ItemText(text), by, turn.Now);
        if (changed.Refused)
            return Say(openings, $"{changed.Refusals[0].Sentence} This is what you typed:", text);
        await Keep(turn, changed.Value, by, "item added", cancellation);
        return Say(openings, Added(changed.Value)) with { IfTaken = _ => Say(openings, BegunMeanwhile, text) };
    }

    public static string Added(Handoff handoff) => handoff.State == HandoffState.Posted
        ? "Added; the handoff was posted already, and its card shows it."
        : $"Added to the handoff of {HandoffWords.Day(handoff.Date)}; it has {HandoffWords.Items(handoff.OpenCount())} now. Whoever writes it sees it then.";

    public static string NeverWorks(RouteDesk desk) =>
        $"{Markup.Escape(desk.From.Name)} has no working days, or its zone is not known to me, so there is no shift to hand off. `/coach` changes that.";

    /// <summary>An answer that only its person sees, with what they typed where it could not be taken.</summary>
    private static Reply Say(Openings openings, string sentence, string typed = "")
    {
        var message = typed.Length == 0
            ? new Message(sentence)
            : new Message(sentence, [new Section(new Mrkdwn(sentence)), new RichText([new RichTextQuote([new TextRun(Markup.Literal(Markup.Cut(typed, 2800)))])])]);
        return Reply.Then(new Effect.Respond(openings, new UrlAnswer(message)));
    }
}
