namespace AsyncCoach.Storage.Sqlite;

/// <summary>A question as the full-text index reads it. Every word is quoted, so that none is an operator.</summary>
internal static class MatchText
{
    /// <summary>Null when nothing is looked for.</summary>
    public static string? Of(TextQuestion question)
    {
        var wants = question.Wanted.Select(want => Any(want.AnyOf)).OfType<string>().ToList();
        if (wants.Count == 0)
            return null;
        var wanted = string.Join(question.All ? " AND " : " OR ", wants);
        return Any(question.Unwanted) is { } unwanted ? $"({wanted}) NOT {unwanted}" : wanted;
    }

    public static string? Any(IReadOnlyList<TextPhrase> phrases)
    {
        var quoted = phrases.Select(Of).OfType<string>().ToList();
        return quoted.Count == 0 ? null : $"({string.Join(" OR ", quoted)})";
    }

    /// <summary>Null for a phrase without words.</summary>
    public static string? Of(TextPhrase phrase)
    {
        // Made by others of words alone; a quotation mark that came along all the same must not end ours.
        var words = string.Join(' ', phrase.Words).Replace('"', ' ').Trim();
        return words.Length == 0 ? null : $"\"{words}\"{(phrase.Begins ? "*" : "")}";
    }
}
