using System.Globalization;
using System.Text.RegularExpressions;

namespace AsyncCoach.Files.Decisions;

/// <summary>Which records a file says that it replaces or is replaced by. Only what says so in those words; other links are links.</summary>
internal static partial class ReferenceText
{
    private const int Most = 20;

    /// <summary>What takes its place: after <em>superseded by</em>, to the line's end.</summary>
    public static IEnumerable<Reference> SupersededBy(string text) => After(text, By());

    /// <summary>Whose place it takes: after <em>supersedes</em>, to the line's end.</summary>
    public static IEnumerable<Reference> Supersedes(string text) => After(text, Supersedes());

    /// <summary>All records that a text names.</summary>
    public static IEnumerable<Reference> In(string text)
    {
        var links = Links().Matches(text);
        if (links.Count > 0)
            return links.Take(Most).Select(link => new Reference(Unquoted(link.Groups["path"].Value), Number(Named().Match(link.Groups["text"].Value)))).Where(IsARecord);
        return Named().Matches(text).Take(Most).Select(found => new Reference(found.Groups["file"] is { Success: true } file ? file.Value : null, Number(found)))
            .Where(found => found.Path is not null || found.Number is not null);
    }

    private static IEnumerable<Reference> After(string text, Regex words) =>
        words.Matches(text).Take(Most).Where(found => !StatusText.IsInPart(LineOf(text, found.Index))).SelectMany(found => In(found.Groups["rest"].Value));

    private static string LineOf(string text, int at)
    {
        var start = at == 0 ? 0 : text.LastIndexOf('\n', at - 1) + 1;
        var end = text.IndexOf('\n', at);
        return text[start..(end < 0 ? text.Length : end)];
    }

    /// <summary>A link to elsewhere may still be named by its number.</summary>
    private static bool IsARecord(Reference link) =>
        link.Number is not null || (link.Path is { } path && !path.Contains("://", StringComparison.Ordinal) && path.EndsWith(".md", StringComparison.OrdinalIgnoreCase));

    private static string? Unquoted(string path)
    {
        var bare = path.Split('#', '?')[0].Trim('<', '>', ' ');
        return bare.Length == 0 ? null : Uri.UnescapeDataString(bare);
    }

    private static long? Number(Match found) =>
        found.Success && long.TryParse(found.Groups["number"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?<![\w/.-])(super(s|c|sc)ee?ded|replaced)\b\W{0,6}by\b\s*:?(?<rest>[^\n]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex By();

    [GeneratedRegex(@"(?<![\w/.-])(super(s|c|sc)ee?des|replaces)\b\s*:?(?<rest>[^\n]*)", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Supersedes();

    [GeneratedRegex(@"\[(?<text>[^\]\n]{0,300})\]\((?<path>[^)\s]{0,500})[^)\n]{0,200}\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Links();

    /// <summary>A file of Markdown, ADR-0012, D-12, #12, or a bare number.</summary>
    [GeneratedRegex(
        @"(?<file>[\w./-]{1,300}\.md)\b|\b(adr|d|rfc|decision|record)s?[-\s_#]{0,3}0*(?<number>\d{1,6})\b|(?<![\w./-])#?0*(?<number>\d{1,6})(?![\w/]|[.-]\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
