using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>
/// A decision's form was sent: decide, decline, pass on, confirm or mark done. A form made from an older revision is shown anew, with
/// what has changed and the note still in it.
/// </summary>
internal sealed class DecisionForm : IHandle<ViewSubmission>
{
    public async Task<Reply> Handle(ViewSubmission delivery, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(delivery.View.PrivateMetadata, BotJson.Compact.DecisionFormNote) is not { } note)
            return Excuse.For(delivery, "This form is from another version of AsyncCoach. Close it and open it again.");
        var by = delivery.By.ToPerson();
        var decision = await turn.Session.Load<Decision>(note.Id, new Viewer.Person(by), cancellation);
        if (decision is null)
            return Excuse.For(delivery, DecisionSentences.NoSuchDecision);
        var typed = delivery.State.Text(DecisionFields.Note);
        if (turn.Session.RevisionOf<Decision>(note.Id) != note.Revision)
            return await ShowAnew(decision, note, typed, delivery, by, turn, cancellation);
        var act = Chosen(delivery.State, decision, by, turn);
        var passTo = delivery.State.Choice(DecisionFields.PassTo) is { } user ? await turn.Session.Find(user, cancellation) : (PersonId?)null;
        if (act == DecisionAct.PassOn && await Readers.Refusal(turn, decision.Channel, passTo, cancellation) is { } refusal)
            return Reply.Refuse(Errors([refusal with { Field = DecisionFields.PassTo }]));
        var (answer, what) = Apply(act, decision, typed, passTo, by, turn);
        if (answer.Refused)
            return Reply.Refuse(Errors(answer.Refusals));
        turn.Session.Store(answer.Value, new Change(turn.Now, by, what));
        await Superseding.Apply(turn, answer.Value, by, cancellation);
        await Announcing.Changed(turn, decision, answer.Value, by, cancellation);
        return new Reply { Ack = new Ack.Clear() };
    }

    private static (Answer<Decision> Answer, string What) Apply(
        DecisionAct? act, Decision decision, string note, PersonId? passTo, PersonId by, Turn turn) => act switch
        {
            DecisionAct.Decide => (DecisionRules.Decide(decision, note, by, turn.Now), "decided"),
            DecisionAct.Decline => (DecisionRules.Decline(decision, note, by, turn.Now), "declined"),
            DecisionAct.PassOn => (DecisionRules.PassOn(decision, passTo, note, by, turn.Now), "passed on"),
            DecisionAct.Confirm => (DecisionRules.Confirm(decision, note, by, turn.Now), "confirmed"),
            DecisionAct.NotADecision => (DecisionRules.NotADecision(decision, note, by, turn.Now), "found to be no decision"),
            DecisionAct.MarkDone => (DecisionRules.MarkDone(decision, note, by, turn.Now), "marked done"),
            _ => (new Refusal("There is nothing for you to answer here any more. You can close this.", DecisionFields.Note), ""),
        };

    /// <summary>The choice made; a form with one choice does not ask for it.</summary>
    private static DecisionAct? Chosen(FormState state, Decision decision, PersonId by, Turn turn)
    {
        if (state.Choice(DecisionFormView.Act) is { } chosen)
            return Enum.TryParse<DecisionAct>(chosen, out var act) ? act : null;
        return DecisionRules.OpenTo(decision, by, turn.Now).Contains(DecisionAct.MarkDone) ? DecisionAct.MarkDone : null;
    }

    private static async Task<Reply> ShowAnew(
        Decision decision, DecisionFormNote note, string typed, ViewSubmission delivery, PersonId by, Turn turn, CancellationToken cancellation)
    {
        var content = await DecisionFormContent.Of(turn, decision, by, cancellation);
        var happened = decision is { InForce: true, DecidedAt: { } at, DecidedBy: { } who } && delivery.State.Choice(DecisionFormView.Act) is nameof(DecisionAct.Decide)
            ? $"*Already decided* by {Markup.Mention(who.User)} {DecisionWords.Moment(at)}."
            : await WhatChanged.Since(turn, decision, note.Revision, cancellation);
        var banner = typed.Length > 0 ? $"{happened} Your note is still here." : happened;
        var form = DecisionFormView.For(content with { Banner = banner, Note = typed, PassTo = delivery.State.Choice(DecisionFields.PassTo) });
        return new Reply { Ack = new Ack.Update(form) };
    }

    private static Dictionary<string, string> Errors(IReadOnlyList<Refusal> refusals)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var refusal in refusals)
            errors.TryAdd(refusal.Field ?? DecisionFields.Note, refusal.Sentence);
        return errors;
    }
}
