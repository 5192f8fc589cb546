using System.Text.RegularExpressions;

namespace AsyncCoach.Files.Decisions;

/// <summary>People's names out of a list, a line or several; what a template leaves to be filled in names nobody.</summary>
internal static partial class NamesText
{
    private const int Most = 50;
    private const int Longest = 200;

    private static readonly HashSet<string> Nobody = new(StringComparer.OrdinalIgnoreCase)
    {
        "", "-", "none", "n/a", "na", "tbd", "tba", "todo", "?", "unknown", "nobody", "…", "...",
    };

    /// <summary>The names in texts that may each hold several.</summary>
    public static IReadOnlyList<string> Split(IEnumerable<string> texts) => Names(texts.SelectMany(text => Separators().Split(text)));

    /// <summary>One name a text.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> texts) =>
        [.. texts.Select(Clean).Where(name => name.Length <= Longest && !Nobody.Contains(name) && !IsTemplate(name)).Distinct(StringComparer.Ordinal).Take(Most)];

    private static string Clean(string text) => Outline.Plain(Bullet().Replace(text, "")).Trim(' ', '\t', '.', ',', ';');

    private static bool IsTemplate(string name) => name.StartsWith('{') || name.StartsWith('[') || name.Contains("everyone involved", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"[,;\n]|\s+(and|&)\s+|<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\s*([-*+]|\d{1,3}[.)])\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bullet();
}
