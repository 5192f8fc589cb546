using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>What holds where nobody said otherwise: admins change it, everyone may look.</summary>
internal sealed class DefaultsForm : IHandle<ViewSubmission>
{
    public const string CallbackId = "coach.defaults_form";

    public static async Task<Modal> Open(Turn turn, PersonId by, CancellationToken cancellation)
    {
        var defaults = await Calendars.Defaults(turn, cancellation);
        return DefaultsRules.MayChange(await turn.Session.Load<Person>(by.ToString(), Viewer.All, cancellation)) is { } refusal
            ? ToRead(defaults, refusal)
            : For(DefaultsText.Of(defaults), Revision(turn), "");
    }

    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        if (SettingsNote.Read(delivery.View.PrivateMetadata) is not { } note)
            return Excuse.For(delivery, CoachWords.OldForm);
        var by = await Answers.Who(turn, delivery.By, cancellation);
        if (DefaultsRules.MayChange(by) is { } refusal)
            return Excuse.For(delivery, refusal.Sentence);
        var known = await Calendars.Defaults(turn, cancellation);
        var typed = Read(delivery.State);
        if (Revision(turn) != note.Revision)
        {
            var (since, before) = await Meanwhile.Since<WorkspaceDefaults>(turn, WorkspaceDefaults.OnlyKey, note.Revision, cancellation);
            var text = typed.Over(DefaultsText.Of(before ?? WorkspaceDefaults.None), DefaultsText.Of(known));
            return new Reply { Ack = new Ack.Update(For(text, Revision(turn), since)) };
        }
        var applied = DefaultsRules.Apply(typed, Calendars.Zones);
        if (applied.Refused)
            return Reply.Refuse(Ask.Errors(applied.Refusals, DefaultsFields.Zone));
        if (DefaultsText.Of(known) != DefaultsText.Of(applied.Value))
        {
            turn.Session.Store(applied.Value, new Change(turn.Now, by!.Id, "changed"));
            await Changed.Everybody(turn, cancellation);
        }
        return Reply.Then(Below.RedrawOverview(delivery.View, delivery.By));
    }

    private static long Revision(Turn turn) => turn.Session.RevisionOf<WorkspaceDefaults>(WorkspaceDefaults.OnlyKey);

    private static Modal For(DefaultsText text, long revision, string above) => new(
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

    private static Modal ToRead(WorkspaceDefaults defaults, Refusal refusal) => new(
        new PlainText("Workspace"),
        [
            new Section(new Mrkdwn($"*Working time without a team*\n{CoachWords.Week(defaults.Week)}")),
            new Section(new Mrkdwn($"*Time zone of people whose zone nobody knows*\n{(defaults.Zone is { } zone ? CoachWords.Place(zone) : "None: they are asked for theirs.")}")),
            new Section(new Mrkdwn($"*Quiet days of the company*\n{(defaults.QuietDays.Count == 0 ? "None." : Markup.Escape(Markup.Cut(DayLines.Of(defaults.QuietDays), 2500)))}")),
            new Context([new PlainText(refusal.Sentence)]),
        ],
        Close: new PlainText("Close"));

    private static DefaultsText Read(FormState state) => new(
        state.ChoiceOrNone(DefaultsFields.Zone) ?? "", state.Text(DefaultsFields.Days), state.Text(DefaultsFields.Hours), state.Text(DefaultsFields.QuietDays));
}
