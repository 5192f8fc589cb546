using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>Answer</em>, beside a question about an item.</summary>
internal sealed class AnswerButton : IHandle<BlockAction>
{
    public const string ActionId = "handoff.answer";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (delivery.Value?.Split('/') is not [var key, var item] || HandoffItemId.TryParse(item) is not { } id
            || await Taking.Find(turn, key, by, cancellation) is not { } handoff || handoff.Item(id) is not { } asked)
            return Reply.Tell(delivery, HandoffSentences.NoSuchHandoff);
        if (asked.AskedBack is not { AnsweredAt: null })
            return Reply.Tell(delivery, "It has been answered already.");
        var form = QuestionFormView.Answer(await Shown.Of(turn, handoff, cancellation), asked, new QuestionNote(key, item));
        return Reply.Then(new Effect.OpenForm(delivery.Openings, form, new Whom(by.User, delivery.Message?.Channel), OnTop: delivery.View?.Type == "modal"));
    }
}
