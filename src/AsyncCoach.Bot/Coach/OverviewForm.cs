using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Coach;

/// <summary>All settings at a glance; each part opens its own form.</summary>
internal static class OverviewForm
{
    private const int MostNames = 12;

    public static async Task<Modal> Of(Turn turn, PersonId person, CancellationToken cancellation) => For(
        MyTime.Sentence(await Calendars.Of(turn, person, cancellation), turn.Now),
        await Calendars.Teams(turn, cancellation), await Changed.Routes(turn, cancellation), await Calendars.Defaults(turn, cancellation));

    public static Modal For(string mine, IReadOnlyList<Team> teams, IReadOnlyList<Route> routes, WorkspaceDefaults defaults) => new(
        new PlainText("AsyncCoach settings"),
        [
            Part("My settings", mine, MeButton.ActionId),
            Part("Teams", Names([.. teams.Select(team => team.Name)], "None yet. A team is people who share a site."), $"{OpenSettingsButton.ActionId}:{OpenSettingsButton.Teams}"),
            Part(
                "Routes",
                Names([.. routes.Select(route => RouteWords.Name(route, teams))], "None yet. A route is a standing handoff from one team to another."),
                $"{OpenSettingsButton.ActionId}:{OpenSettingsButton.Routes}"),
            Part("Workspace", Workspace(defaults), $"{OpenSettingsButton.ActionId}:{OpenSettingsButton.Defaults}"),
        ],
        Close: new PlainText("Close"));

    private static Section Part(string title, string says, string actionId) =>
        new(new Mrkdwn($"*{title}*\n{says}"), new Button(new PlainText("Open"), AccessibilityLabel: $"Open {title}") { ActionId = actionId });

    private static string Workspace(WorkspaceDefaults defaults)
    {
        var zone = defaults.Zone is { } usual ? $"People whose zone nobody knows count as in {CoachWords.Place(usual)}." : "People whose zone nobody knows are asked for theirs.";
        var quiet = defaults.QuietDays.Count switch { 0 => "", 1 => " 1 quiet day.", var count => $" {count} quiet days." };
        return $"Usually {CoachWords.Week(defaults.Week)}. {zone}{quiet}";
    }

    private static string Names(IReadOnlyList<string> names, string none) => names.Count == 0
        ? none
        : Markup.Escape(string.Join(", ", names.Take(MostNames)) + (names.Count > MostNames ? $" and {names.Count - MostNames} more" : ""));
}
