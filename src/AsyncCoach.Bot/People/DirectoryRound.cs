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
        await Keep(workspace, new Installation(workspace, me.TeamName, me.BotUser, me.Url), Installation.OnlyKey, cancellation);
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
            var session = store.Open(workspace);
            foreach (var user in chunk)
                await Note(session, user, cancellation);
            await session.Commit();
        }
    }

    private async Task Note(ISession session, SlackUser user, CancellationToken cancellation)
    {
        var person = Directory.Person(user, clocks.WireNow);
        var known = await session.Load<Person>(person.Id.ToString(), Viewer.All, cancellation);
        if (known is null || known != person with { AsOf = known.AsOf })
            session.Store(person, new Change(clocks.Now, null, "listed"));
    }

    private async Task Channels(WorkspaceId workspace, CancellationToken cancellation)
    {
        var mine = await slack.MyChannels(workspace.Value, cancellation);
        if (!mine.Ok)
        {
            Log.NotReached(logger, mine.Failure.Code);
            return;
        }
        var session = store.Open(workspace);
        foreach (var channel in mine.Value.Where(channel => !channel.IsDirect))
        {
            var known = await session.Channel(new ChannelId(channel.Id), cancellation);
            if (known is not { BotIsIn: true, MembersAsOf: { } asOf } || clocks.WireNow - asOf > FreshFor)
                session.SetAlarm(ChannelRound.Due(new ChannelId(channel.Id), clocks.Now));
        }
        await session.Commit();
    }

    private async Task Keep<T>(WorkspaceId workspace, T document, string key, CancellationToken cancellation) where T : class
    {
        var session = store.Open(workspace);
        if (Equals(await session.Load<T>(key, Viewer.All, cancellation), document))
            return;
        session.Store(document, new Change(clocks.Now, null, "listed"));
        await session.Commit();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Slack could not be asked who is there: {Code}.")]
        public static partial void NotReached(ILogger logger, string code);
    }
}
