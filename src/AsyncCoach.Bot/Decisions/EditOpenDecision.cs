using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Saves what the recorder changed in an open decision; where it has changed meanwhile, shows how, and keeps what was typed.</summary>
internal static class EditOpenDecision
{
    public static async Task<Reply> Save(
        Decision? known, Decision typed, RecordFormNote note, PersonId by, Turn turn, CancellationToken cancellation)
    {
        if (known is null)
            return Reply.Refuse(RecordFormView.Errors([new Refusal("This decision is gone. Copy what you need and close the form.")]));
        var revision = turn.Session.RevisionOf<Decision>(note.Id);
        if (revision != note.Revision && DecisionRules.OpenTo(known, by, turn.Now).Contains(DecisionAct.Edit))
            return await ShowWhatChanged(known, typed, note with { Revision = revision }, turn, note.Revision, cancellation);
        if (typed.Decider != known.Decider && await Readers.Refusal(turn, known.Channel, typed.Decider, cancellation) is { } refusal)
            return Reply.Refuse(RecordFormView.Errors([refusal]));
        var edited = DecisionRules.Edit(known, typed, by, turn.Now, await Today.Of(turn, by, cancellation));
        if (edited.Refused)
            return Reply.Refuse(RecordFormView.Errors(edited.Refusals));
        turn.Session.Store(edited.Value, new Change(turn.Now, by, "edited"));
        await Superseding.Apply(turn, edited.Value, by, cancellation);
        await Announcing.Changed(turn, known, edited.Value, by, cancellation);
        // Below it stands the form that it was opened from, with the text as it was.
        return new Reply { Ack = new Ack.Clear() };
    }

    private static async Task<Reply> ShowWhatChanged(
        Decision known, Decision typed, RecordFormNote note, Turn turn, long since, CancellationToken cancellation)
    {
        var changes = await WhatChanged.Since(turn, known, since, cancellation);
        var form = RecordFormView.For(new RecordFormView.Content(
            typed, note,
            [
                $"{changes} What you typed is still here. Saving it now replaces what stands.",
                $"What stands: {Markup.Escape(Markup.Cut(known.Text.What, 500))}",
            ]));
        return new Reply { Ack = new Ack.Update(form) };
    }
}
