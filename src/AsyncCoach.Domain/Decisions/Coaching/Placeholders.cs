namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>Answers that stand in for an answer: tbd, a pointer to somewhere else, template text, a test.</summary>
internal static class Placeholders
{
    /// <summary>Up to here an answer that begins with one of these says nothing else.</summary>
    private const int Short = 6;

    /// <summary>Up to here a pointer to another place is all that was said.</summary>
    private const int Pointing = 9;

    /// <summary>Up to here what stands in brackets is a template's.</summary>
    private const int Template = 15;

    /// <summary>Whether the answer stands in for one. An empty answer does not: it is no answer.</summary>
    public static bool Is(Wording answer)
    {
        var words = answer.Words;
        var typed = answer.Typed.AsSpan().Trim();
        if (typed.Length == 0)
            return false;
        if (words.Count == 0)
            return true;
        return IsBare(words) || Stands(words) || Points(words) || IsTest(words) || IsTemplate(words, typed);
    }

    /// <summary>Nothing but links, or letters that make no word.</summary>
    private static bool IsBare(IReadOnlyList<Word> words)
    {
        foreach (var word in words)
        {
            if (!word.Is(Look.Link) && !IsReference(word))
                return words.Count == 1 && IsMashed(word);
        }
        return true;
    }

    /// <summary>PAY-4411, #1234, #arch: where an answer may stand.</summary>
    private static bool IsReference(Word word)
    {
        var dash = word.Text.IndexOf('-', StringComparison.Ordinal);
        return (word.Is(Look.Quoted) && !word.Is(Look.Name) && word.End - word.Start > word.Text.Length)
            || (dash is > 1 and < 8 && word.Text[..dash].All(char.IsAsciiLetter) && word.Text[(dash + 1)..].All(char.IsAsciiDigit));
    }

    private static bool IsMashed(Word word)
    {
        if (word.Text.Length == 1 || (word.Text.Length < 5 && word.Text.All(char.IsAsciiDigit)))
            return true;
        if (word.Is(Look.Mention | Look.Group | Look.Name | Look.Number) || word.Text.Length is 0 or > 12 || word.Text[0] > 'z')
            return false;
        return word.Text.Length > 1 && (word.Text.All(c => c == word.Text[0]) || (word.Text.Length > 3 && !word.Text.Any(c => "aeiouyäöü".Contains(c, StringComparison.Ordinal))));
    }

    private static bool Stands(IReadOnlyList<Word> words)
    {
        var promise = words.Count <= Pointing ? PlaceholderWords.Promise.Find(words) : -1;
        if (promise >= 0 && (words.Count <= 3 || PlaceholderWords.Soon.Find(words, promise + 1) >= 0))
            return true;
        if (PlaceholderWords.Alone.At(words, 0) == words.Count)
            return true;
        return words.Count <= Short && (PlaceholderWords.Stand.At(words, 0) > 0 || (words.Count > 1 && words[^1].Text is "tbd" or "tba" or "todo" or "tbc"));
    }

    private static bool Points(IReadOnlyList<Word> words)
    {
        if (words.Count > Pointing)
            return false;
        var from = words[0].Text is "please" or "pls" or "just" or "its" or "all" or "everything" ? 1 : 0;
        var pointer = Math.Max(PlaceholderWords.Point.At(words, 0), PlaceholderWords.Point.At(words, from));
        if (pointer == 0)
            return false;
        // "Check with Ana" ends with whom to ask.
        var isAllSaid = words.Count == pointer || (words.Count == pointer + 1 && words[^1].Is(Look.Name | Look.Mention));
        return isAllSaid || PlaceholderWords.Place.In(words) || words.Any(word => word.Is(Look.Link) || IsReference(word));
    }

    private static bool IsTest(IReadOnlyList<Word> words) =>
        words.Count <= Short && PlaceholderWords.Test.At(words, 0) > 0 && words.All(word => PlaceholderWords.Filler.Has(word.Text) || word.Is(Look.Number));

    /// <summary>A template's hint, with or without its brackets.</summary>
    private static bool IsTemplate(IReadOnlyList<Word> words, ReadOnlySpan<char> typed)
    {
        var isBracketed = (typed[0], typed[^1]) is ('<', '>') or ('[', ']') or ('{', '}') && !words[0].Is(Look.Mention | Look.Group | Look.Link | Look.Quoted);
        var isVariable = typed[0] == '$' && words.Count == 1;
        var isHint = words[^1].Text == "here" && words.Count <= 5 && words.Take(words.Count - 1).Any(word => PlaceholderWords.Hint.Has(word.Text));
        var template = PlaceholderWords.Template.At(words, 0);
        return isVariable || isHint || (isBracketed && words.Count <= Template) || (template > 0 && words.Count <= template + Pointing / 2);
    }
}
