using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary><em>Continue</em>: opens a draft's form again, with all that was saved.</summary>
internal sealed class ContinueDraftButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.continue";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (await turn.Session.Load<Decision>(delivery.Value ?? "", new Viewer.Person(by), cancellation) is not { State: DecisionState.Draft } draft)
            return Reply.Tell(delivery, "This draft is gone: it was recorded, or its 30 days are over.");
        var (channel, sentence) = await Readers.Of(turn, draft.Channel?.Value, cancellation);
        var from = draft.Source is { } source
            ? new FoundInMessage(source.Channel.Value, source.Ts, source.ThreadTs, source.Author?.ToString(), source.Permalink, "")
            : null;
        var note = new RecordFormNote(draft.Id.ToString(), channel, from, Supersedes: draft.Supersedes?.ToString());
        var form = RecordFormView.For(new RecordFormView.Content(draft, note, sentence is null ? [] : [sentence]));
        return Reply.Then(new Effect.OpenForm(delivery.Openings, form, new Whom(by.User, delivery.Message?.Channel)));
    }
}
