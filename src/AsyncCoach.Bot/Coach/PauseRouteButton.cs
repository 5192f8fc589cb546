using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary><em>Pause</em> and <em>Resume</em> in the list of routes.</summary>
internal sealed class PauseRouteButton : IHandle<BlockAction>
{
    public const string ActionId = "coach.route_pause";

    private const string Pauses = "pause ";
    private const string Resumes = "resume ";

    public static string Value(Route route) => (route.IsPaused ? Resumes : Pauses) + route.Id.Value;

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        if (delivery.View is not { } view)
            return Reply.Heard;
        var by = delivery.By.ToPerson();
        var teams = await Calendars.Teams(turn, cancellation);
        var above = "";
        // What the button said counts: somebody else may have pressed theirs a moment before.
        var (id, pauses) = Read(delivery.Value ?? "");
        if (await turn.Session.Load<Route>(id, Viewer.All, cancellation) is { } route)
        {
            if (RouteRules.MayChange(route, teams, await Answers.Who(turn, delivery.By, cancellation)) is { } refusal)
            {
                above = Markup.Escape(refusal.Sentence);
            }
            else if (route.IsPaused != pauses)
            {
                turn.Session.Store(route with { IsPaused = pauses, ChangedAt = turn.Now }, new Change(turn.Now, by, pauses ? "paused" : "resumed"));
                Changed.Route(turn, route.Id);
            }
        }
        return Reply.Then(new Effect.RedrawForm(view.Id, null, async (fresh, token) => await RoutesList.Of(fresh, by, token, above)));
    }

    private static (string Id, bool Pauses) Read(string value) =>
        value.StartsWith(Pauses, StringComparison.Ordinal) ? (value[Pauses.Length..], true) : (value[Math.Min(value.Length, Resumes.Length)..], false);
}
