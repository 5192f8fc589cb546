using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>I’m out</em>, in answer to the ask: asks until when, and for a deputy.</summary>
internal sealed class OutButton : IHandle<BlockAction>
{
    public const string ActionId = "handoff.out";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var back = (await Calendars.Of(turn, by, cancellation)).Calendar?.NextShift(turn.Now)?.Start ?? turn.Now + Duration.FromHours(16);
        return Reply.Then(new Effect.OpenForm(
            delivery.Openings, OutFormView.For(new HandoffFormNote(delivery.Value ?? ""), back), new Whom(by.User, delivery.Message?.Channel)));
    }
}
