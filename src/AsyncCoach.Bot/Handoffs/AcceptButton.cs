using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>Accept all</em> on the card takes everything; in a nudge it takes what waits for its person.</summary>
internal sealed class AcceptButton : IHandle<BlockAction>
{
    public const string ActionId = "handoff.accept";

    /// <summary>Only what waits for whoever presses.</summary>
    public const string Mine = ActionId + ":mine";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (await Taking.Find(turn, delivery.Value, by, cancellation) is not { } handoff)
            return Reply.Tell(delivery, HandoffSentences.NoSuchHandoff);
        var shown = await Shown.Of(turn, handoff, cancellation);
        if (!await Taking.MayTake(turn, handoff, by, cancellation))
            return Reply.Tell(delivery, $"It is for {Markup.Escape(shown.To)} to accept.");
        // Behind it the engine puts an end of its own.
        var accepted = delivery.ActionId.StartsWith(Mine, StringComparison.Ordinal) && handoff.WaitingFor(by) is { Count: > 0 } mine
            ? mine.Aggregate((Answer<Handoff>)handoff, (all, item) => all.Refused ? all : Receiving.Accept(all.Value, item.Id, by, turn.Now))
            : Receiving.AcceptAll(handoff, by, turn.Now);
        if (accepted.Refused)
            return Reply.Tell(delivery, accepted.Refusals[0].Sentence);
        await Taking.Keep(turn, accepted.Value, by, "accepted", cancellation);
        // A card in a channel shows it by itself; whoever pressed in a nudge sees that redrawn.
        return Reply.Heard;
    }
}
