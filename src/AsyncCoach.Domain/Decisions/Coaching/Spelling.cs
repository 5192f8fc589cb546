namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>What a word's letters say.</summary>
internal static class Spelling
{
    private static readonly HashSet<string> Shortened = new(
        [
            "min", "max", "incl", "excl", "approx", "ca", "eg", "e.g", "ie", "i.e", "no", "nr", "vs", "etc", "resp", "mr", "ms", "mrs", "dr", "st", "dept", "ver",
        ],
        StringComparer.Ordinal);

    /// <summary>Whether a full stop after it ends no sentence.</summary>
    public static bool IsShortened(string word) => Shortened.Contains(word);

    /// <param name="isInside">It does not begin a sentence: there a capital says something.</param>
    public static Look Look(string written, bool isInside)
    {
        var look = Coaching.Look.Plain;
        var capitals = written.Count(char.IsUpper);
        if (written.Any(char.IsDigit))
            look |= Coaching.Look.Number;
        if (char.IsUpper(written[0]))
            look |= Coaching.Look.Capital;
        var plainCapitals = char.IsUpper(written[0]) && !isInside ? 1 : 0;
        if (written is not "I" && capitals > plainCapitals)
            look |= Coaching.Look.Name;
        if (look == Coaching.Look.Plain && (written.Contains('_', StringComparison.Ordinal) || written.Contains('.', StringComparison.Ordinal)))
            look = Coaching.Look.Quoted;
        return look;
    }

    /// <summary>it's → it, we'll → we, doesn't → doesnt.</summary>
    public static string Plain(string written)
    {
        var lower = written.ToLowerInvariant().Replace('’', '\'');
        var apostrophe = lower.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe < 0)
            return lower;
        return lower[apostrophe..] is "'t" ? lower.Remove(apostrophe, 1)
            : lower[apostrophe..] is "'s" or "'re" or "'ve" or "'ll" or "'d" or "'m" ? lower[..apostrophe]
            : lower;
    }
}
