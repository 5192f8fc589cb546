using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach defaults</c> opens what holds for the whole workspace.</summary>
internal sealed class DefaultsWord : IHandle<SlashCommand>
{
    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation) => Reply.Then(new Effect.OpenForm(
        delivery.Openings, await DefaultsForm.Open(turn, delivery.By.ToPerson(), cancellation), new Whom(delivery.By.User, delivery.Channel)));
}
