using AsyncCoach.Bot.Alarms;
using AsyncCoach.Domain;
using AsyncCoach.Slack.Api;
using AsyncCoach.Storage;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.Bot.Outbox;

/// <summary>
/// Opens the direct messages of those who are to be told something, the soonest first, before it is due: Slack opens some fifty a minute and takes six times as
/// many messages. Nobody notices an opened channel in which nothing stands.
/// </summary>
internal sealed partial class OpenDirectsRound(ISlackApi slack, IStore store, Clocks clocks, ILogger<OpenDirectsRound> logger) : IStandingRound
{
    /// <summary>What Slack opens in four minutes: a run ends before the next begins.</summary>
    private const int MostInOneRun = 200;

    public async Task Run(CancellationToken cancellation)
    {
        foreach (var workspace in await store.Workspaces(cancellation))
            await Run(workspace, cancellation);
    }

    private async Task Run(WorkspaceId workspace, CancellationToken cancellation)
    {
        var opened = 0;
        foreach (var person in await store.Outbox.People(workspace, cancellation))
        {
            if (await DirectPlace.Of(store.Open(workspace), person, cancellation) is not null)
                continue;
            if (++opened > MostInOneRun || !await Open(workspace, PersonId.Parse(person), cancellation))
                return;
        }
    }

    /// <summary>False when Slack opens no more for now. Somebody who cannot be reached is left to the sender, which tells who should know.</summary>
    private async Task<bool> Open(WorkspaceId workspace, PersonId person, CancellationToken cancellation)
    {
        var direct = await slack.OpenDirect(workspace.Value, person.User, cancellation);
        if (!direct.Ok)
        {
            Log.NotOpened(logger, direct.Failure.Code);
            return direct.Failure is SlackFailure.Refused;
        }
        // If the sender was quicker, it noted the same: a conflict changes nothing.
        var session = store.Open(workspace);
        await DirectPlace.Note(session, person, direct.Value.Id, clocks.Now, cancellation);
        if (session.HasChanges)
            await session.Commit();
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "A direct message was not opened ahead: {Code}.")]
        public static partial void NotOpened(ILogger logger, string code);
    }
}
