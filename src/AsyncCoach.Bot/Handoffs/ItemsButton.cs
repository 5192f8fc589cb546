using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>Items…</em>: a form made for whoever presses.</summary>
internal sealed class ItemsButton(OfferDesk offers) : IHandle<BlockAction>
{
    public const string ActionId = "handoff.items";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (await Taking.Find(turn, delivery.Value, by, cancellation) is not { } handoff)
            return Reply.Tell(delivery, HandoffSentences.NoSuchHandoff);
        var form = ReceiveFormView.For(await ReceiveFormContent.Of(turn, handoff, by, offers, cancellation));
        return Reply.Then(new Effect.OpenForm(delivery.Openings, form, new Whom(by.User, delivery.Message?.Channel), OnTop: delivery.View?.Type == "modal"));
    }
}
