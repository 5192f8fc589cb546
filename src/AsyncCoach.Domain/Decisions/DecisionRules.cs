using NodaTime;

namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// Who may do what with a decision, and what becomes of it. Each rule answers the changed decision or a refusal; nothing else
/// changes a decision.
/// </summary>
public static class DecisionRules
{
    /// <summary>How long the recorder may take a record back so that only its number remains.</summary>
    public static readonly Duration UndoWithin = Duration.FromHours(1);

    /// <summary>What is open to a person now. Empty for readers.</summary>
    public static IReadOnlyList<DecisionAct> OpenTo(Decision decision, PersonId person, Instant now)
    {
        var isDecider = decision.Decider == person;
        var isRecorder = decision.Recorder == person;
        List<DecisionAct> acts = [];
        switch (decision.State)
        {
            case DecisionState.Open when isDecider && decision.ToConfirm:
                acts.AddRange([DecisionAct.Confirm, DecisionAct.Edit, DecisionAct.NotADecision]);
                break;
            case DecisionState.Open when isDecider:
                acts.AddRange([DecisionAct.Decide, DecisionAct.Decline, DecisionAct.PassOn]);
                break;
            case DecisionState.Decided:
                if (isDecider || isRecorder)
                    acts.Add(DecisionAct.MarkDone);
                if (isDecider)
                    acts.Add(DecisionAct.Supersede);
                break;
            case DecisionState.Done when isDecider:
                acts.Add(DecisionAct.Supersede);
                break;
        }
        if (decision.State == DecisionState.Open && isRecorder)
            acts.AddRange(acts.Contains(DecisionAct.Edit) ? [DecisionAct.Withdraw] : [DecisionAct.Edit, DecisionAct.Withdraw]);
        if (isRecorder && CanUndo(decision, now))
            acts.Add(DecisionAct.Undo);
        return acts;
    }

    /// <summary>The answers that a draft still misses, by field.</summary>
    public static IReadOnlyList<Refusal> Missing(Decision decision)
    {
        List<Refusal> missing = [];
        if (string.IsNullOrWhiteSpace(decision.Text.What))
            missing.Add(new Refusal("Say in one sentence what you are building or changing.", DecisionFields.What));
        if (string.IsNullOrWhiteSpace(decision.Text.WhyNow))
            missing.Add(new Refusal("Say what happened, or what waiting costs.", DecisionFields.WhyNow));
        if (decision.Decider is null)
            missing.Add(new Refusal("Name one person who decides.", DecisionFields.WhoDecides));
        if (string.IsNullOrWhiteSpace(decision.Text.Done))
            missing.Add(new Refusal("Say what anyone could check when it is done.", DecisionFields.Done));
        return missing;
    }

    /// <summary>
    /// Puts a draft on record: open, or decided at once where the recorder is the decider. Taken by somebody else from the
    /// decider's own words, it is to be confirmed.
    /// </summary>
    public static Answer<Decision> Record(Decision draft, Instant now, LocalDate today)
    {
        if (draft.State != DecisionState.Draft)
            return new Refusal("This is on record already.");
        var missing = Missing(draft).ToList();
        if (draft.DecideBy < today)
            missing.Add(DatePassed);
        if (missing.Count > 0)
            return Answer<Decision>.No(missing);
        var decidesAlone = draft.Decider == draft.Recorder;
        return draft with
        {
            State = decidesAlone ? DecisionState.Decided : DecisionState.Open,
            ToConfirm = !decidesAlone && draft.Source?.Author == draft.Decider,
            RecordedAt = now,
            DecidedAt = decidesAlone ? now : null,
            DecidedBy = decidesAlone ? draft.Recorder : null,
            ChangedAt = now,
        };
    }

    /// <summary>Changes what an open one says. Whoever the decider is afterwards has not decided yet.</summary>
    public static Answer<Decision> Edit(Decision decision, Decision edited, PersonId by, Instant now, LocalDate today)
    {
        if (!OpenTo(decision, by, now).Contains(DecisionAct.Edit))
            return NotYours(decision, "Only its recorder can change the text of an open decision.");
        var missing = Missing(edited).ToList();
        // A date that has passed since it was given may stay; a new one may not have.
        if (edited.DecideBy != decision.DecideBy && edited.DecideBy < today)
            missing.Add(DatePassed);
        if (missing.Count > 0)
            return Answer<Decision>.No(missing);
        var changed = decision with
        {
            // What only files have is on no form.
            Text = edited.Text with { Title = decision.Text.Title, Consequences = decision.Text.Consequences, More = decision.Text.More },
            Decider = edited.Decider,
            Consulted = edited.Consulted,
            DecideBy = edited.DecideBy,
            ChangedAt = now,
        };
        // The decider's own correction is their word; so is a recorder's who has become the decider.
        return changed.Decider == by ? Decided(changed, by, "", now) : changed with { ToConfirm = changed.ToConfirm && changed.Decider == decision.Decider };
    }

    public static Answer<Decision> Decide(Decision decision, string note, PersonId by, Instant now) =>
        Allowed(decision, DecisionAct.Decide, by, now) ? Decided(decision, by, note, now) : NotYours(decision, "Only the person who decides can do that.");

    /// <summary>The decider stands by words that somebody else has recorded.</summary>
    public static Answer<Decision> Confirm(Decision decision, string note, PersonId by, Instant now) =>
        Allowed(decision, DecisionAct.Confirm, by, now) ? Decided(decision, by, note, now) : NotYours(decision, "Only the person who decides can confirm it.");

