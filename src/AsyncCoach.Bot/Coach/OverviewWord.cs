using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach</c> alone opens all settings.</summary>
internal sealed class OverviewWord : IHandle<SlashCommand>
{
    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation) => Reply.Then(new Effect.OpenForm(
        delivery.Openings, await OverviewForm.Of(turn, delivery.By.ToPerson(), cancellation), new Whom(delivery.By.User, delivery.Channel)));
}
