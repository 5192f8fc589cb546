using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>Write the handoff</em>, on the ask and on what follows from it: opens the form.</summary>
internal sealed class WriteButton : IHandle<BlockAction>
{
    public const string ActionId = "handoff.open";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (await Kept.ForWriting(turn, delivery.Value, by, cancellation) is not { } handoff)
            return Reply.Tell(delivery, HandoffSentences.NoSuchHandoff);
        var carried = HandoffRules.Carry(handoff, await Kept.Earlier(turn, handoff, cancellation), turn.Now);
        if (!ReferenceEquals(carried, handoff))
            Kept.Store(turn, carried, by, "carried over");
        return await HandoffFormContent.Open(turn, carried, by, delivery.Openings, delivery.Message?.Channel, cancellation);
    }
}
