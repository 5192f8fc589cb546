using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach teams</c> opens the list of teams.</summary>
internal sealed class TeamsWord(BotSettings settings) : IHandle<SlashCommand>
{
    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation) => Reply.Then(new Effect.OpenForm(
        delivery.Openings, await TeamsList.Of(turn, delivery.By.ToPerson(), settings, cancellation), new Whom(delivery.By.User, delivery.Channel)));
}
