using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Storage.Postgres;

/// <summary>A question as the server reads it. Every word is quoted, so that none is an operator.</summary>
internal static class Sought
{
    /// <summary>The text of a question as a value of SQL; it loses its accents and gets its stems as the index's texts did.</summary>
    public const string Query = "to_tsquery('words', bare(?))";

    // The server refuses to look for longer words, and indexes none.
    private const int Longest = 500;

    /// <summary>Null when nothing can be found.</summary>
    public static string? Of(TextQuestion question)
    {
        var wants = question.Wanted.Where(want => want.AnyOf.Any(HasWords)).Select(want => Any(want.AnyOf)).ToList();
        if (question.All && wants.Contains(null))
            return null;
        var wanted = string.Join(question.All ? " & " : " | ", wants.OfType<string>());
        if (wanted.Length == 0)
            return null;
        return Any(question.Unwanted) is { } unwanted ? $"({wanted}) & !{unwanted}" : wanted;
    }

    /// <summary>Null for a phrase that stands nowhere.</summary>
    public static string? Of(TextPhrase phrase)
    {
        // Made by others of words alone; what would end a word, or stand between two, must not all the same.
        var words = phrase.Words.SelectMany(TextWords.Of).ToList();
        if (words.Count == 0 || words.Exists(word => word.Length > Longest))
            return null;
        return string.Join(" <-> ", words.Select((word, at) => phrase.Begins && at == words.Count - 1 ? $"'{word}':*" : $"'{word}'"));
    }

    private static string? Any(IReadOnlyList<TextPhrase> phrases)
    {
        var sought = phrases.Select(Of).OfType<string>().ToList();
        return sought.Count == 0 ? null : $"({string.Join(" | ", sought.Select(phrase => $"({phrase})"))})";
    }

    private static bool HasWords(TextPhrase phrase) => phrase.Words.Any(word => TextWords.Of(word).Any());
}
