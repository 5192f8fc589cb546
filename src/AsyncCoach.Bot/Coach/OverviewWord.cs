using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary><c>/coach</c> alone opens all settings.</summary>
internal sealed class OverviewWord : IHandle<SlashCommand>
{
    public async Task<Reply> Handle(SlashCommand delivery, Turn turn, CancellationToken cancellation) => Reply.Then(new Effect.OpenForm(
        delivery.Openings, await Overview(turn, cancellation), new Whom(delivery.By.User, delivery.Channel)));

    public static async Task<Slack.BlockKit.Modal> Overview(Turn turn, CancellationToken cancellation) => OverviewForm.For(
        await Calendars.Teams(turn, cancellation), await Changed.Routes(turn, cancellation), await Calendars.Defaults(turn, cancellation));
}
