using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Api;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Fetches the message that somebody reacted to and asks them, where they are; never in a direct message.</summary>
internal sealed class AskRound(ISlackApi slack) : IRound
{
    public const string Kind = "decision.ask";

    /// <summary>Slack out of reach is waited for a few minutes; a question that comes later than that would only puzzle.</summary>
    private const int MostTries = 5;
    private static readonly Duration BetweenTries = Duration.FromSeconds(30);

    public static Alarm Due(Asked asked, Instant at) => new($"{Kind}/{asked.Key}", at, Kind, asked.Key);

    public async Task Run(Alarm alarm, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Asked>(alarm.Subject, Viewer.All, cancellation) is not { } asked)
            return;
        var (channel, ts) = (asked.Message.Channel.Value, asked.Message.Ts);
        if (await FoundMessageQuestion.OnRecord(turn, asked.Message, cancellation) is { } decision)
        {
            var already = await FoundMessageQuestion.AlreadyOnRecord(turn, decision, asked.Person, cancellation);
            await slack.PostEphemeral(turn.Workspace.Value, channel, asked.Person.User, already, null, cancellation);
            return;
        }
        var found = await slack.MessageOfReaction(turn.Workspace.Value, channel, ts, cancellation);
        if (!found.Ok)
        {
            if (found.Failure is not SlackFailure.Refused && asked.Tries < MostTries)
            {
                turn.Session.Store(asked with { Tries = asked.Tries + 1 }, new Change(turn.Now, null, "tried"));
                turn.Session.SetAlarm(alarm with { Due = turn.Now + BetweenTries });
            }
            return;
        }
        var message = found.Value;
        if (message.BotId is not null)
            return;
        var author = message.User is { } user ? new PersonId(message.Team is { } team ? new WorkspaceId(team) : turn.Workspace, user).ToString() : null;
        var question = FoundMessageQuestion.Ask(
            "Put this message on record as a decision?",
            new FoundInMessage(channel, ts, message.ThreadTs, author, message.Permalink, Markup.Unescape(Markup.Readable(message.Text))));
        await slack.PostEphemeral(turn.Workspace.Value, channel, asked.Person.User, question, message.ThreadTs, cancellation);
    }
}
