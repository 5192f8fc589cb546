using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Any button that opens a decision: the form is made for whoever presses.</summary>
internal sealed class OpenDecisionButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.open";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var decision = await turn.Session.Load<Decision>(delivery.Value ?? "", new Viewer.Person(by), cancellation);
        if (decision is null)
            return DecisionSentences.NotFound(delivery);
        var form = DecisionFormView.For(await DecisionFormContent.Of(turn, decision, by, cancellation));
        return Reply.Then(new Effect.OpenForm(
            delivery.Openings, form, new Whom(by.User, delivery.Message?.Channel), OnTop: delivery.View is { Type: "modal" }));
    }
}
