using System.Globalization;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>Somebody's own settings, and the reading of what they answered.</summary>
internal static class MeFormView
{
    public const string CallbackId = "coach.me_form";
    private const string Wants = "wants";

    /// <summary>A form holds a hundred blocks.</summary>
    private const int MostAbsences = 30;

    /// <param name="SlacksZone">The zone that Slack has for them; null where it has none.</param>
    /// <param name="Teams">The teams that they are in.</param>
    public sealed record Content(
        PersonTime Time, string? SlacksZone, IReadOnlyList<Team> Teams, IReadOnlyDictionary<PersonId, string> Names, Instant Now, string Banner = "");

    public static Modal For(Content content)
    {
        var profile = content.Time.Profile;
        var (days, hours) = profile.Week is { } week ? DaysAndHours.Of(week) : ("", "");
        List<Block> blocks =
        [
            .. content.Banner.Length > 0 ? (Block[])[new Section(new Mrkdwn(content.Banner))] : [],
            new Section(new Mrkdwn(MyTime.Sentence(content.Time, content.Now))),
            Ask.Zone(
                ProfileFields.Zone, "My time zone", ZoneOptions.Mine, profile.Zone ?? "", ZoneOptions.None(ZoneOptions.Mine),
                content.SlacksZone is { } slacks ? $"Slack has {slacks} for you. What you choose here wins." : "Slack has none for you: choose one, since none is assumed."),
            Ask.Line(ProfileFields.Days, "My working days", days, $"Empty: {UsualWeek(content)}. As in mon-thu, or mon-thu; fri.", optional: true),
            Ask.Line(ProfileFields.Hours, "My hours", hours, "As in 08:00-16:30, or 22:00-06:00 over midnight.", optional: true),
            Ask.Question(
                ProfileFields.BriefAt, "My brief comes at", new TimePicker(profile.BriefAt is { } at ? CoachWords.Time(at) : null) { ActionId = Ask.Answer },
                "Empty: when my day begins.", optional: true),
            Ask.Question(
                ProfileFields.Reminders, "What reaches me", new Checkboxes([Reminders], profile.WantsReminders ? [Reminders] : null) { ActionId = Ask.Answer }, optional: true),
            .. content.Teams.Count > 1 ? (Block[])[TeamQuestion(content)] : [],
            new Divider(),
            .. ProfileRules.Ahead(profile, content.Now).Take(MostAbsences).Select(absence => Away(absence, content.Names)),
            new Actions([new Button(new PlainText("I am away …")) { ActionId = AwayButton.ActionId }]) { BlockId = "away" },
        ];
        return new Modal(new PlainText("My settings"), blocks, new PlainText("Save"), new PlainText("Close")) { CallbackId = CallbackId };
    }

    public static ProfileText Read(FormState state) => new(
        state.ChoiceOrNone(ProfileFields.Zone) ?? "",
        state.Text(ProfileFields.Days),
        state.Text(ProfileFields.Hours),
        state.Choice(ProfileFields.BriefAt) ?? "",
        state.Choices(ProfileFields.Reminders).Contains(Wants, StringComparer.Ordinal),
        state.Choice(ProfileFields.Team) is { } team ? new TeamId(team) : null);

    private static Option Reminders { get; } = new(new PlainText("Reminders between briefs, when something is nearly due"), Wants);

    private static string UsualWeek(Content content) =>
        content.Time.Team is { } team ? $"the hours of {Markup.Literal(team.Name)} ({CoachWords.Week(team.Week)})" : "the workspace’s hours";

    private static Input TeamQuestion(Content content)
    {
        var options = content.Teams.Select(team => new Option(new PlainText(Markup.Literal(team.Name)), team.Id.Value)).ToList();
        return Ask.Question(
            ProfileFields.Team, "Hours and holidays of which team",
            new StaticSelect(options, options.Find(option => option.Value == content.Time.Team?.Id.Value)) { ActionId = Ask.Answer });
    }

    private static Section Away(Absence absence, IReadOnlyDictionary<PersonId, string> names)
    {
        var deputy = absence.Deputy is { } person ? $" · deputy {Markup.Escape(names[person])}" : "";
        var value = string.Create(CultureInfo.InvariantCulture, $"{absence.From.ToUnixTimeMilliseconds()}-{absence.Until.ToUnixTimeMilliseconds()}");
        return new Section(
            new Mrkdwn($"Away {CoachWords.Moment(absence.From)} to {CoachWords.Moment(absence.Until)}{deputy} · {Markup.Escape(absence.Source)}"),
            new Button(new PlainText("Remove"), value) { ActionId = $"{BackButton.ActionId}:{value}" });
    }
}
