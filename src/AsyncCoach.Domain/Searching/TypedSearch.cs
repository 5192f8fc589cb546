using System.Text.RegularExpressions;

namespace AsyncCoach.Domain.Searching;

/// <summary>
/// What somebody typed to find something: words in any order, <em>"phrases"</em>, and <em>-words</em> or <em>-"phrases"</em> that must not be there. Any text
/// is one.
/// </summary>
/// <param name="Wanted">Each a word, or the words of a phrase.</param>
public sealed partial record TypedSearch(IReadOnlyList<IReadOnlyList<string>> Wanted, IReadOnlyList<IReadOnlyList<string>> Unwanted)
{
    // Beyond these a search only gets slower.
    private const int MostWanted = 16;
    private const int MostUnwanted = 8;
    private const int LongestPhrase = 12;

    public static TypedSearch Read(string text)
    {
        List<IReadOnlyList<string>> wanted = [], unwanted = [];
        foreach (Match token in Token().Matches(text))
        {
            List<string> words = [.. TextWords.Of(token.Groups["text"].Value).Take(LongestPhrase)];
            if (words.Count == 0)
                continue;
            if (token.Groups["not"].Length > 0)
                unwanted.Add(words);
            else if (token.Groups["quoted"].Length > 0)
                wanted.Add(words);
            else
                wanted.AddRange(words.Select(word => (IReadOnlyList<string>)[word]));
        }

        return new TypedSearch([.. KeyWords(wanted).Take(MostWanted)], [.. unwanted.Take(MostUnwanted)]);
    }

    /// <summary>Whether a record with these texts holds something that must not be there.</summary>
    public bool Rejects(IEnumerable<string> texts)
    {
        if (Unwanted.Count == 0)
            return false;
        var table = new WordTable(Unwanted.Select(words => new Sense(words, 1)));
        var phrases = Unwanted.Select(words => table.Numbers(new Sense(words, 1))).ToList();
        return texts.Any(text => table.Find(text).Found is { Count: > 0 } found && phrases.Exists(phrase => WordTable.Holds(found, phrase)));
    }

    /// <summary>What a question is about, without the words that it is asked with; all of it where nothing else is there.</summary>
    private static List<IReadOnlyList<string>> KeyWords(List<IReadOnlyList<string>> wanted)
    {
        var telling = wanted.Where(words => words.Count > 1 || !NoiseWords.Contains(words[0])).ToList();
        return telling.Count > 0 ? telling : wanted;
    }

    /// <summary>A hyphen is a <em>not</em> only at the beginning of a word: not in <em>on-call</em>, nor by itself.</summary>
    [GeneratedRegex("""(?<not>(?<![^\s])-)?("(?<text>[^"]*)(?<quoted>")|(?<text>[^\s"]+))""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
