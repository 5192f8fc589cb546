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

    /// <summary>0 when nothing that is looked for is there; at most about the sum of the rarities times three.</summary>
    public double Score(IReadOnlyList<WeighedText> texts)
    {
        var counts = new double[_terms.Count];
        var pairs = new double[_terms.Count];
        foreach (var text in texts)
            Count(text, counts, pairs);
        var score = 0.0;
        for (var at = 0; at < _terms.Count; at++)
        {
            score += _terms[at].Rarity * Saturated(counts[at]);
            if (at > 0)
                score += Together * Math.Min(_terms[at].Rarity, _terms[at - 1].Rarity) * Saturated(pairs[at]);
        }

        return score;
    }

    private static double Saturated(double count) => (Saturation + 1) * count / (Saturation + count);

    private void Count(WeighedText text, double[] counts, double[] pairs)
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
            if (found[at].Word != words[0] || !Follow(found, at, words))
                continue;
            places.Add(found[at].Place);
            count++;
        }

        return count;
    }

    private static bool Follow(List<(int Place, int Word)> found, int first, int[] words)
    {
        var at = first;
        for (var next = 1; next < words.Length; next++)
        {
            var place = found[first].Place + next;
            while (at < found.Count && (found[at].Place < place || (found[at].Place == place && found[at].Word != words[next])))
                at++;
            if (at == found.Count || found[at].Place != place)
                return false;
        }

        return true;
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
