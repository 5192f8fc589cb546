namespace AsyncCoach.Domain.Searching;

/// <summary>
/// How well documents answer one search, from their texts alone: rare words count more than frequent ones, a word in a short or weighty text more
/// than in a long one, repetition ever less, and words that stand side by side as they were typed more than the same words apart. Not for use from
/// several threads.
/// </summary>
public sealed class TextRanking
{
    private const double Saturation = 1.6;
    private const double LengthCounts = 0.8;
    private const double Together = 0.5;
    private const int Near = 4;

    private readonly IReadOnlyList<SoughtTerm> _terms;
    private readonly WordTable _words;
    private readonly int[][][] _senses;

    public TextRanking(IReadOnlyList<SoughtTerm> terms)
    {
        _terms = terms;
        _words = new WordTable(terms.SelectMany(term => term.Senses));
        _senses = [.. terms.Select(term => term.Senses.Select(sense => _words.Numbers(sense)).ToArray())];
    }

    /// <summary>
    /// The score is 0 when nothing that is looked for is there, and rises with no bound that means anything; the share of what is looked for that is there,
    /// each term by its rarity and by how surely it was meant, is at most 1.
    /// </summary>
    public (double Score, double Covers) Score(IReadOnlyList<WeighedText> texts)
    {
        var counts = new double[_terms.Count];
        var pairs = new double[_terms.Count];
        var sure = new double[_terms.Count];
        foreach (var text in texts)
            Count(text, counts, pairs, sure);
        var score = 0.0;
        for (var at = 0; at < _terms.Count; at++)
        {
            score += _terms[at].Rarity * Saturated(counts[at]);
            if (at > 0)
                score += Together * Math.Min(_terms[at].Rarity, _terms[at - 1].Rarity) * Saturated(pairs[at]);
        }

        var all = _terms.Sum(term => term.Rarity);
        return (score, all > 0 ? _terms.Select((term, at) => term.Rarity * sure[at]).Sum() / all : 1);
    }

    private static double Saturated(double count) => (Saturation + 1) * count / (Saturation + count);

    private void Count(WeighedText text, double[] counts, double[] pairs, double[] sure)
    {
        var (found, length) = _words.Find(text.Text);
        if (found.Count == 0)
            return;
        var weight = text.Weight / (1 - LengthCounts + (LengthCounts * length / text.UsualLength));
        var places = new List<int>[_terms.Count];
        for (var term = 0; term < _terms.Count; term++)
        {
            places[term] = [];
            for (var sense = 0; sense < _senses[term].Length; sense++)
            {
                var count = Places(found, _senses[term][sense], places[term]);
                counts[term] += weight * _terms[term].Senses[sense].Weight * count;
                if (count > 0)
                    sure[term] = Math.Max(sure[term], _terms[term].Senses[sense].Weight);
            }

            if (term > 0)
                pairs[term] += weight * Beside(places[term - 1], places[term]);
        }
    }

    /// <summary>Where the words of a sense stand one after another.</summary>
    private static int Places(List<(int Place, int Word)> found, int[] words, List<int> places)
    {
        var count = 0;
        for (var at = 0; at < found.Count; at++)
        {
            if (found[at].Word != words[0] || !WordTable.Follow(found, at, words))
                continue;
            places.Add(found[at].Place);
            count++;
        }

        return count;
    }

    /// <summary>How often two terms stand near each other; in their order and side by side counts full.</summary>
    private static double Beside(List<int> first, List<int> second)
    {
        var count = 0.0;
        foreach (var place in second)
        {
            var best = 0.0;
            foreach (var other in first)
            {
                var distance = place - other;
                if (distance is 1 or 0)
                    best = 1;
                else if (Math.Abs(distance) <= Near)
                    best = Math.Max(best, 0.5);
            }

            count += best;
        }

        return count;
    }
}
