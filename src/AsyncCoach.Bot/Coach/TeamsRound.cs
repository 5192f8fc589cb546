using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Slack.Api;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>
/// Twice a day and at each start: brings teams and routes of the settings file up to it, reads user groups, and reads every team's holidays. Calendars are
/// fetched here and not by alarms, so that a slow one keeps nobody's nudge waiting.
/// </summary>
internal sealed class TeamsRound(IStore store, ISlackApi slack, HolidayReading reading, BotSettings settings, Clocks clocks) : IStandingRound
{
    private const int Tries = 4;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(15);

    public async Task Run(CancellationToken cancellation)
    {
        if (await Ours(cancellation) is { } ours)
            await Keep(ours, session => SettingsTeams.Sync(clocks.Turn(session), settings, cancellation));
        foreach (var workspace in await store.Workspaces(cancellation))
        {
            var teams = await Calendars.Teams(clocks.Turn(store.Open(workspace)), cancellation);
            await Keep(workspace, async session =>
            {
                await GroupsRound.Refresh(clocks.Turn(session), cancellation);
                foreach (var group in teams.Select(team => team.UserGroup).OfType<string>().Distinct(StringComparer.Ordinal))
                    session.SetAlarm(MembersRound.Due(group, clocks.Now));
            });
            foreach (var team in teams.Where(team => team.HolidayCalendar is not null))
                await Keep(workspace, session => reading.Read(clocks.Turn(session), team.Id.Value, cancellation));
        }
    }

    /// <summary>The workspace of the token in the same settings; at the first start it is not known before Slack answers. Null where nothing is to be brought there.</summary>
    private async Task<WorkspaceId?> Ours(CancellationToken cancellation)
    {
        var known = await store.Workspaces(cancellation);
        if (known is [var only])
            return only;
        if (known.Count == 0 && settings.Teams.Count == 0)
            return null;
        while (true)
        {
            var me = await slack.WhoAmI("", cancellation);
            if (me.Ok)
                return new WorkspaceId(me.Value.Team);
            if (me.Failure is SlackFailure.Refused)
                return null;
            await Task.Delay(BetweenTries, clocks.Wire, cancellation);
        }
    }

    /// <summary>Somebody may have saved the same team a moment before: then it is done again on what that left.</summary>
    private async Task Keep(WorkspaceId workspace, Func<ISession, Task> work)
    {
        for (var run = 1; run <= Tries; run++)
        {
            var session = store.Open(workspace);
            await work(session);
            if (!session.HasChanges || await session.Commit() is not Commit.Conflict)
                return;
        }
    }
}
