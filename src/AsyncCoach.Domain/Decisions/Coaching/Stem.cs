namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>A word without its ending, roughly: enough to see that two answers speak of the same thing.</summary>
internal static class Stem
{
    private static readonly string[] Endings = ["isation", "ization", "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ed", "es", "er", "ly", "s", "e", "y"];

    public static string Of(string word)
    {
        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return word[..^ending.Length];
        }
        return word;
    }
}