    public static Answer<Decision> Decline(Decision decision, string reason, PersonId by, Instant now)
    {
        if (!Allowed(decision, DecisionAct.Decline, by, now))
            return NotYours(decision, "Only the person who decides can decline it.");
        if (string.IsNullOrWhiteSpace(reason))
            return new Refusal("Say why, in a sentence: whoever asked will read it.", DecisionFields.Note);
        return decision with { State = DecisionState.Declined, Note = reason, ClosedAt = now, ChangedAt = now };
    }

    /// <summary>Gives the decision to somebody else, who must be able to read it: the caller checks that.</summary>
    public static Answer<Decision> PassOn(Decision decision, PersonId? to, string note, PersonId by, Instant now)
    {
        if (!Allowed(decision, DecisionAct.PassOn, by, now))
            return NotYours(decision, "Only the person who decides can pass it on.");
        if (to is not { } next)
            return new Refusal("Name the person who decides instead.", DecisionFields.PassTo);
        if (next == by)
            return new Refusal("That is you. Name somebody else, or decide.", DecisionFields.PassTo);
        return decision with { Decider = next, Note = note, ChangedAt = now };
    }

    /// <summary>
    /// Somebody else decides from now on, because the decider is away, has left, or has let it pass: not the decider's own act. Whoever it is must be
    /// able to read it: the caller checks that.
    /// </summary>
    public static Answer<Decision> GiveTo(Decision decision, PersonId next, Instant now) =>
        decision.State == DecisionState.Open && decision.Decider != next
            ? decision with { Decider = next, ToConfirm = false, ChangedAt = now }
            : NotYours(decision, "They decide it already.");

    /// <summary>The decider says that words recorded by somebody else were no decision.</summary>
    public static Answer<Decision> NotADecision(Decision decision, string note, PersonId by, Instant now) =>
        Allowed(decision, DecisionAct.NotADecision, by, now)
            ? decision with { State = DecisionState.Withdrawn, ToConfirm = false, Note = note, ClosedAt = now, ChangedAt = now }
            : NotYours(decision, "Only the person who decides can say that.");

    public static Answer<Decision> Withdraw(Decision decision, PersonId by, Instant now) =>
        Allowed(decision, DecisionAct.Withdraw, by, now)
            ? decision with { State = DecisionState.Withdrawn, ToConfirm = false, ClosedAt = now, ChangedAt = now }
            : NotYours(decision, "Only its recorder can withdraw an open decision.");

    public static Answer<Decision> MarkDone(Decision decision, string note, PersonId by, Instant now) =>
        Allowed(decision, DecisionAct.MarkDone, by, now)
            ? decision with { State = DecisionState.Done, Note = note.Length > 0 ? note : decision.Note, ClosedAt = now, ChangedAt = now }
            : NotYours(decision, "Only its decider or its recorder can mark it done, once it is decided.");

    /// <summary>Takes a fresh record back: its text and people go, its number stays.</summary>
    public static Answer<Decision> Undo(Decision decision, PersonId by, Instant now) =>
        Allowed(decision, DecisionAct.Undo, by, now)
            ? new Decision
            {
                Id = decision.Id,
                Number = decision.Number,
                State = DecisionState.Undone,
                Text = DecisionText.Empty,
                Recorder = decision.Recorder,
                Channel = decision.Channel,
                CreatedAt = decision.CreatedAt,
                RecordedAt = decision.RecordedAt,
                ClosedAt = now,
                ChangedAt = now,
            }
            : NotYours(decision, "Only its recorder can undo it, within an hour of recording it.");

    /// <summary>Another decision takes this one's place. The new one says so itself, in <see cref="Decision.Supersedes"/>.</summary>
    public static Answer<Decision> Supersede(Decision decision, DecisionId by, PersonId person, Instant now) =>
        Allowed(decision, DecisionAct.Supersede, person, now)
            ? decision with { State = DecisionState.Superseded, SupersededBy = by, ChangedAt = now }
            : NotYours(decision, "Only the person who decided it can put another in its place.");

    /// <summary>The decision that took this one's place was taken back: this one stands as it stood before.</summary>
    public static Answer<Decision> Reinstate(Decision decision, DecisionId undone, Instant now) =>
        decision.State == DecisionState.Superseded && decision.SupersededBy == undone
            ? decision with { State = decision.ClosedAt is null ? DecisionState.Decided : DecisionState.Done, SupersededBy = null, ChangedAt = now }
            : new Refusal("Another decision has taken its place.");

    private static Refusal DatePassed { get; } =
        new("This date has passed. Leave it empty for two of their working days.", DecisionFields.DecideBy);

    private static Decision Decided(Decision decision, PersonId by, string note, Instant now) =>
        decision with
        {
            State = DecisionState.Decided,
            ToConfirm = false,
            Note = note,
            DecidedAt = now,
            DecidedBy = by,
            ChangedAt = now,
        };

    private static bool Allowed(Decision decision, DecisionAct act, PersonId by, Instant now) => OpenTo(decision, by, now).Contains(act);

    private static bool CanUndo(Decision decision, Instant now) =>
        decision.State is DecisionState.Open or DecisionState.Decided
        && decision.RecordedAt is { } at && now - at <= UndoWithin;

    /// <summary>The state is the better reason where it has moved on: the sentence says what is true now.</summary>
    private static Refusal NotYours(Decision decision, string otherwise) => new(decision.State switch
    {
        DecisionState.Declined => $"D-{decision.Number} was declined.",
        DecisionState.Withdrawn => $"D-{decision.Number} was withdrawn.",
        DecisionState.Superseded => $"D-{decision.Number} was superseded by another decision.",
        DecisionState.Undone => $"D-{decision.Number} was taken back by its recorder.",
        _ => otherwise,
    });
}
