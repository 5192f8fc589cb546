using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>An item's buttons in the form for those who receive: accept and done act at once and redraw it, asking back puts a form on top.</summary>
internal sealed class ReceiveButton(OfferDesk offers) : IHandle<BlockAction>
{
    public const string ActionId = "handoff.receive";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (delivery.View is not { } view || HandoffItemId.TryParse(delivery.Value) is not { } id
            || await Taking.Find(turn, view.PrivateMetadata, by, cancellation) is not { } handoff)
            return Reply.Tell(delivery, HandoffSentences.NoSuchHandoff);
        var act = delivery.ActionId[ActionId.Length..].TrimStart(':').Split('/')[0];
        if (!await Taking.MayTake(turn, handoff, by, cancellation))
            return Redraw(handoff, by, view, "It is for those who receive it to do that.");
        if (act == "ask" && handoff.Item(id) is { } item)
            return Reply.Then(new Effect.OpenForm(
                delivery.Openings,
                QuestionFormView.Ask(await Shown.Of(turn, handoff, cancellation), item, new QuestionNote(handoff.Id.ToString(), id.ToString(), view.Id, view.Hash)),
                new Whom(by.User, null), OnTop: true));
        var changed = act == "accept" ? Receiving.Accept(handoff, id, by, turn.Now) : Finish(handoff, id, by, turn);
        if (changed.Refused)
            return Redraw(handoff, by, view, changed.Refusals[0].Sentence);
        await Taking.Keep(turn, changed.Value, by, act == "accept" ? "accepted" : "item done", cancellation);
        return Redraw(handoff, by, view, "");
    }

    /// <summary>What is left of one that was missed can be finished too, though there is nothing to accept.</summary>
    private static Answer<Handoff> Finish(Handoff handoff, HandoffItemId id, PersonId by, Turn turn) => handoff.State == HandoffState.Posted
        ? Receiving.Finish(handoff, id, by, turn.Now)
        : HandoffRules.Done(handoff, id, by, turn.Now);

    private Reply Redraw(Handoff handoff, PersonId by, ViewSurface view, string banner) =>
        Reply.Then(new Effect.RedrawForm(view.Id, view.Hash, ReceiveFormContent.Anew(handoff.Id, by, offers, banner)));
}
