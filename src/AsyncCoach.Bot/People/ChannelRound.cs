using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.Api;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.People;

/// <summary>Looks at one channel: what it is, whether AsyncCoach is in it, and who else.</summary>
internal sealed class ChannelRound(ISlackApi slack) : IRound
{
    public const string Kind = "people.channel";
    private static readonly Duration AfterTrouble = Duration.FromMinutes(1);

    public static Alarm Due(ChannelId channel, Instant at) => new($"{Kind}/{channel}", at, Kind, channel.Value);

    public async Task Run(Alarm alarm, Turn turn, CancellationToken cancellation)
    {
        var known = await turn.Session.Load<Channel>(alarm.Subject, Viewer.All, cancellation);
        var info = await slack.ChannelInfo(turn.Workspace.Value, alarm.Subject, cancellation);
        if (!info.Ok)
        {
            if (info.Failure is SlackFailure.Refused { Error: "channel_not_found" })
                Gone(known, turn);
            else
                turn.Session.SetAlarm(alarm with { Due = turn.Now + AfterTrouble });
            return;
        }
        var channel = Directory.Channel(info.Value, known, turn.WireNow);
        if (channel is { BotIsIn: true, IsDirect: false })
        {
            var members = await slack.Members(turn.Workspace.Value, alarm.Subject, cancellation);
            if (members.Ok)
            {
                turn.Session.PutMembers(channel.Id, await People(members.Value, turn, cancellation), turn.Now);
                channel = channel with { MembersAsOf = turn.WireNow };
            }
            else
            {
                turn.Session.SetAlarm(alarm with { Due = turn.Now + AfterTrouble });
            }
        }
        turn.Session.Store(channel, new Change(turn.Now, null, "looked"));
    }

    /// <summary>Not there for us: it was deleted, or is private and we are not in it.</summary>
    private static void Gone(Channel? known, Turn turn)
    {
        if (known is not null)
            turn.Session.Store(known with { BotIsIn = false, MembersAsOf = null, AsOf = turn.WireNow }, new Change(turn.Now, null, "gone"));
    }

    /// <summary>Who is not known yet is asked for: whether a guest or somebody from elsewhere is present decides what may be shown here.</summary>
    private async Task<IReadOnlyCollection<PersonId>> People(IReadOnlyList<string> users, Turn turn, CancellationToken cancellation)
    {
        List<PersonId> people = [];
        foreach (var user in users)
        {
            var person = await turn.Session.Find(user, cancellation);
            if (await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation) is null)
            {
                var asked = await slack.UserInfo(turn.Workspace.Value, user, cancellation);
                if (asked.Ok)
                {
                    var found = Directory.Person(asked.Value, turn.Now);
                    turn.Session.Store(found, new Change(turn.Now, null, "met"));
                    person = found.Id;
                }
            }
            people.Add(person);
        }
        return people;
    }
}
