namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>What done means: whether there is something that anybody could look at and say yes or no.</summary>
internal static class DoneReading
{
    /// <summary>Up to here an answer without anything to look at is taken for a wish.</summary>
    private const int Short = 4;

    public static bool IsWeak(Wording done, Wording what)
    {
        var words = done.Words;
        if (words.Count == 0)
            return true;
        var vague = DoneWords.Vague.Count(words);
        var seen = DoneWords.Seen.Count(words);
        if (words.Any(word => word.Is(Look.Quoted | Look.Link)) && (seen > 0 || !DoneWords.Feeling.In(words)))
            return false;
        if (seen > 0 && DoneWords.Bound.In(words))
            return false;
        if (words.Any(IsFigure))
            return !IsMeasured(words, vague, seen);
        if (vague > 0)
            return vague >= seen || (DoneWords.Feeling.In(words) && seen < 2);
        var isWish = words.Count <= Short && !words.Any(word => word.Is(Look.Name));
        return seen == 0 && (isWish || words.All(word => DoneWords.Over.Has(word.Text)) || RestatesWhat(words, what.Words));
    }

    private static bool IsFigure(Word word) => word.Is(Look.Number);

    /// <summary>A figure with what it counts or how it compares. A feeling in per cent is none, nor is one that lasts for two weeks.</summary>
    private static bool IsMeasured(IReadOnlyList<Word> words, int vague, int seen)
    {
        if (words.Any(word => word.Text == "<"))
            return true;
        if (vague == 0)
            return !words.All(word => DoneWords.Over.Has(word.Text));
        if (words.All(word => !IsFigure(word) || word.Text is "100%" or "10x" or "24/7"))
            return seen > vague && !DoneWords.Feeling.In(words);
        if (DoneWords.Measure.In(words))
            return !DoneWords.Feeling.In(words) || seen > 0;
        return seen > 0 && (seen >= vague || !DoneWords.Feeling.In(words)) || !(DoneWords.Lasting.In(words) || DoneWords.Feeling.In(words));
    }

    /// <summary>"We have moved to Postgres" says of moving to Postgres only that it is over.</summary>
    private static bool RestatesWhat(IReadOnlyList<Word> words, IReadOnlyList<Word> what)
    {
        var said = what.Select(word => Stem.Of(word.Text)).ToHashSet(StringComparer.Ordinal);
        return words.All(word => DoneWords.Small.Has(word.Text) || DoneWords.Over.Has(word.Text) || said.Contains(Stem.Of(word.Text)));
    }
}
