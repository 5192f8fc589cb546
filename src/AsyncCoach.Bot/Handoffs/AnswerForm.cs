using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>A question about an item was answered: the answer goes to the thread, and nobody waits for it any more.</summary>
internal sealed class AnswerForm : IHandle<ViewSubmission>
{
    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (BotJson.TryRead(delivery.View.PrivateMetadata, BotJson.Compact.QuestionNote) is not { } note || HandoffItemId.TryParse(note.Item) is not { } id
            || await Taking.Find(turn, note.Handoff, by, cancellation) is not { } handoff)
            return HandoffSentences.Refuse(delivery, HandoffSentences.NoSuchHandoff);
        var answer = delivery.State.Text(HandoffFields.Question).Trim();
        if (answer.Length == 0)
            return HandoffSentences.Refuse(delivery, "Answer in a sentence.");
        if (handoff.Item(id) is not { AskedBack: { AnsweredAt: null } } item)
            return HandoffSentences.Refuse(delivery, "It has been answered meanwhile. The thread has the answer.");
        await Answered(turn, handoff, [id], by, cancellation);
        await Announcing.Answer(turn, handoff, item, by, answer, cancellation);
        return Reply.Heard;
    }

    /// <summary>Ends the questions about some items, and what was owed for them.</summary>
    public static async Task Answered(Turn turn, Handoff handoff, IReadOnlyCollection<HandoffItemId> items, PersonId by, CancellationToken cancellation)
    {
        var answered = Receiving.Answered(handoff, items, turn.Now);
        Kept.Store(turn, answered, by, "answered");
        Announcing.Card(turn, answered);
        var ended = handoff.Unanswered().Where(item => items.Contains(item.Id)).Select(item => (item.AskedBack!.By, item.AskedBack.Question)).ToHashSet();
        foreach (var owed in await Owing.About(turn, handoff.Id.ToString(), AnswerOwed.Kind, cancellation))
        {
            if (owed.To is { } asker && ended.Contains((asker, owed.Title)))
                Owing.Close(turn, owed, CommitmentState.Kept, by);
        }
    }
}
