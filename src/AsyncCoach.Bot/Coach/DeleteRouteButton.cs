using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>Removes a route.</summary>
internal sealed class DeleteRouteButton : IHandle<BlockAction>
{
    public const string ActionId = "coach.route_delete";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        if (delivery.View is not { } view)
            return Reply.Heard;
        var by = delivery.By.ToPerson();
        var teams = await Calendars.Teams(turn, cancellation);
        var sentence = "This route is gone already.";
        if (await turn.Session.Load<Route>(delivery.Value ?? "", Viewer.All, cancellation) is { } route)
        {
            if (RouteRules.MayChange(route, teams, await Answers.Who(turn, delivery.By, cancellation)) is { } refusal)
                return Reply.Then(new Effect.RedrawForm(view.Id, await RouteOpening.Of(turn, route, by, cancellation, Markup.Escape(refusal.Sentence))));
            turn.Session.Delete<Route>(route.Id.Value, new Change(turn.Now, by, "deleted"));
            Changed.Route(turn, route.Id);
            sentence = $"{Markup.Escape(RouteWords.Name(route, teams))} is deleted. You can close this.";
        }
        return Reply.Then(
        [
            new Effect.RedrawForm(view.Id, RouteFormView.ToRead([sentence])),
            .. Below.Redraw(view, delivery.By, (fresh, token) => RoutesList.Of(fresh, by, token)),
        ]);
    }
}
