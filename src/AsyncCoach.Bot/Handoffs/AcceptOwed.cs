using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Somebody has items of a handoff to take, or to ask back about.</summary>
internal sealed class AcceptOwed : IOwed
{
    public const string Kind = "handoff.accept";

    private const int Longest = 200;
    private const int MostListed = 5;

    public string Heading => "To pick up";

    public string Act => "accept it";

    public bool IsKeptByTaking => true;

    public string Acted => "picked up";

    public async Task<OwedLine?> Read(Commitment commitment, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Handoff>(commitment.Subject, Viewer.All, cancellation) is not { } handoff
            || handoff.WaitingFor(await Waiting.Owners(turn, commitment, cancellation)) is not { Count: > 0 } waiting)
            return null;
        var shown = await Shown.Of(turn, handoff, cancellation);
        var from = handoff.Route is null ? shown.Name(handoff.Writer) : shown.From;
        var title = Markup.Escape(Markup.Cut(ItemRules.Title(waiting), Longest));
        return new OwedLine(
            $"{title} from {Markup.Escape(from)}",
            $"{Left(shown)}\n{List(waiting)}\n{Why(shown, commitment, waiting)}".TrimEnd(),
            [
                new Button(new PlainText(waiting.Count == 1 ? "Accept" : "Accept all"), handoff.Id.ToString(), ButtonStyle.Primary) { ActionId = AcceptButton.Mine },
                new Button(new PlainText("Items…"), handoff.Id.ToString()) { ActionId = ItemsButton.ActionId },
            ]);
    }

    public async Task<Refusal?> GiveTo(PersonId next, Commitment commitment, PersonId? by, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Handoff>(commitment.Subject, Viewer.All, cancellation) is not { State: HandoffState.Posted } handoff)
            return new Refusal("This handoff is not waiting any more.");
        if (by is not null && await HandoffReaders.Problem(turn, handoff.Channel, next, cancellation) is { } problem)
            return new Refusal(problem);
        var given = Receiving.GiveTo(handoff, await Waiting.Owners(turn, commitment, cancellation), next, by, turn.Now);
        // Taking it is accepting it.
        if (next == by)
            given = given.WaitingFor(next).Aggregate(given, (all, item) => Receiving.Accept(all, item.Id, next, turn.Now).Value ?? all);
        Kept.Store(turn, given, by, next == by ? "taken over" : "given to somebody else to take");
        Announcing.Card(turn, given);
        return null;
    }

    /// <summary>What they would take, so that nobody has to accept what they have not read.</summary>
    private static string List(IReadOnlyList<HandoffItem> waiting)
    {
        var lines = waiting.Take(MostListed).Select((item, at) =>
            $"{HandoffWords.Number(at + 1)}. {Markup.Escape(Markup.Cut(item.Text, Longest))}{(item.State == ItemState.InProgress ? "" : $" ({HandoffWords.State(item.State)})")}");
        return string.Join('\n', waiting.Count > MostListed ? lines.Append($"…and {HandoffWords.Number(waiting.Count - MostListed)} more") : lines);
    }

    private static string Left(Shown shown) => shown.Handoff.Route is null
        ? $"{Markup.Escape(shown.Name(shown.Handoff.Writer))} left you this on {HandoffWords.Day(shown.Handoff.Date)}:"
        : $"{Markup.Escape(shown.From)} left this on {HandoffWords.Day(shown.Handoff.Date)}, written by {Markup.Escape(shown.Name(shown.Handoff.Writer))}:";

    private static string Why(Shown shown, Commitment commitment, IReadOnlyList<HandoffItem> waiting)
    {
        if (commitment.Step > 0)
            return $"It comes to you for {Markup.Escape(shown.To)}.";
        if (waiting.Any(item => item.For == commitment.Owner))
            return "It is for you.";
        return shown.Handoff.Route is null ? "" : $"You receive for {Markup.Escape(shown.To)} today.";
    }
}
