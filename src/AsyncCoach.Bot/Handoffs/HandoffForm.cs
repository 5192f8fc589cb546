using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>The handoff's form was sent: its lines become items, and it is posted. Where somebody else has posted it meanwhile, the lines are added.</summary>
internal sealed class HandoffForm : IHandle<ViewSubmission>
{
    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(delivery.View.PrivateMetadata, BotJson.Compact.HandoffFormNote) is not { } note)
            return HandoffSentences.Refuse(delivery, HandoffSentences.OldForm);
        var by = delivery.By.ToPerson();
        if (await Kept.ForWriting(turn, note.Handoff, by, cancellation) is not { } handoff)
            return HandoffSentences.Refuse(delivery, HandoffSentences.NoSuchHandoff);
        var earlier = await Kept.Earlier(turn, handoff, cancellation);
        var written = HandoffRules.AddLines(
            HandoffRules.Carry(handoff, earlier, turn.Now), delivery.State.Text(HandoffFields.Left), HandoffItemId.New, by, turn.Now);
        if (written.Refused)
            return Refuse(written.Refusals);
        if (handoff.State == HandoffState.Posted && ReferenceEquals(written.Value, handoff))
            return Refuse([new Refusal("It is posted already, and there is no new line here. You can close this.", HandoffFields.Left)]);
        var posted = HandoffRules.Post(written.Value, await Receiver(turn, handoff, cancellation), by, turn.Now);
        if (posted.Refused)
            return Refuse(posted.Refusals);
        await Posting.Keep(turn, posted.Value, earlier, by, cancellation);
        return Reply.Heard;
    }

    private static async Task<PersonId?> Receiver(Turn turn, Handoff handoff, CancellationToken cancellation) =>
        handoff.Receiver is null && handoff.Route is { } route && await RouteDesk.Of(turn, route, cancellation) is { } desk
            ? await desk.WhoReceives(turn, cancellation)
            : handoff.Receiver;

    private static Reply Refuse(IReadOnlyList<Refusal> refusals) =>
        Reply.Refuse(new Dictionary<string, string>(StringComparer.Ordinal) { [HandoffFields.Left] = refusals[0].Sentence });
}
