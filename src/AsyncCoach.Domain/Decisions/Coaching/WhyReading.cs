namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>
/// Why now: whether there is a reason at all, and whether it is one of this time. Signs of something that happened, of a deadline, of what waiting costs
/// speak for it; what is true in any year (better, easier, best practice) speaks against it.
/// </summary>
internal static class WhyReading
{
    private const int Enough = 2;
    private const int Short = 4;

    public static Fault? Read(Wording why, Wording what)
    {
        var words = why.Words;
        if (words.Count == 0 || OnlyWhen(words) || IsEmpty(words, what.Words))
            return Fault.NoReason;
        return Score(why, what.Words) >= Enough ? null : Fault.NotNow;
    }

    /// <summary>Whether nothing is said but a date or a deadline.</summary>
    public static bool OnlyWhen(IReadOnlyList<Word> words)
    {
        var dates = 0;
        foreach (var word in words)
        {
            if (IsDate(word) || WhyWords.When.Has(word.Text))
                dates++;
            else if (!WhyWords.Small.Has(word.Text) && !WhyWords.Empty.Has(word.Text))
                return false;
        }
        return dates > 0;
    }

    /// <summary>12.03., 2026-05-01, 15th, 2026, 14:00, the 14 of sprint 14.</summary>
    private static bool IsDate(Word word) =>
        word.Is(Look.Number) && char.IsDigit(word.Text[0]) && word.Text.All(c => char.IsDigit(c) || c is '.' or '-' or ':' or 's' or 't' or 'n' or 'd' or 'r' or 'h');

    /// <summary>Whether nothing is said that the choice itself did not say: a circle, a wish, an agreement.</summary>
    private static bool IsEmpty(IReadOnlyList<Word> why, IReadOnlyList<Word> what)
    {
        var said = what.Select(word => Stem.Of(word.Text)).ToHashSet(StringComparer.Ordinal);
        var repeated = 0;
        var news = 0;
        var isIdle = false;
        for (var at = 0; at < why.Count; at++)
        {
            if (WhyWords.Idle.At(why, at) is > 0 and var idle)
            {
                isIdle = true;
                at += idle - 1;
                continue;
            }
            var word = why[at];
            if (said.Contains(Stem.Of(word.Text)))
                repeated += WhyWords.Small.Has(word.Text) ? 0 : 1;
            else if (!WhyWords.Small.Has(word.Text) && !WhyWords.Empty.Has(word.Text) && !WhyWords.When.Has(word.Text) && !IsDate(word))
                news++;
        }
        var isNearly = news == 1 && (repeated >= 2 || isIdle || WhyWords.Need.In(why)) && !WhyWords.Trigger.In(why);
        return news == 0 || (isNearly && !why.Any(word => word.Is(Look.Number) && !said.Contains(Stem.Of(word.Text))));
    }

    private static int Score(Wording why, IReadOnlyList<Word> what)
    {
        var words = why.Words;
        var score = (2 * WhyWords.Trigger.Count(words)) + WhyWords.Hint.Count(words) - WhyWords.Timeless.Count(words);
        for (var at = 0; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Is(Look.Number) && word.Text != "<")
                score += IsVersion(words, at) || what.Any(known => known.Text == word.Text) ? 0 : word.Text.EndsWith('%') ? 1 : 2;
            else if (WhyWords.Money.Has(word.Text) || IsPast(words, at))
                score += 2;
        }
        if (words.Count <= Short && WhyWords.Event.In(words))
            score += 2;
        return score + (why.Typed.Any(c => c is '€' or '$' or '£' or '₹' or '¥') ? 2 : 0);
    }

    /// <summary>v2, Node 20, ISO 8601, 3D: part of a name.</summary>
    private static bool IsVersion(IReadOnlyList<Word> words, int at) =>
        char.IsLetter(words[at].Text[0]) || (at > 0 && words[at - 1].Is(Look.Name) && words[at].Before == Gap.Space && words[at].Text.Length < 5 && !WhyWords.When.Has(words[at - 1].Text));

    /// <summary>A verb in the past: its subject stands before it, or has, have, been.</summary>
    private static bool IsPast(IReadOnlyList<Word> words, int at) =>
        at > 0 && words[at].Text.Length > 4 && words[at].Text.EndsWith("ed", StringComparison.Ordinal) && words[at].Before == Gap.Space
        && words[at].Text is not "need" && WhyWords.Subject.Has(words[at - 1].Text);
}
