using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary><em>Swap a day</em> and <em>Cover me today</em>: the second, also in a message, stands at one’s own turn of today. The value is the route's id.</summary>
internal sealed class SwapButton : IHandle<BlockAction>
{
    public const string ActionId = "coach.swap";
    public const string Cover = "coach.cover";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (await turn.Session.Load<Route>(delivery.Value ?? "", Viewer.All, cancellation) is not { } route)
            return Excuse.For(delivery, "This route is gone.");
        var teams = await Calendars.Teams(turn, cancellation);
        var mine = (await Turns.Today(turn, route, teams, cancellation)).FirstOrDefault(today => today.Holder == by);
        var side = mine?.Side ?? RotaSide.Writers;
        LocalDate? date = mine?.Date ?? await Turns.DateAt(turn, route, side, teams, cancellation);
        return Reply.Then(new Effect.OpenForm(
            delivery.Openings, SwapFormView.For(route, teams, side, date), new Whom(delivery.By.User, delivery.Message?.Channel),
            OnTop: delivery.View is { Type: "modal" }));
    }
}
