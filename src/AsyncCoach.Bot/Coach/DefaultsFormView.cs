using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary>The form of what holds where nobody said otherwise, to change or to read, and the reading of what was answered.</summary>
internal static class DefaultsFormView
{
    public const string CallbackId = "coach.defaults_form";

    public static Modal For(DefaultsText text, long revision, string above) => new(
        new PlainText("Workspace"),
        [
            .. above.Length > 0 ? (Block[])[new Section(new Mrkdwn(above))] : [],
            Ask.Zone(
                DefaultsFields.Zone, "Time zone of people whose zone nobody knows", ZoneOptions.Usual, text.Zone, ZoneOptions.None(ZoneOptions.Usual),
                "They are told so. Without one their nudges are held and they are asked, once."),
            Ask.Line(DefaultsFields.Days, "Working days", text.Days, "mon-fri, sun-thu or mon,wed,fri. For people without a team."),
            Ask.Line(DefaultsFields.Hours, "Hours", text.Hours, "09:00-17:30, or 09:00-12:30, 13:30-18:00.", optional: text.Days == "none"),
            Ask.Lines(DefaultsFields.QuietDays, "Quiet days of the company", text.QuietDays, "Days off for everybody, a line each: 2026-12-24 Christmas Eve"),
        ],
        new PlainText("Save"), new PlainText("Cancel"))
    {
        CallbackId = CallbackId,
        PrivateMetadata = new SettingsNote(WorkspaceDefaults.OnlyKey, revision).ToJson(),
    };

    public static Modal ToRead(WorkspaceDefaults defaults, Refusal refusal) => new(
        new PlainText("Workspace"),
        [
            new Section(new Mrkdwn($"*Working time without a team*\n{CoachWords.Week(defaults.Week)}")),
            new Section(new Mrkdwn($"*Time zone of people whose zone nobody knows*\n{(defaults.Zone is { } zone ? CoachWords.Place(zone) : "None: they are asked for theirs.")}")),
            new Section(new Mrkdwn($"*Quiet days of the company*\n{(defaults.QuietDays.Count == 0 ? "None." : Markup.Escape(Markup.Cut(DayLines.Of(defaults.QuietDays), 2500)))}")),
            new Context([new PlainText(refusal.Sentence)]),
        ],
        Close: new PlainText("Close"));

    public static DefaultsText Read(FormState state) => new(
        state.ChoiceOrNone(DefaultsFields.Zone) ?? "", state.Text(DefaultsFields.Days), state.Text(DefaultsFields.Hours), state.Text(DefaultsFields.QuietDays));
}
