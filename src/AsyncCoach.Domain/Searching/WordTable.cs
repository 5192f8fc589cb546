namespace AsyncCoach.Domain.Searching;

/// <summary>The words that a search looks for, numbered, and where they stand in texts. A word that was seen once is not stemmed again.</summary>
internal sealed class WordTable
{
    // What a search may remember of the words that it passed.
    private const int MostRemembered = 20_000;

    private readonly Dictionary<string, int> _stems = new(StringComparer.Ordinal);
    private readonly List<(string Beginning, int Word)> _beginnings = [];
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    public WordTable(IEnumerable<Sense> senses)
    {
        var count = 0;
        foreach (var sense in senses)
        {
            for (var at = 0; at < sense.Words.Count; at++)
            {
                var folded = TextWords.Folded(sense.Words[at]);
                if (sense.Begins && at == sense.Words.Count - 1)
                    _beginnings.Add((folded, count++));
                else if (_stems.TryAdd(Stem.Of(folded), count))
                    count++;
            }
        }
    }

    /// <summary>The numbers of a sense's words, one after another.</summary>
    public int[] Numbers(Sense sense) =>
    [
        .. sense.Words.Select((word, at) => sense.Begins && at == sense.Words.Count - 1
            ? _beginnings.First(beginning => string.Equals(beginning.Beginning, TextWords.Folded(word), StringComparison.Ordinal)).Word
            : _stems[Stem.Of(TextWords.Folded(word))]),
    ];

    /// <summary>Where sought words stand, counted in words, and how many words there are. A name such as <em>RetryProcess</em> also stands for its parts.</summary>
    public (List<(int Place, int Word)> Found, int Length) Find(string text)
    {
        var found = new List<(int, int)>();
        var lookup = _seen.GetAlternateLookup<ReadOnlySpan<char>>();
        var place = 0;
        foreach (var (start, length) in TextWords.Places(text))
        {
            var word = text.AsSpan(start, length);
            Add(Number(word, lookup));
            var parts = TextWords.Parts(word);
            foreach (var part in parts)
            {
                Add(Number(word[part], lookup));
                place++;
            }

            place += parts.Count == 0 ? 1 : 0;
        }

        return (found, place);

        void Add(int number)
        {
            if (number >= 0)
                found.Add((place, number));
        }
    }

    /// <summary>Whether words stand one after another anywhere.</summary>
    public static bool Holds(List<(int Place, int Word)> found, int[] words) =>
        Enumerable.Range(0, found.Count).Any(at => found[at].Word == words[0] && Follow(found, at, words));

    /// <summary>Whether the others of these words follow the first, which stands there.</summary>
    public static bool Follow(List<(int Place, int Word)> found, int first, int[] words)
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

    private int Number(ReadOnlySpan<char> word, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup)
    {
        if (lookup.TryGetValue(word, out var number))
            return number;
        var folded = TextWords.Folded(word.ToString());
        number = _stems.GetValueOrDefault(Stem.Of(folded), -1);
        if (number < 0)
            number = _beginnings.Where(beginning => folded.StartsWith(beginning.Beginning, StringComparison.Ordinal)).Select(beginning => beginning.Word).FirstOrDefault(-1);
        if (_seen.Count < MostRemembered)
            _seen[word.ToString()] = number;
        return number;
    }
}
