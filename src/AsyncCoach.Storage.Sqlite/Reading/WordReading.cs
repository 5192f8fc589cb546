namespace AsyncCoach.Storage.Sqlite;

/// <summary>What the full-text index of one kind knows of words: how many documents hold them, and which are spelt alike.</summary>
internal sealed class WordReading(Link link, Kind kind)
{
    public IReadOnlyList<int> Spread(IReadOnlyList<TextPhrase> phrases, int atMost) => [.. phrases.Select(phrase => Spread(phrase, atMost))];

    public IReadOnlyList<string> Near(string word, int take)
    {
        var spellings = new NearSpellings(word);
        foreach (var letter in spellings.Beginnings)
        {
            if (Beginning(letter, spellings) is { Count: > 0 } near)
                return NearSpellings.Best(near, take);
        }

        return [];
    }

    private int Spread(TextPhrase phrase, int atMost)
    {
        if (MatchText.Of(phrase) is not { } match)
            return 0;
        using var count = link.Ask($"SELECT count(*) FROM (SELECT 1 FROM {kind.Text} WHERE {kind.Text} MATCH ?1 LIMIT ?2)").Add(match).Add(atMost);
        return count.Step() ? (int)count.Number(0) : 0;
    }

    private List<(string Stem, int Distance, long Documents)> Beginning(string letter, NearSpellings spellings)
    {
        var near = new List<(string, int, long)>();
        using var terms = link.Ask($"SELECT term, doc FROM {kind.Words} WHERE term >= ?1 AND term < ?2").Add(letter).Add(letter + char.MaxValue);
        while (terms.Step())
        {
            if (spellings.Distance(terms.Text(0)) is { } distance)
                near.Add((terms.Text(0), distance, terms.Number(1)));
        }

        return near;
    }
}
