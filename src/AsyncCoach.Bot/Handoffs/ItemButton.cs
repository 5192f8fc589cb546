using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>The buttons of an item's row in the form: <em>Edit</em> puts the item's form on top, <em>Done</em> and <em>Remove</em> act at once and redraw it.</summary>
internal sealed class ItemButton : IHandle<BlockAction>
{
    public const string ActionId = "handoff.item";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (delivery.View is not { } view
            || BotJson.TryRead(view.PrivateMetadata, BotJson.Compact.HandoffFormNote) is not { } note
            || HandoffItemId.TryParse(delivery.Value) is not { } id
            || await Kept.ForWriting(turn, note.Handoff, by, cancellation) is not { } handoff)
            return Reply.Tell(delivery, HandoffSentences.NoSuchHandoff);
        // What stands in the lines is kept with every button: nothing typed is lost, whatever is drawn anew.
        await HandoffFormContent.KeepTyped(turn, handoff.Id, by, delivery.State.Text(HandoffFields.Left), cancellation);
        var act = delivery.ActionId[ActionId.Length..].TrimStart(':').Split('/')[0];
        if (act == "edit" && handoff.Item(id) is { } item)
            return Reply.Then(new Effect.OpenForm(
                delivery.Openings,
                ItemFormView.For(new ItemFormView.Content(new ItemFormNote(note.Handoff, id.ToString(), view.Id, view.Hash), item.Said(), [], IsNew: false)),
                new Whom(by.User, null), OnTop: true));
        Answer<Handoff> changed = act switch
        {
            "done" => HandoffRules.Done(handoff, id, by, turn.Now),
            "remove" => HandoffRules.Remove(handoff, id, by, turn.Now),
            _ => handoff,
        };
        if (!changed.Refused && !ReferenceEquals(changed.Value, handoff))
        {
            Kept.Store(turn, changed.Value, by, act == "done" ? "item done" : "item removed");
            if (handoff.State == HandoffState.Posted)
            {
                Announcing.Card(turn, changed.Value);
                await Waiting.ToAccept(turn, changed.Value, by, cancellation);
            }
        }
        // Also where somebody was quicker: then the form shows how it stands.
        return Reply.Then(new Effect.RedrawForm(view.Id, view.Hash, HandoffFormContent.Anew(handoff.Id, by)));
    }
}
