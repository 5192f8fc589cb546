using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach routes</c> opens the list of routes.</summary>
internal sealed class RoutesWord : IHandle<SlashCommand>
{
    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation) => Reply.Then(new Effect.OpenForm(
        delivery.Openings, await RoutesList.Of(turn, delivery.By.ToPerson(), cancellation), new Whom(delivery.By.User, delivery.Channel)));
}
