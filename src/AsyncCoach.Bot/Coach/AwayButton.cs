using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary><em>I am away</em>: asks from when, until when, and who stands in.</summary>
internal sealed class AwayButton : IHandle<BlockAction>
{
    public const string ActionId = "coach.away";

    public Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation) => Task.FromResult(Reply.Then(new Effect.OpenForm(
        delivery.Openings, AwayForm.View, new Whom(delivery.By.User, delivery.Message?.Channel), OnTop: delivery.View is { Type: "modal" })));
}
