using System.Text;
using System.Text.RegularExpressions;

namespace AsyncCoach.Slack;

/// <summary>Slack's text markup (mrkdwn): making text from outside harmless, and writing what only markup can say.</summary>
public static partial class Markup
{
    /// <summary>
    /// Text that people typed, so that it mentions nobody, hides no address and breaks no layout: <c>&amp;</c>, <c>&lt;</c> and
    /// <c>&gt;</c> become entities; control characters and marks that turn the direction of writing become a visible <c>�</c>
    /// (line breaks and tabs stay). Stars, underscores and backticks have no escape in Slack and stay.
    /// </summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                _ => escaped.Append(IsHarmful(c) ? '\uFFFD' : c),
            };
        }
        return escaped.ToString();
    }

    /// <summary>
    /// Text that people typed, for where Slack parses nothing (plain text, rich text): as it is, but control characters and marks that turn
    /// the direction of writing become a visible <c>�</c>.
    /// </summary>
    public static string Literal(string text) =>
        text.Any(IsHarmful) ? string.Concat(text.Select(c => IsHarmful(c) ? '\uFFFD' : c)) : text;

    /// <summary>What Slack sent, as the person typed it: the three entities resolved once.</summary>
    public static string Unescape(string text) =>
        text.Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>
    /// Slack's tokens as people read them: <c>&lt;@U1|tom&gt;</c> becomes <c>@tom</c>, <c>&lt;#C1|payments&gt;</c> <c>#payments</c>, a link its label or
    /// address. Entities stay as they are.
    /// </summary>
    public static string Readable(string text) => Token().Replace(text, match =>
    {
        var kind = match.Groups["kind"].Value;
        var label = match.Groups["label"].Value;
        return kind is "@" or "#"
            ? kind + (label.Length > 0 ? label : match.Groups["id"].Value)
            : label.Length > 0 ? label : match.Groups["id"].Value;
    });

    /// <summary>A moment, shown in each reader's own zone; <paramref name="fallback"/> is for clients that cannot.</summary>
    /// <param name="unixSeconds">Seconds since the Unix epoch.</param>
    /// <param name="format">Slack's tokens, such as <c>{date_short_pretty} at {time}</c>.</param>
    /// <param name="fallback">Plain text without <c>|</c>, <c>^</c> or angle brackets.</param>
    public static string Date(long unixSeconds, string format, string fallback) => $"<!date^{unixSeconds}^{format}|{fallback}>";

    /// <summary>A link whose label is text from outside.</summary>
    public static string Link(string url, string label) => $"<{Escape(url).Replace("|", "%7C", StringComparison.Ordinal)}|{Escape(label).Replace('|', '¦')}>";

    /// <summary>A channel's name as a link; who may not see it reads <em>private channel</em>. It calls nobody.</summary>
    public static string Channel(string channelId) => $"<#{channelId}>";

    /// <summary>A person's name as Slack shows it. It calls the person: never in a channel, see the manners.</summary>
    public static string Mention(string userId) => $"<@{userId}>";

    /// <summary>
    /// At most <paramref name="max"/> characters of what people typed, never cut inside a surrogate pair, with <c>…</c> where something is missing.
    /// </summary>
    public static string Cut(string text, int max)
    {
        if (text.Length <= max)
            return text;
        var end = max - 1;
        if (char.IsHighSurrogate(text[end - 1]))
            end--;
        return text[..end] + '…';
    }

    /// <summary>Control characters other than line breaks and tabs, and marks that turn or isolate the direction of writing.</summary>
    private static bool IsHarmful(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\r' or '\t')) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    [GeneratedRegex(@"<(?<kind>[@#!]?)(?<id>[^|>]*)(\|(?<label>[^>]*))?>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
