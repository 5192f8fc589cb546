using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>Nothing to hand off</em>: the day is closed with that word.</summary>
internal sealed class NothingButton : IHandle<BlockAction>
{
    public const string ActionId = "handoff.nothing";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (await Kept.ForWriting(turn, delivery.Value, by, cancellation) is not { } handoff)
            return Reply.Tell(delivery, HandoffSentences.NoSuchHandoff);
        if (handoff.State == HandoffState.NothingToHandOff)
            return Reply.Tell(delivery, "That is said already.");
        var earlier = await Kept.Earlier(turn, handoff, cancellation);
        var nothing = HandoffRules.NothingToHandOff(handoff, earlier, by, turn.Now);
        if (nothing.Refused)
            return Reply.Tell(delivery, nothing.Refusals[0].Sentence);
        await Posting.KeepNothing(turn, nothing.Value, earlier, by, cancellation);
        return Reply.Done(delivery, "Noted: nothing to hand off today. If something comes up, `/handoff` still opens the form.");
    }
}
