using AsyncCoach.Bot.Alarms;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace AsyncCoach.Bot.People;

/// <summary>
/// Learns who AsyncCoach is, everybody in the workspace, and which channels it is in; each of those is then looked at by a round of its own.
/// </summary>
internal sealed partial class DirectoryRound(ISlackApi slack, IStore store, Clocks clocks, ILogger<DirectoryRound> logger) : IStandingRound
{
    private const int Batch = 200;
    private const int Tries = 4;
    private static readonly Duration FreshFor = Duration.FromHours(5);
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(15);

    public async Task Run(CancellationToken cancellation)
    {
        // The first of all rounds may find Slack out of reach: without it nobody is known, so it is waited for.
        Identity me;
        for (SlackResult<Identity> asked; ; await Task.Delay(BetweenTries, clocks.Wire, cancellation))
        {
            asked = await slack.WhoAmI("", cancellation);
            if (asked.Ok)
            {
                me = asked.Value;
                break;
            }
            Log.NotReached(logger, asked.Failure.Code);
            if (asked.Failure is SlackFailure.Refused)
                return;
        }
        var workspace = new WorkspaceId(me.Team);
        await Keep(workspace, session => Note(session, new Installation(workspace, me.TeamName, me.BotUser, me.Url), cancellation));
        await People(workspace, cancellation);
        await Channels(workspace, cancellation);
    }

    private async Task People(WorkspaceId workspace, CancellationToken cancellation)
    {
        var users = await slack.Users(workspace.Value, cancellation);
        if (!users.Ok)
        {
            Log.NotReached(logger, users.Failure.Code);
            return;
        }
        foreach (var chunk in users.Value.Chunk(Batch))
        {
            await Keep(workspace, async session =>
            {
                foreach (var user in chunk)
                    await Note(session, user, cancellation);
            });
        }
    }

    private async Task Note(ISession session, SlackUser user, CancellationToken cancellation)
    {
        // As of product time, as events are: both are Slack's clock.
        var person = Directory.Person(user, clocks.Now);
        var known = await session.Load<Person>(person.Id.ToString(), Viewer.All, cancellation);
        if (known is null || known != person with { AsOf = known.AsOf })
            session.Store(person, new Change(clocks.Now, null, "listed"));
        await PersonChanges.Follow(clocks.Turn(session), known, person, user, cancellation);
    }

    private async Task Channels(WorkspaceId workspace, CancellationToken cancellation)
    {
        var mine = await slack.MyChannels(workspace.Value, cancellation);
        if (!mine.Ok)
        {
            Log.NotReached(logger, mine.Failure.Code);
            return;
        }
        await Keep(workspace, async session =>
        {
            foreach (var channel in mine.Value.Where(channel => !channel.IsDirect))
            {
                var known = await session.Channel(new ChannelId(channel.Id), cancellation);
                if (known is not { BotIsIn: true, MembersAsOf: { } asOf } || clocks.WireNow - asOf > FreshFor)
                    session.SetAlarm(ChannelRound.Due(new ChannelId(channel.Id), clocks.Now));
            }
        });
    }

    private async Task Note(ISession session, Installation installation, CancellationToken cancellation)
    {
        if (await session.Load<Installation>(Installation.OnlyKey, Viewer.All, cancellation) != installation)
            session.Store(installation, new Change(clocks.Now, null, "listed"));
    }

    /// <summary>An event may have told the same a moment before: then it is done again on what that left.</summary>
    private async Task Keep(WorkspaceId workspace, Func<ISession, Task> note)
    {
        for (var run = 1; run <= Tries; run++)
        {
            var session = store.Open(workspace);
            await note(session);
            if (await session.Commit() is not Commit.Conflict)
                return;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack could not be asked who is there: {Code}.")]
        public static partial void NotReached(ILogger logger, string code);
    }
}
