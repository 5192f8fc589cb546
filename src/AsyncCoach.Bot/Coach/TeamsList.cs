using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Coach;

/// <summary>All teams, for everyone to look at.</summary>
internal static class TeamsList
{
    /// <summary>A form holds a hundred blocks.</summary>
    private const int Most = 80;

    public static async Task<Modal> Of(Turn turn, PersonId by, BotSettings settings, CancellationToken cancellation, string above = "")
    {
        var teams = await Calendars.Teams(turn, cancellation);
        var people = await Answers.Known(turn, [by, .. teams.SelectMany(team => new[] { team.Lead, team.Backup })], cancellation);
        var mayCreate = TeamRules.MayCreate(people.GetValueOrDefault(by), turn.Workspace, settings.TeamsByAdminsOnly);
        List<Block> blocks = above.Length > 0 ? [new Section(new Mrkdwn(above))] : [];
        if (teams.Count == 0)
            blocks.Add(new Section(new Mrkdwn("There are no teams yet. A team is people who share a site: a time zone, a working week, holidays, and somebody who leads it.")));
        foreach (var team in teams.Take(Most))
            blocks.Add(new Section(
                new Mrkdwn(TeamWords.Summary(team, people)),
                new Button(new PlainText("Open"), team.Id.Value, AccessibilityLabel: $"Open {team.Name}") { ActionId = $"{TeamButton.ActionId}:{team.Id}" }));
        if (teams.Count > Most)
            blocks.Add(new Context([new PlainText($"These are {Most} of {teams.Count}. The others open with {CoachCommand.Name} team and their name.")]));
        blocks.Add(mayCreate is { } refusal
            ? new Context([new PlainText(refusal.Sentence)])
            : new Actions([new Button(new PlainText("New team"), Style: ButtonStyle.Primary) { ActionId = TeamButton.ActionId }]) { BlockId = "new" });
        return new Modal(new PlainText("Teams"), blocks, Close: new PlainText("Close"));
    }
}
