using System.Text.RegularExpressions;

namespace AsyncCoach.Files.Decisions;

/// <summary>What a decision's file calls its decision.</summary>
internal static partial class Titles
{
    /// <summary>The heading without its number, else the front matter's title; empty where neither is there.</summary>
    public static string Of(string heading, IReadOnlyDictionary<string, IReadOnlyList<string>> front)
    {
        var said = heading.Length > 0 ? heading : front.TryGetValue("title", out var titles) && titles is [var title, ..] ? title.Trim() : "";
        var bare = Numbering().Replace(said, "").Trim();
        return bare.Length > 0 ? bare : said;
    }

    /// <summary>A form that nobody has filled in yet.</summary>
    public static bool IsTemplate(string title, string path) => TemplateTitle().IsMatch(title) || TemplateFile().IsMatch(FileName(path));

    /// <summary>A file that speaks of all decisions.</summary>
    public static bool IsIndex(string path) => IndexFile().IsMatch(FileName(path));

    private static string FileName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>A bare number counts only with a mark behind it or noughts before it: <em>3 replicas</em> is a title.</summary>
    [GeneratedRegex(
        @"^\s*(\[?(adr|madr|rfc|decision|record)\s*[-_#:]?\s*\d{1,6}\]?\s*([.:)–—-]+\s*|\s+)|\[?0\d{2,5}\]?\s*([.:)–—-]+\s*|\s+)|\[?\d{1,6}\]?\s*[.:)–—-]+\s+|(adr|architecture decision record|decision record|decision)\s*[:–—-]\s+)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbering();

    [GeneratedRegex(@"^[\[{<][^\]}>]{0,200}[\]}>]$|^(title|short title.*|number\. title|adr title|template)$|\{short title|\[short title", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TemplateTitle();

    [GeneratedRegex(@"^(0{1,6}[-_])?(template|\w{0,20}(adr|decision|record)[-_]?template([-_].*)?)\.(md|markdown)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TemplateFile();

    [GeneratedRegex(@"^(readme|index|toc|summary|contributing|changelog|adr-log|log|_index)\.(md|markdown)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex IndexFile();
}
