using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.Api;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>Lists the workspace's user groups, so that a form can offer them at once.</summary>
internal sealed class GroupsRound(ISlackApi slack) : IRound
{
    public const string Kind = "coach.groups";
    private static readonly Duration FreshFor = Duration.FromMinutes(10);

    /// <summary>Has them listed soon, unless they just were.</summary>
    public static async Task Refresh(Turn turn, CancellationToken cancellation)
    {
        var known = await turn.Session.Load<UserGroupList>(UserGroupList.OnlyKey, Viewer.All, cancellation);
        if (known is null || turn.Now - known.ReadAt > FreshFor)
            turn.Session.SetAlarm(new Alarm(Kind, turn.Now, Kind, turn.Workspace.Value));
    }

    public async Task Run(Alarm alarm, Turn turn, CancellationToken cancellation)
    {
        var known = await turn.Session.Load<UserGroupList>(UserGroupList.OnlyKey, Viewer.All, cancellation);
        var listed = await slack.UserGroups(turn.Workspace.Value, cancellation);
        turn.Session.Store(
            listed.Ok
                ? new UserGroupList([.. listed.Value.Select(group => new UserGroupName(group.Id, group.Handle, group.Name))], turn.Now, null)
                : new UserGroupList(known?.Groups ?? [], turn.Now, Problem(listed.Failure)),
            new Change(turn.Now, null, "listed"));
    }

    private static string Problem(SlackFailure failure) => failure switch
    {
        SlackFailure.Refused { Error: "plan_upgrade_required" or "paid_teams_only" } => "None (this workspace’s plan has no user groups)",
        SlackFailure.Refused { Error: "missing_scope" } => "None (AsyncCoach may not read user groups here)",
        _ => "None (Slack could not be asked for the groups just now)",
    };
}
