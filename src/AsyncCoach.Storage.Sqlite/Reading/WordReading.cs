using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>What the full-text index of one kind knows of words: how many documents hold them, and which are spelt alike.</summary>
internal sealed class WordReading(Link link, Kind kind)
{
    /// <summary>What a stem may have lost; a word is made of it again by trying.</summary>
    private static readonly string[] Endings = ["", "e", "s", "es", "ing", "ion", "ate", "ity", "al", "er", "ed"];

    /// <summary>Endings that a slip before them hides from the stemmer: <em>obsrvability</em> keeps more of itself than <em>observability</em> does.</summary>
    private static readonly string[] Hidden =
    [
        "ability", "ibility", "ization", "isation", "ation", "ations", "ement", "ements", "ment", "ments", "ance", "ence", "able", "ible", "ing",
        "ity", "ion", "ions", "ed", "er", "ers", "al",
    ];

    private const int ShortestStem = 4;

    public IReadOnlyList<int> Spread(IReadOnlyList<TextPhrase> phrases, int atMost) => [.. phrases.Select(phrase => Spread(phrase, atMost))];

    public IReadOnlyList<string> Near(string word, int take)
    {
        var folded = TextWords.Folded(word);
        var slips = Spelling.Slips(folded);
        if (slips == 0)
            return [];
        var forms = Forms(folded);
        var near = Beginning(folded[..1], forms, slips);
        if (near.Count == 0 && folded[0] != folded[1])
            near = Beginning(folded[1..2], forms, slips);
        return
        [
            .. near.OrderBy(found => found.Distance).ThenByDescending(found => found.Documents).ThenBy(found => found.Term, StringComparer.Ordinal)
                .Select(found => Word(found.Term)).OfType<string>().Take(take),
        ];
    }

    private int Spread(TextPhrase phrase, int atMost)
    {
        if (MatchText.Of(phrase) is not { } match)
            return 0;
        using var count = link.Ask($"SELECT count(*) FROM (SELECT 1 FROM {kind.Text} WHERE {kind.Text} MATCH ?1 LIMIT ?2)").Add(match).Add(atMost);
        return count.Step() ? (int)count.Number(0) : 0;
    }

    /// <summary>What the stem may be.</summary>
    private static List<string> Forms(string word) =>
    [
        Stem.Of(word),
        .. Hidden.Where(ending => word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            .Select(ending => word[..^ending.Length]),
    ];

    private List<(string Term, int Distance, long Documents)> Beginning(string letter, List<string> forms, int slips)
    {
        var near = new List<(string, int, long)>();
        using var terms = link.Ask($"SELECT term, doc FROM {kind.Words} WHERE term >= ?1 AND term < ?2").Add(letter).Add(letter + char.MaxValue);
        while (terms.Step())
        {
            var term = terms.Text(0);
            // No distance means that it is spelt as it should be.
            if (forms.Min(form => Spelling.Distance(form, term, slips)) is var distance && distance > 0 && distance <= slips)
                near.Add((term, distance, terms.Number(1)));
        }

        return near;
    }

    /// <summary>A word whose stem this is, since the index would stem a stem once more: <em>databas</em> is asked for as <em>database</em>.</summary>
    private static string? Word(string stem) => Endings.Select(ending => stem + ending)
        .Append(stem.EndsWith('i') ? stem[..^1] + "y" : stem)
        .FirstOrDefault(word => string.Equals(Stem.Of(word), stem, StringComparison.Ordinal));
}
