using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary>The form that makes and changes a team, and the reading of what was answered.</summary>
internal static class TeamFormView
{
    public const string CallbackId = "coach.team_form";

    /// <summary>What a form is made from.</summary>
    /// <param name="Above">Markup: what is said before the questions.</param>
    /// <param name="Group">How the chosen user group is called; null where none is chosen.</param>
    /// <param name="Holidays">Markup: days off ahead; empty for a new team.</param>
    public sealed record Content(TeamText Text, SettingsNote Note, IReadOnlyList<string> Above, string? Group, string Holidays);

    public static Modal For(Content content)
    {
        var (text, isNew) = (content.Text, content.Note.IsNew);
        List<Block> blocks =
        [
            .. content.Above.Select(sentence => new Section(new Mrkdwn(sentence))),
            Ask.Line(TeamFields.Name, "Name", text.Name, "Such as its city."),
            Ask.Zone(TeamFields.Zone, "Time zone", ZoneOptions.ActionId, text.Zone, none: null),
            Ask.Line(TeamFields.Days, "Working days", text.Days, "mon-fri, sun-thu or mon,wed,fri. Other hours on some days: mon-thu; fri."),
            Ask.Line(TeamFields.Hours, "Hours", text.Hours, "09:00-17:30, 09:00-12:30, 13:30-18:00, or 22:00-06:00 over midnight.", optional: text.Days == "none"),
            Ask.One(TeamFields.Lead, "Lead", text.Lead, "Hears what the team cannot settle, and may change this."),
            Ask.OneOrNobody(TeamFields.Backup, "Backup", text.Backup, "Stands in for the lead, and for whoever is away without a deputy."),
            Ask.Several(TeamFields.Members, "People", text.Members, "Or choose a user group below: then its members are the team."),
            Ask.Question(
                TeamFields.Group, "User group",
                new ExternalSelect(0, GroupOptions.Option(text.UserGroup, content.Group), new PlainText("Type a group’s name")) { ActionId = GroupOptions.ActionId },
                optional: true),
            Ask.Line(TeamFields.Calendar, "Holiday calendar", text.Calendar, "The https address of an iCalendar file (.ics). Its all-day events are days off.", optional: true),
            Ask.Lines(TeamFields.DaysOff, "Other days off", text.DaysOff, "A line each: 2026-12-24 Christmas Eve"),
        ];
        if (content.Holidays.Length > 0)
            blocks.Add(new Context([new Mrkdwn(content.Holidays)]));
        if (!isNew)
            blocks.Add(new Actions([Delete(content.Note.Id)]) { BlockId = "delete" });
        return new Modal(new PlainText(isNew ? "New team" : "Team"), blocks, new PlainText("Save"), new PlainText("Cancel"))
        {
            CallbackId = CallbackId,
            PrivateMetadata = content.Note.ToJson(),
        };
    }

    /// <summary>For whoever may look and not change.</summary>
    /// <param name="said">Markup: what there is to know, a section each.</param>
    public static Modal ToRead(IReadOnlyList<string> said) =>
        new(new PlainText("Team"), [.. said.Select(sentence => new Section(new Mrkdwn(sentence)))], Close: new PlainText("Close"));

    public static async Task<TeamText> Read(FormState state, Turn turn, CancellationToken cancellation) => new(
        state.Text(TeamFields.Name),
        state.Choice(TeamFields.Zone) ?? "",
        state.Text(TeamFields.Days),
        state.Text(TeamFields.Hours),
        state.Text(TeamFields.Calendar),
        state.Text(TeamFields.DaysOff),
        await state.Person(TeamFields.Lead, turn, cancellation),
        await state.Person(TeamFields.Backup, turn, cancellation),
        await state.People(TeamFields.Members, turn, cancellation),
        state.ChoiceOrNone(TeamFields.Group));

    private static Button Delete(string id) => new(
        new PlainText("Delete team"), id, ButtonStyle.Danger,
        Confirm: new Confirmation(
            new PlainText("Delete this team?"), new PlainText("Its people keep their own settings; what the team had set no longer holds for them."),
            new PlainText("Delete"), new PlainText("Keep it"), ButtonStyle.Danger))
    {
        ActionId = DeleteTeamButton.ActionId,
    };
}
