using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Coach;

/// <summary>All settings at a glance.</summary>
internal static class OverviewForm
{
    private const int MostNames = 12;

    public static Modal For(IReadOnlyList<Team> teams, IReadOnlyList<Route> routes, WorkspaceDefaults defaults) => new(
        new PlainText("AsyncCoach settings"),
        [
            new Section(new Mrkdwn($"*Teams*\n{Names([.. teams.Select(team => team.Name)], "None yet.")}")),
            new Section(new Mrkdwn($"*Routes*\n{Names([.. routes.Select(route => $"{Name(route.From, teams)} → {Name(route.To, teams)}")], "None yet: a route is a standing handoff between two teams.")}")),
            new Section(new Mrkdwn($"*Workspace*\n{defaults.Week} {(defaults.Zone is { } zone ? $"in {Markup.Escape(zone)}" : "where a zone is known")}")),
        ],
        Close: new PlainText("Close"));

    public static string Name(TeamId id, IReadOnlyList<Team> teams) => teams.FirstOrDefault(team => team.Id == id)?.Name ?? "a team that is gone";

    private static string Names(IReadOnlyList<string> names, string none) => names.Count == 0
        ? none
        : Markup.Escape(string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : ""));
}
