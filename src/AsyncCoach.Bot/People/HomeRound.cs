using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AsyncCoach.Bot.People;

/// <summary>
/// Draws Home anew for somebody who has opened it once, where it would show something else than stands there: at most once in a few seconds.
/// </summary>
internal sealed partial class HomeRound(HomePage page, HomePace pace, ISlackApi slack, Clocks clocks, ILogger<HomeRound> logger) : IRound
{
    private static readonly Duration AFew = Duration.FromSeconds(3);
    private static readonly Duration AWhile = Duration.FromMinutes(1);

    private readonly CallLimit _limit = new(clocks.Wire);

    public async Task Run(Alarm alarm, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<HomeTab>(alarm.Subject, Viewer.All, cancellation) is not { } tab)
            return;
        // A clock that was moved back holds nothing up.
        if (tab.DrawnAt <= turn.Now && tab.DrawnAt + AFew > turn.Now)
        {
            turn.Session.SetAlarm(alarm with { Due = tab.DrawnAt + AFew });
            return;
        }
        var home = await page.Of(tab.Person, turn, cancellation);
        var seen = HomePage.Fingerprint(home);
        if (seen == tab.Seen)
            return;
        if (pace.Wait(turn.Workspace, tab.Person, turn.WireNow) is { } wait)
            turn.Session.SetAlarm(alarm with { Due = turn.Now + Duration.Max(wait, AFew) });
        else
            await Draw(tab with { Seen = seen, DrawnAt = turn.Now }, home, alarm, turn);
    }

    private async Task Draw(HomeTab tab, Home home, Alarm alarm, Turn turn)
    {
        var drawn = await _limit.Within(token => slack.PublishHome(turn.Workspace.Value, tab.Person.User, home, token));
        switch (drawn.Failure)
        {
            case null:
                turn.Session.Store(tab, new Change(turn.Now, null, "drawn"));
                break;
            case SlackFailure.Refused refused:
                // They have left, or the app has no Home any more: it is drawn again when they open it.
                Log.NotTaken(logger, refused.Error);
                turn.Session.Delete<HomeTab>(tab.Person.ToString(), new Change(turn.Now, null, "refused"));
                break;
            case SlackFailure.Limited limited:
                turn.Session.SetAlarm(alarm with { Due = turn.Now + Duration.Max(Duration.FromTimeSpan(limited.RetryAfter), AFew) });
                break;
            default:
                turn.Session.SetAlarm(alarm with { Due = turn.Now + AWhile });
                break;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A Home tab was not taken: {Code}.")]
        public static partial void NotTaken(ILogger logger, string code);
    }
}
