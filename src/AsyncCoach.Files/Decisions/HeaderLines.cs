using System.Text.RegularExpressions;

namespace AsyncCoach.Files.Decisions;

/// <summary>
/// The lines <c>Status: accepted</c> between a title and the first heading, as list, table, emphasised or plain; what a list below such a line holds
/// belongs to it.
/// </summary>
internal static partial class HeaderLines
{
    /// <summary>What the lines say, and what of the text was no such line.</summary>
    public static (IReadOnlyList<(Part Part, string Value)> Said, string Others) Read(string text)
    {
        var said = new List<(Part, string)>();
        var rest = new List<string>();
        Part? above = null;
        foreach (var line in text.Split('\n'))
        {
            var found = line.Length > 1000 ? Match.Empty : Row().Match(line) is { Success: true } row ? row : Line().Match(line);
            var part = found.Success ? PartNames.Of(found.Groups["key"].Value).Part : Part.More;
            if (PartNames.IsMeta(part))
            {
                said.Add((part, Bare(found.Groups["value"].Value)));
                above = part;
            }
            else if (above is { } over && Nested().IsMatch(line))
            {
                said.Add((over, line.Trim().TrimStart('-', '*', '+').Trim()));
            }
            else if (!Ruler().IsMatch(line))
            {
                rest.Add(line);
                above = line.Trim().Length == 0 ? above : null;
            }
        }

        return (said, string.Join('\n', rest).Trim('\n'));
    }

    private static string Bare(string value) => value.Trim().TrimStart('*', '_').Trim();

    [GeneratedRegex(@"^\s{0,3}([-*+]\s+)?[*_]{0,3}(?<key>[\p{L}][\p{L} _-]{2,40}?)\s*[*_]{0,3}\s*:\s*[*_]{0,3}(?<value>(?!//).*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Line();

    [GeneratedRegex(@"^\s{0,3}\|\s*[*_]{0,3}(?<key>[\p{L}][\p{L} _-]{2,40}?)\s*:?\s*[*_]{0,3}\s*\|(?<value>[^|]*)\|?\s*$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\s{2,}[-*+]\s+\S", RegexOptions.None, 1000)]
    private static partial Regex Nested();

    /// <summary>The line below a table's head, and a table's empty head.</summary>
    [GeneratedRegex(@"^\s{0,3}\|[\s|:-]*$", RegexOptions.None, 1000)]
    private static partial Regex Ruler();
}
