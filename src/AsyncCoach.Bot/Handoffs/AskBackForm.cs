using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Somebody asked back about an item: the question goes to the thread, and the writer owes an answer. For the asker the item is received.</summary>
internal sealed class AskBackForm(OfferDesk offers) : IHandle<ViewSubmission>
{
    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (BotJson.TryRead(delivery.View.PrivateMetadata, BotJson.Compact.QuestionNote) is not { } note || HandoffItemId.TryParse(note.Item) is not { } id
            || await Taking.Find(turn, note.Handoff, by, cancellation) is not { } handoff || !await Taking.MayTake(turn, handoff, by, cancellation))
            return HandoffSentences.Refuse(delivery, HandoffSentences.NoSuchHandoff);
        var asked = Receiving.AskBack(handoff, id, delivery.State.Text(HandoffFields.Question), by, turn.Now);
        if (asked.Refused)
            return HandoffSentences.Refuse(delivery, asked.Refusals[0].Sentence);
        var question = asked.Value.Item(id)!.AskedBack!.Question;
        await Taking.Keep(turn, asked.Value, by, "asked back", cancellation);
        await Waiting.ToAnswer(turn, asked.Value, by, question, cancellation);
        Announcing.InThread(turn, asked.Value, id, by, question, isAnswer: false);
        return note.Below is { } below
            ? Reply.Then(new Effect.RedrawForm(below, note.Hash, ReceiveFormContent.Anew(handoff.Id, by, offers)))
            : Reply.Heard;
    }
}
