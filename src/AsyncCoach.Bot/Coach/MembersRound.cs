using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>Reads who is in a user group into the teams that are made of it. Who left it is looked at as well as who came.</summary>
internal sealed class MembersRound(ISlackApi slack) : IRound, IHandle<UserGroupChanged>
{
    public const string Kind = "coach.members";
    private static readonly Duration AfterTrouble = Duration.FromMinutes(5);

    public static Alarm Due(string group, Instant at) => new($"{Kind}/{group}", at, Kind, group);

    /// <summary>Events come in any order: the group is asked for what it is now.</summary>
    public async Task<Reply> Handle(UserGroupChanged delivery, Turn turn, CancellationToken cancellation)
    {
        if ((await Calendars.Teams(turn, cancellation)).Any(team => team.UserGroup == delivery.Group))
            turn.Session.SetAlarm(Due(delivery.Group, turn.Now));
        return Reply.Heard;
    }

    public async Task Run(Alarm alarm, Turn turn, CancellationToken cancellation)
    {
        var teams = (await Calendars.Teams(turn, cancellation)).Where(team => team.UserGroup == alarm.Subject).ToList();
        if (teams.Count == 0)
            return;
        var listed = await slack.UserGroupMembers(turn.Workspace.Value, alarm.Subject, cancellation);
        switch (listed.Failure)
        {
            // Disabled or gone: nobody is in it.
            case SlackFailure.Refused { Error: "no_such_subteam" }:
            case null:
                await Keep(turn, teams, await Members(turn, listed.Value ?? [], cancellation), cancellation);
                break;
            // No retry mends another no; the next round asks again.
            case SlackFailure.Refused:
                break;
            default:
                turn.Session.SetAlarm(alarm with { Due = turn.Now + AfterTrouble });
                break;
        }
    }

    private static async Task Keep(Turn turn, IEnumerable<Team> teams, IReadOnlyList<PersonId> members, CancellationToken cancellation)
    {
        foreach (var before in teams)
        {
            if (before.Members.SequenceEqual(members))
                continue;
            var team = before with { Members = members, ChangedAt = turn.Now };
            turn.Session.Store(team, new Change(turn.Now, null, "members read from its user group"));
            await Changed.Team(turn, team, before, cancellation);
        }
    }

    private static async Task<IReadOnlyList<PersonId>> Members(Turn turn, IEnumerable<string> users, CancellationToken cancellation)
    {
        var members = new List<PersonId>();
        foreach (var user in users)
            members.Add(await turn.Session.Find(user, cancellation));
        var known = await Answers.Known(turn, members.Select(member => (PersonId?)member), cancellation);
        return [.. members.Where(member => known.GetValueOrDefault(member) is not ({ IsBot: true } or { IsDeactivated: true })).OrderBy(member => member.User, StringComparer.Ordinal)];
    }
}
