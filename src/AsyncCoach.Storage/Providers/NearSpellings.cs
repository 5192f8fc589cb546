using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Storage.Providers;

/// <summary>Which stems of an index are spelt nearly like a word. The index itself is the provider's; it is asked for stems by their first letter.</summary>
internal sealed class NearSpellings
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

    private readonly string _word;
    private readonly int _slips;
    private readonly List<string> _forms;

    public NearSpellings(string word)
    {
        _word = TextWords.Folded(word);
        _slips = Spelling.Slips(_word);
        _forms = _slips == 0 ? [] : Forms(_word);
    }

    /// <summary>What stems may begin with: the word's first letter, or, where nothing near begins so, the letter that may have been swapped with it.</summary>
    public IEnumerable<string> Beginnings
    {
        get
        {
            if (_slips == 0)
                yield break;
            yield return _word[..1];
            if (_word[0] != _word[1])
                yield return _word[1..2];
        }
    }

    /// <summary>How far a stem is from the word; null where it is too far, or spelt as it should be.</summary>
    public int? Distance(string stem) =>
        _forms.Min(form => Spelling.Distance(form, stem, _slips)) is var distance && distance > 0 && distance <= _slips ? distance : null;

    /// <summary>Words to be asked for instead: the nearest first, and among equals the more frequent.</summary>
    public static IReadOnlyList<string> Best(IEnumerable<(string Stem, int Distance, long Documents)> near, int take) =>
    [
        .. near.OrderBy(found => found.Distance).ThenByDescending(found => found.Documents).ThenBy(found => found.Stem, StringComparer.Ordinal)
            .Select(found => Word(found.Stem)).OfType<string>().Take(take),
    ];

    /// <summary>What the stem may be.</summary>
    private static List<string> Forms(string word) =>
    [
        Stem.Of(word),
        .. Hidden.Where(ending => word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            .Select(ending => word[..^ending.Length]),
    ];

    /// <summary>A word whose stem this is, since the index would stem a stem once more: <em>databas</em> is asked for as <em>database</em>.</summary>
    private static string? Word(string stem) => Endings.Select(ending => stem + ending)
        .Append(stem.EndsWith('i') ? stem[..^1] + "y" : stem)
        .FirstOrDefault(word => string.Equals(Stem.Of(word), stem, StringComparison.Ordinal));
}
