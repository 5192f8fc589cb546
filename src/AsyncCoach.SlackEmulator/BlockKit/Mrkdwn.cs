using System.Globalization;
using System.Text.RegularExpressions;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>Slack's mrkdwn as a person sees it: mentions by name, links by label, dates in their zone, no marks, entities read.</summary>
internal static partial class Mrkdwn
{
    private const RegexOptions Plainly = RegexOptions.CultureInvariant;
    private const int Patience = 1000;

    public static string Read(string text, Viewer viewer)
    {
        // Tokens and code are set aside, so that the marks around them are seen and those inside are not.
        var parts = new List<string>();
        var bare = Aside().Replace(text, match =>
        {
            var token = match.Groups["token"];
            parts.Add(token.Success ? Token(token.Value, viewer) : WithTokens(match.Groups["code"].Value, viewer));
            return string.Create(CultureInfo.InvariantCulture, $"\uFDD0{parts.Count - 1}\uFDD1");
        });
        foreach (var mark in (Regex[])[Bold(), Italic(), Strike()])
        {
            bare = mark.Replace(bare, "${inner}");
        }

        return Parts().Replace(Unescaped(bare), match =>
            int.TryParse(match.Groups["part"].ValueSpan, CultureInfo.InvariantCulture, out var index) && index < parts.Count
                ? parts[index]
                : match.Value);
    }

    public static string Unescaped(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    private static string WithTokens(string code, Viewer viewer)
    {
        var read = new List<string>();
        var last = 0;
        foreach (Match token in Tokens().Matches(code))
        {
            read.Add(Unescaped(code[last..token.Index]));
            read.Add(Token(token.Groups["token"].Value, viewer));
            last = token.Index + token.Length;
        }

        return string.Concat([.. read, Unescaped(code[last..])]);
    }

    public static string Token(string token, Viewer viewer)
    {
        var bar = token.IndexOf('|', StringComparison.Ordinal);
        var target = bar < 0 ? token : token[..bar];
        var label = bar < 0 ? null : Unescaped(token[(bar + 1)..]);
        return target switch
        {
            ['@', .. var id] => viewer.Person(id, label),
            ['#', .. var id] => viewer.Channel(id),
            ['!', .. var command] => Command(command.Split('^'), label, viewer),
            _ => label ?? Unescaped(target.StartsWith("mailto:", StringComparison.Ordinal) ? target["mailto:".Length..] : target),
        };
    }

    private static string Command(string[] words, string? label, Viewer viewer) => words switch
    {
        ["here" or "channel" or "everyone"] => "@" + words[0],
        ["subteam", var id] => viewer.Group(id, label),
        ["date", var seconds, var format, ..] when long.TryParse(seconds, CultureInfo.InvariantCulture, out var unix) =>
            SlackDate.Show(unix, Unescaped(format), viewer) ?? label ?? "",
        _ => label ?? "<" + string.Join('^', words) + ">",
    };

    [GeneratedRegex(
        @"```(?<code>.+?)```|`(?<code>[^`\n]+)`|<(?<token>[^<>\n]+)>",
        RegexOptions.Singleline | Plainly,
        matchTimeoutMilliseconds: Patience)]
    internal static partial Regex Aside();

    [GeneratedRegex(@"<(?<token>[^<>\n]+)>", Plainly, matchTimeoutMilliseconds: Patience)]
    internal static partial Regex Tokens();

    [GeneratedRegex(@"(?<![\w*])\*(?!\s)(?<inner>[^*\n]+)(?<!\s)\*(?![\w*])", Plainly, matchTimeoutMilliseconds: Patience)]
    internal static partial Regex Bold();

    [GeneratedRegex(@"(?<!\w)_(?!\s)(?<inner>[^_\n]+)(?<!\s)_(?!\w)", Plainly, matchTimeoutMilliseconds: Patience)]
    internal static partial Regex Italic();

    [GeneratedRegex(@"(?<![\w~])~(?!\s)(?<inner>[^~\n]+)(?<!\s)~(?![\w~])", Plainly, matchTimeoutMilliseconds: Patience)]
    internal static partial Regex Strike();

    [GeneratedRegex("\uFDD0(?<part>[0-9]+)\uFDD1", Plainly, matchTimeoutMilliseconds: Patience)]
    internal static partial Regex Parts();
}
