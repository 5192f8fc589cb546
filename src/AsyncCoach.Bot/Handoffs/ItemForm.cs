using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>An item's form was sent: changes the item, or adds a new one to its handoff, and redraws the form below from what is stored.</summary>
internal sealed class ItemForm : IHandle<ViewSubmission>
{
    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(delivery.View.PrivateMetadata, BotJson.Compact.ItemFormNote) is not { } note)
            return HandoffSentences.Refuse(delivery, HandoffSentences.OldForm);
        var by = delivery.By.ToPerson();
        if (await Find(turn, note, delivery.State, by, cancellation) is not { } handoff)
            return HandoffSentences.Refuse(delivery, HandoffSentences.NoSuchHandoff);
        var said = await ItemFormView.Read(delivery.State, user => turn.Session.Find(user, cancellation));
        if (said.For is { } person && await HandoffReaders.Problem(turn, handoff.Channel, person, cancellation) is { } problem)
            return Reply.Refuse(ItemFormView.Errors([new Refusal(problem, HandoffFields.ForWhom)]));
        var changed = HandoffItemId.TryParse(note.Item) is { } id
            ? HandoffRules.Edit(handoff, id, said, by, turn.Now)
            : HandoffRules.AddItem(handoff, HandoffItemId.New(), said, by, turn.Now);
        if (changed.Refused)
            return Reply.Refuse(ItemFormView.Errors(changed.Refusals));
        await Adding.Keep(turn, changed.Value, by, note.Item is null ? "item added" : "item edited", cancellation);
        return After(note, changed.Value, by) with { IfTaken = _ => HandoffSentences.Refuse(delivery, Adding.BegunMeanwhile) };
    }

    private static Reply After(ItemFormNote note, Handoff handoff, PersonId by) => note switch
    {
        { Below: { } below } => Reply.Then(new Effect.RedrawForm(below, note.Hash, HandoffFormContent.Anew(handoff.Id, by))),
        { Item: null } => Reply.Then(new Effect.Whisper(new Whom(by.User, handoff.Channel?.Value), new Message(Adding.Added(handoff)))),
        _ => Reply.Heard,
    };

    /// <summary>The handoff that the form was opened on; else the present one of the route chosen.</summary>
    private static async Task<Handoff?> Find(Turn turn, ItemFormNote note, FormState state, PersonId by, CancellationToken cancellation)
    {
        if (note.Handoff is { } known)
            return await Kept.ForWriting(turn, known, by, cancellation);
        return state.Choice(ItemFormView.ForRoute) is { } route && await RouteDesk.Of(turn, new RouteId(route), cancellation) is { } desk && desk.IsWrittenBy(by)
            ? await Kept.Present(turn, desk, cancellation)
            : null;
    }
}
