using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>Gathers what a team's form shows to one person: questions where they may change it, sentences where they may look.</summary>
internal static class TeamOpening
{
    public static async Task<Modal> New(Turn turn, PersonId by, CancellationToken cancellation)
    {
        await GroupsRound.Refresh(turn, cancellation);
        var person = await turn.Session.Load<Person>(by.ToString(), Viewer.All, cancellation);
        var defaults = await Calendars.Defaults(turn, cancellation);
        var note = new SettingsNote(Guid.CreateVersion7(turn.Now.ToDateTimeOffset()).ToString("N"), 0);
        return TeamFormView.For(new TeamFormView.Content(TeamText.New(by, person?.Zone ?? defaults.Zone, defaults.Week), note, [], null, ""));
    }

    public static async Task<Modal> Of(Turn turn, Team team, PersonId by, CancellationToken cancellation, string banner = "")
    {
        var people = await Answers.Known(turn, [by, team.Lead, team.Backup, .. team.Members.Select(member => (PersonId?)member)], cancellation);
        if (TeamRules.MayChange(team, people.GetValueOrDefault(by)) is { } refusal)
            return TeamFormView.ToRead(
            [
                .. banner.Length > 0 ? (string[])[banner] : [],
                TeamWords.Summary(team, people), Members(team, people), await Holidays(turn, team, cancellation), Markup.Escape(refusal.Sentence),
            ]);
        await GroupsRound.Refresh(turn, cancellation);
        List<string> above = [.. banner.Length > 0 ? (string[])[banner] : [], .. TeamWords.Troubles(team, people)];
        return TeamFormView.For(await Content(turn, TeamText.Of(team), team, above, cancellation));
    }

    /// <summary>A form with these texts, for a team as it stands now.</summary>
    public static async Task<TeamFormView.Content> Content(Turn turn, TeamText text, Team team, IReadOnlyList<string> above, CancellationToken cancellation) => new(
        text, new SettingsNote(team.Id.Value, turn.Session.RevisionOf<Team>(team.Id.Value)), above,
        await GroupOptions.Name(turn, text.UserGroup, cancellation), await Holidays(turn, team, cancellation));

    private static string Members(Team team, IReadOnlyDictionary<PersonId, Person> people) =>
        $"People: {(team.Members.Count == 0 ? "nobody yet" : Markup.Cut(string.Join(", ", team.Members.Select(member => TeamWords.Name(member, people))), 2000))}.";

    private static async Task<string> Holidays(Turn turn, Team team, CancellationToken cancellation)
    {
        var list = await turn.Session.Load<HolidayList>(team.Id.Value, Viewer.All, cancellation);
        // Where the zone is not known, the earliest date that it still is anywhere.
        var zone = Calendars.Zones.GetZoneOrNull(team.Zone) ?? DateTimeZone.ForOffset(Offset.FromHours(-12));
        return TeamWords.Holidays(team, list, turn.Now.InZone(zone).Date, turn.Now);
    }
}
