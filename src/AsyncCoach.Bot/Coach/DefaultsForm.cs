using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Coach;

/// <summary>What holds where nobody said otherwise: admins change it, everyone may look.</summary>
internal sealed class DefaultsForm : IHandle<ViewSubmission>
{
    public static async Task<Modal> Open(Turn turn, PersonId by, CancellationToken cancellation)
    {
        var defaults = await Calendars.Defaults(turn, cancellation);
        return DefaultsRules.MayChange(await turn.Session.Load<Person>(by.ToString(), Viewer.All, cancellation)) is { } refusal
            ? DefaultsFormView.ToRead(defaults, refusal)
            : DefaultsFormView.For(DefaultsText.Of(defaults), Revision(turn), "");
    }

    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        if (SettingsNote.Read(delivery.View.PrivateMetadata) is not { } note)
            return Excuse.For(delivery, CoachWords.OldForm);
        var by = await Answers.Who(turn, delivery.By, cancellation);
        if (DefaultsRules.MayChange(by) is { } refusal)
            return Excuse.For(delivery, refusal.Sentence);
        var known = await Calendars.Defaults(turn, cancellation);
        var typed = DefaultsFormView.Read(delivery.State);
        if (Revision(turn) != note.Revision)
        {
            var (since, before) = await Meanwhile.Since<WorkspaceDefaults>(turn, WorkspaceDefaults.OnlyKey, note.Revision, cancellation);
            var text = typed.Over(DefaultsText.Of(before ?? WorkspaceDefaults.None), DefaultsText.Of(known));
            return new Reply { Ack = new Ack.Update(DefaultsFormView.For(text, Revision(turn), since)) };
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
}
