namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>
/// Reads the four answers of a draft and names what is weak, in the order of the questions. It judges what is said, never the language: short is not weak, long
/// is not strong, and grammar and spelling are nobody's business. It never fails, whatever was typed, and takes microseconds.
/// </summary>
public static class DraftCoach
{
    /// <summary>An answer of so many words is one that few will read.</summary>
    public const int TooManyWords = 70;

    /// <summary>The weak answers; none where nothing is weak. An answer that stands in for one is named for that and for what it lacks.</summary>
    public static IReadOnlyList<Weakness> Read(DraftAnswers draft)
    {
        var what = Wording.Of(draft.What);
        var why = Wording.Of(draft.WhyNow);
        var who = Wording.Of(draft.WhoDecides);
        var done = Wording.Of(draft.Done);
        List<Weakness> weak = [];
        // Its words are English ones: of other languages it only knows that an answer is empty, stands in for one, or is long.
        var isForeign = Language.IsForeign([what, why, done]);
        Look(weak, what, DecisionFields.What, () => isForeign && what.Words.Count > 0 ? null : What(what));
        Look(weak, why, DecisionFields.WhyNow, () => isForeign && why.Words.Count > 0 ? null : Why(why, what));
        Look(weak, who, DecisionFields.WhoDecides, () => WhoReading.IsWeak(who) ? Advice.NoSingleDecider(who) : null);
        Look(weak, done, DecisionFields.Done, () => (!isForeign || done.Words.Count == 0) && DoneReading.IsWeak(done, what) ? Advice.NotVerifiable(done) : null);
        return weak;
    }

    private static void Look(List<Weakness> weak, Wording answer, string field, Func<Weakness?> reading)
    {
        if (Placeholders.Is(answer))
        {
            weak.Add(Advice.Placeholder(answer, field));
            weak.Add(Advice.Nothing(field));
            return;
        }
        if (reading() is { } weakness)
            weak.Add(weakness);
        if (answer.Length >= TooManyWords)
            weak.Add(Advice.TooLong(answer, field));
    }

    private static Weakness? What(Wording what)
    {
        // What takes so many words to say is told to be shorter first.
        var choices = what.Length < TooManyWords ? SeveralChoices.Of(what) : [];
        return choices.Count > 1 ? Advice.Several(choices) : WhatReading.IsVague(what) ? Advice.VagueWhat(what) : null;
    }

    private static Weakness? Why(Wording why, Wording what) => WhyReading.Read(why, what) switch
    {
        Fault.NoReason => Advice.NoReason(why),
        Fault.NotNow => Advice.NotNow(why),
        _ => null,
    };
}
