namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>What can be told of a word that no list knows, from its looks.</summary>
internal static class WordShape
{
    /// <summary>A name that only code has: an_underscore, camelCase, a.file.name.</summary>
    public static bool IsCode(ReadOnlySpan<char> word)
    {
        if (word.Contains('_') || word.Contains('@'))
            return true;
        var dot = word.LastIndexOf('.');
        if (dot > 0 && char.IsLetter(word[dot + 1]) && word[(dot + 1)..] is not ("js" or "io" or "net" or "JS" or "NET" or "com"))
            return true;
        if (!char.IsLower(word[0]) || word.Length < 4)
            return false;
        foreach (var c in word[1..])
        {
            if (char.IsUpper(c))
                return true;
        }
        return false;
    }

    public static ushort Of(ReadOnlySpan<char> word)
    {
        if (char.IsDigit(word[0]))
            return Number(word);
        if (word.Length > 1 && word[0] == 'v' && char.IsDigit(word[1]))
            return Lexicon.Version;
        if (word.Length > 5 && word.EndsWith("ing"))
            return Lexicon.OtherIng;
        if (word.Length > 4 && word.EndsWith("ed"))
            return Lexicon.OtherEd;
        return Lexicon.Other;
    }

    private static ushort Number(ReadOnlySpan<char> word)
    {
        var end = word.IndexOfAnyExceptInRange('0', '9');
        if (end < 0)
            return word.Length == 4 && word[..2] is "19" or "20" ? Lexicon.Year : Lexicon.Count;
        if (word[end] == ':' || word[end..] is "am" or "pm")
            return Lexicon.Time;
        return word[end] == '.' && end + 1 < word.Length && char.IsDigit(word[end + 1]) ? Lexicon.Version : Lexicon.Count;
    }
}
