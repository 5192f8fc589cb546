using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary>Opens one's own settings, from a message, from Home, or on top of all settings.</summary>
internal sealed class MeButton : IHandle<BlockAction>
{
    public const string ActionId = "coach.me";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation) => Reply.Then(new Effect.OpenForm(
        delivery.Openings, await MeOpening.Of(turn, delivery.By.ToPerson(), cancellation), new Whom(delivery.By.User, delivery.Message?.Channel),
        OnTop: delivery.View is { Type: "modal" }));
}
