using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>What is open</em>, beside the word that no handoff came: what is still to be done on its route.</summary>
internal sealed class ListButton : IHandle<BlockAction>
{
    public const string ActionId = "handoff.open_items";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (await Taking.Find(turn, delivery.Value, by, cancellation) is not { } missed)
            return Reply.Tell(delivery, HandoffSentences.NoSuchHandoff);
        List<string> open = [.. (await Kept.Earlier(turn, missed, cancellation)).Select(handoff => handoff.Id.ToString())];
        if (missed.HasOpen)
            open.Add(missed.Id.ToString());
        var shown = await Shown.Of(turn, missed, cancellation);
        return open.Count == 0
            ? Reply.Tell(delivery, "Nothing is open any more.")
            : Reply.Tell(delivery, await Listing.Page(turn, new ListNote($"Open on {shown.Route}", open, 0), by, cancellation));
    }
}
