using System.Text;

namespace AsyncCoach.Domain.Searching;

/// <summary>Marks the words in a text that a search was for: in any form, and where a word is not there as it was typed, what is spelt nearly so or means the same.</summary>
public sealed class Marking
{
    // Beside one of these a mark would be read as something else, or not at all.
    private const string Apart = "*_~`";

    private readonly List<string> _typed;
    private readonly HashSet<string> _stems;

    public Marking(TypedSearch search)
    {
        _typed = [.. search.Wanted.SelectMany(words => words).Select(TextWords.Folded).Distinct(StringComparer.Ordinal)];
        _stems = [.. _typed.Select(Stem.Of)];
    }

    /// <summary>Marks nothing.</summary>
    public static Marking None { get; } = new(new TypedSearch([], []));

    /// <param name="plain">What becomes of text between marks, such as escaping.</param>
    /// <param name="marked">What becomes of a word that was found.</param>
    public string Of(string text, Func<string, string> plain, Func<string, string> marked)
    {
        if (_typed.Count == 0)
            return plain(text);
        var places = TextWords.Places(text).ToList();
        var stems = StemsIn(places.Select(place => TextWords.Folded(text.Substring(place.Start, place.Length))).ToHashSet(StringComparer.Ordinal));
        var (result, done) = (new StringBuilder(), 0);
        foreach (var (start, length) in places)
        {
            var word = text.Substring(start, length);
            if (!stems.Contains(Stem.Of(TextWords.Folded(word))) || IsApart(text, start - 1) || IsApart(text, start + length))
                continue;
            result.Append(plain(text[done..start])).Append(marked(plain(word)));
            done = start + length;
        }

        return result.Append(plain(text[done..])).ToString();
    }

    /// <summary>The words of a text that would be marked, each once, in their order.</summary>
    public IReadOnlyList<string> Found(string text)
    {
        var found = new List<string>();
        Of(text, plain => plain, word =>
        {
            if (!found.Contains(word, StringComparer.OrdinalIgnoreCase))
                found.Add(word);
            return word;
        });
        return found;
    }

    private HashSet<string> StemsIn(HashSet<string> words)
    {
        var there = words.Select(Stem.Of).ToHashSet(StringComparer.Ordinal);
        var stems = new HashSet<string>(_stems, StringComparer.Ordinal);
        foreach (var typed in _typed.Where(typed => !there.Contains(Stem.Of(typed))))
        {
            var slips = Spelling.Slips(typed);
            stems.UnionWith(words.Where(word => slips > 0 && Spelling.Distance(typed, word, slips) <= slips).Select(Stem.Of));
            stems.UnionWith(Synonyms.SameAs(typed).Where(sense => sense.Words.Count == 1).Select(sense => Stem.Of(sense.Words[0])));
        }

        return stems;
    }

    private static bool IsApart(string text, int at) => at >= 0 && at < text.Length && Apart.Contains(text[at], StringComparison.Ordinal);
}
