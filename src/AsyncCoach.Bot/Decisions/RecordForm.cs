using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Bot.Decisions;

/// <summary>The record form was sent: puts the decision on record, or saves what was edited. Sent twice, it is one decision.</summary>
internal sealed class RecordForm : IHandle<ViewSubmission>
{
    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(delivery.View.PrivateMetadata, BotJson.Compact.RecordFormNote) is not { } note || !note.IsOurs)
            return Excuse.For(delivery, "This form is from another version of AsyncCoach. Copy what you typed, close it and open it again.");
        var by = delivery.By.ToPerson();
        var typed = await RecordFormView.Read(delivery.State, note, by, turn.Now, user => turn.Session.Find(user, cancellation));
        // A group's direct message may not have been known for one when the form opened.
        if (typed.Channel is { } there && await turn.Session.Channel(there, cancellation) is { IsDirect: true })
            typed = typed with { Channel = null };
        var known = await turn.Session.Load<Decision>(note.Id, Viewer.All, cancellation);
        if (note.Revision > 0)
            return await EditOpenDecision.Save(known, typed, note, by, turn, cancellation);
        if (known is not null and not { State: DecisionState.Draft })
            return Reply.Heard;
        if (await Readers.Refusal(turn, typed.Channel, typed.Decider, cancellation) is { } refusal)
            return Reply.Refuse(RecordFormView.Errors([refusal]));
        // The date is the recorder's own: nobody is told that today has passed while it has not where they are.
        var recorded = DecisionRules.Record(typed with { CreatedAt = known?.CreatedAt ?? turn.Now }, turn.Now, await Today.Of(turn, by, cancellation));
        if (recorded.Refused)
            return Reply.Refuse(RecordFormView.Errors(recorded.Refusals));
        // Said once: whoever has read it records what they like. What was edited in an open decision had its remark when it was recorded.
        return !note.Coached && CoachRemark.On(typed) is { } remark
            ? await Coach(turn, typed, note, remark, cancellation)
            : await Keep(turn, recorded.Value, by, cancellation);
    }

    private static async Task<Reply> Coach(Turn turn, Decision typed, RecordFormNote note, CoachRemark remark, CancellationToken cancellation)
    {
        var (_, readers) = await Readers.Of(turn, note.Channel, cancellation);
        return new Reply
        {
            Ack = new Ack.Update(RecordFormView.For(
                new RecordFormView.Content(typed, note with { Coached = true }, readers is null ? [] : [readers], Remark: remark))),
        };
    }

    private static async Task<Reply> Keep(Turn turn, Decision decision, PersonId by, CancellationToken cancellation)
    {
        turn.Session.Store(decision, new Change(turn.Now, by, decision.InForce ? "recorded and decided" : "recorded"), drawNumber: true);
        await Superseding.Apply(turn, decision, by, cancellation);
        await Announcing.Changed(turn, null, decision, by, cancellation);
        if (decision.Channel is { } channel)
        {
            if (await turn.Session.Channel(channel, cancellation) is { BotIsIn: true })
                Announcing.Noted(turn, decision);
            else
                Announcing.NotPosted(turn, decision);
        }
        return new Reply
        {
            // A replacement's form stands on top of the form of what it replaces, which is old now.
            Ack = decision.Supersedes is null ? Ack.Ok : new Ack.Clear(),
            IfTaken = taken => taken.Name == DecisionMap.OneAMessage.Name
                ? Reply.Refuse(RecordFormView.Errors(
                    [new Refusal("Somebody put this message on record a moment ago. Close this form; its thread has the link.", DecisionFields.What)]))
                : Reply.Heard,
        };
    }
}
