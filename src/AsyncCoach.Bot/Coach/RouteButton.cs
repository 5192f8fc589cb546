using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>Opens a route, or with no value the form for a new one.</summary>
internal sealed class RouteButton : IHandle<BlockAction>
{
    public const string ActionId = "coach.route";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var list = new Effect.RedrawForm(delivery.View?.Id ?? "", null, async (fresh, token) => await RoutesList.Of(fresh, by, token));
        if (string.IsNullOrEmpty(delivery.Value))
            return RouteRules.MayCreate(await Calendars.Teams(turn, cancellation), await Answers.Who(turn, delivery.By, cancellation)) is null
                ? Open(delivery, await RouteOpening.New(turn, cancellation))
                : Reply.Then(list);
        return await turn.Session.Load<Route>(delivery.Value, Viewer.All, cancellation) is { } route
            ? Open(delivery, await RouteOpening.Of(turn, route, by, cancellation))
            : Reply.Then(list);
    }

    private static Reply Open(BlockAction delivery, Slack.BlockKit.Modal form) => Reply.Then(new Effect.OpenForm(
        delivery.Openings, form, new Whom(delivery.By.User, delivery.Message?.Channel), OnTop: delivery.View is { Type: "modal" }));
}
