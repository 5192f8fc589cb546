using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary><em>Save draft</em> in the record form: keeps what stands in it, for its author's eyes, and says so.</summary>
internal sealed class SaveDraftButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.save_draft";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        if (delivery.View is not { } view || BotJson.TryRead(view.PrivateMetadata, BotJson.Compact.RecordFormNote) is not { Revision: 0 } note)
            return Reply.Heard;
        var by = delivery.By.ToPerson();
        var known = await turn.Session.Load<Decision>(note.Id, Viewer.All, cancellation);
        if (known is not null and not { State: DecisionState.Draft })
            return Reply.Heard;
        var draft = await RecordFormView.Read(delivery.State, note, by, turn.Now, user => turn.Session.Find(user, cancellation));
        draft = draft with { CreatedAt = known?.CreatedAt ?? turn.Now };
        turn.Session.Store(draft, new Change(turn.Now, by, "saved"));
        var saved = RecordFormView.For(new RecordFormView.Content(
            draft, note, [], "*Saved. You can close this.* Your drafts are under `/decisions drafts`; only you see them, for 30 days."));
        return Reply.Then(new Effect.RedrawForm(view.Id, saved));
    }
}
