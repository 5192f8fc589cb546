namespace AsyncCoach.Domain.Searching;

/// <summary>
/// The stem of an English word by M. F. Porter's algorithm (1980, with his two later corrections), the one that SQLite's index uses:
/// <em>retries, retried</em> → <em>retri</em>. Words of other alphabets, and very short ones, are their own stems.
/// </summary>
public static class Stem
{
    private const int Shortest = 3;

    // Longer ones are no words, and the index leaves them alone too.
    private const int Longest = 64;

    private static readonly (string Ending, string By)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("logi", "log"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"),
        ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string Ending, string By)[] Third =
        [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth =
    [
        "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou", "ism", "ate", "iti", "ous", "ive", "ize",
    ];

    /// <param name="word">In lower case, as <see cref="TextWords.Folded"/> makes it.</param>
    public static string Of(string word)
    {
        if (word.Length is < Shortest or > Longest || !System.Text.Ascii.IsValid(word))
            return word;
        var stem = Past(Plural(word));
        if (stem.EndsWith('y') && HasVowel(stem[..^1]))
            stem = stem[..^1] + "i";
        stem = Replaced(stem, Second);
        stem = Replaced(stem, Third);
        stem = Shortened(stem);
        if (stem.EndsWith('e') && (Measure(stem[..^1]) is var measure) && (measure > 1 || (measure == 1 && !EndsShort(stem[..^1]))))
            stem = stem[..^1];
        return stem.EndsWith("ll", StringComparison.Ordinal) && Measure(stem[..^1]) > 1 ? stem[..^1] : stem;
    }

    private static string Plural(string word) =>
        Ends(word, "sses") || Ends(word, "ies") ? word[..^2] : word.EndsWith('s') && !Ends(word, "ss") ? word[..^1] : word;

    private static string Past(string word)
    {
        if (Ends(word, "eed"))
            return Measure(word[..^3]) > 0 ? word[..^1] : word;
        var cut = Ends(word, "ed") ? 2 : Ends(word, "ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(word[..^cut]))
            return word;
        var stem = word[..^cut];
        if (Ends(stem, "at") || Ends(stem, "bl") || Ends(stem, "iz"))
            return stem + "e";
        if (EndsTwice(stem) && stem[^1] is not ('l' or 's' or 'z'))
            return stem[..^1];
        return Measure(stem) == 1 && EndsShort(stem) ? stem + "e" : stem;
    }

    private static string Replaced(string word, (string Ending, string By)[] endings)
    {
        foreach (var (ending, by) in endings)
        {
            if (Ends(word, ending))
                return Measure(word[..^ending.Length]) > 0 ? word[..^ending.Length] + by : word;
        }

        return word;
    }

    private static string Shortened(string word)
    {
        foreach (var ending in Fourth)
        {
            if (!Ends(word, ending))
                continue;
            var stem = word[..^ending.Length];
            return Measure(stem) > 1 && (ending != "ion" || (stem.Length > 0 && stem[^1] is 's' or 't')) ? stem : word;
        }

        return word;
    }

    private static bool Ends(string word, string ending) => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal);

    private static bool IsVowel(string word, int at) =>
        word[at] is 'a' or 'e' or 'i' or 'o' or 'u' || (word[at] == 'y' && at > 0 && !IsVowel(word, at - 1));

    private static bool HasVowel(string word) => Enumerable.Range(0, word.Length).Any(at => IsVowel(word, at));

    private static bool EndsTwice(string word) => word.Length > 1 && word[^1] == word[^2] && !IsVowel(word, word.Length - 1);

    /// <summary>Consonant, vowel, consonant, the last no w, x or y: <em>fil</em> of <em>filing</em>.</summary>
    private static bool EndsShort(string word) => word.Length > 2
        && !IsVowel(word, word.Length - 3) && IsVowel(word, word.Length - 2) && !IsVowel(word, word.Length - 1) && word[^1] is not ('w' or 'x' or 'y');

    /// <summary>How often a consonant follows a vowel.</summary>
    private static int Measure(string word)
    {
        var (count, vowel) = (0, false);
        for (var at = 0; at < word.Length; at++)
        {
            var now = IsVowel(word, at);
            count += vowel && !now ? 1 : 0;
            vowel = now;
        }

        return count;
    }
}
