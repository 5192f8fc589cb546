using System.Globalization;
using System.Text.RegularExpressions;
using AsyncCoach.SlackEmulator.BlockKit;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>Slack's mrkdwn as pieces: what <see cref="Mrkdwn"/> reads as plain words, with its marks kept.</summary>
/// <param name="viewer">Who reads.</param>
/// <param name="link">Where a written address leads; null for nowhere.</param>
internal sealed partial class Marks(Viewer viewer, Func<string, string?> link)
{
    public IEnumerable<Piece> Of(string text)
    {
        var last = 0;
        foreach (Match fence in Fence().Matches(text))
        {
            foreach (var piece in Paragraphs(text[last..fence.Index].TrimEnd('\n')))
            {
                yield return piece;
            }

            yield return new Piece(PieceKind.Preformatted, Inner: [.. Code(fence.Groups["code"].Value.Trim('\n'))]);
            last = fence.Index + fence.Length;
        }

        foreach (var piece in Paragraphs(last == 0 ? text : text[last..].TrimStart('\n')))
        {
            yield return piece;
        }
    }

    /// <summary>Words in which nothing but <c>:emoji:</c> means anything.</summary>
    public static IEnumerable<Piece> Plain(string words) => [new Piece(PieceKind.Text, Emoji.Shown(words))];

    // Lines that begin with > are one quote as long as they follow each other.
    private IEnumerable<Piece> Paragraphs(string text)
    {
        var lines = text.Split('\n');
        for (var at = 0; at < lines.Length;)
        {
            var quoted = IsQuote(lines[at]);
            var end = at;
            while (end < lines.Length && IsQuote(lines[end]) == quoted)
            {
                end++;
            }

            var together = string.Join('\n', lines[at..end].Select(line => quoted ? Unquoted(line) : line));
            if (quoted)
            {
                yield return new Piece(PieceKind.Quote, Inner: [.. Inline(together)]);
            }
            else
            {
                foreach (var piece in Inline(together))
                {
                    yield return piece;
                }
            }

            at = end;
        }
    }

    private static bool IsQuote(string line) => line.StartsWith("&gt;", StringComparison.Ordinal) || line.StartsWith("> ", StringComparison.Ordinal);

    private static string Unquoted(string line) => line[(line[0] == '>' ? 1 : "&gt;".Length)..].TrimStart(' ');

    private IEnumerable<Piece> Inline(string text)
    {
        // Tokens and code are set aside, so that the marks around them are seen and those inside are not.
        var aside = new List<Piece>();
        var bare = Mrkdwn.Aside().Replace(text, match =>
        {
            var token = match.Groups["token"];
            aside.Add(token.Success ? Token(token.Value) : new Piece(PieceKind.Code, Inner: [.. Code(match.Groups["code"].Value)]));
            return string.Create(CultureInfo.InvariantCulture, $"\uFDD0{aside.Count - 1}\uFDD1");
        });
        return Marked(bare, aside);
    }

    private static IEnumerable<Piece> Marked(string bare, List<Piece> aside)
    {
        var first = new[]
            {
                (Kind: PieceKind.Bold, Match: Mrkdwn.Bold().Match(bare)),
                (Kind: PieceKind.Italic, Match: Mrkdwn.Italic().Match(bare)),
                (Kind: PieceKind.Strike, Match: Mrkdwn.Strike().Match(bare)),
            }
            .Where(mark => mark.Match.Success)
            .OrderBy(mark => mark.Match.Index)
            .FirstOrDefault();
        if (first.Match is null)
        {
            return Leaves(bare, aside);
        }

        var inner = Marked(first.Match.Groups["inner"].Value, aside);
        return
        [
            .. Leaves(bare[..first.Match.Index], aside),
            new Piece(first.Kind, Inner: [.. inner]),
            .. Marked(bare[(first.Match.Index + first.Match.Length)..], aside),
        ];
    }

    private static IEnumerable<Piece> Leaves(string bare, List<Piece> aside)
    {
        var last = 0;
        foreach (Match part in Mrkdwn.Parts().Matches(bare))
        {
            if (int.TryParse(part.Groups["part"].ValueSpan, CultureInfo.InvariantCulture, out var index) && index < aside.Count)
            {
                yield return new Piece(PieceKind.Text, Emoji.Shown(Mrkdwn.Unescaped(bare[last..part.Index])));
                yield return aside[index];
                last = part.Index + part.Length;
            }
        }

        yield return new Piece(PieceKind.Text, Emoji.Shown(Mrkdwn.Unescaped(bare[last..])));
    }

    private IEnumerable<Piece> Code(string code)
    {
        var last = 0;
        foreach (Match token in Mrkdwn.Tokens().Matches(code))
        {
            yield return new Piece(PieceKind.Text, Mrkdwn.Unescaped(code[last..token.Index]));
            yield return Token(token.Groups["token"].Value);
            last = token.Index + token.Length;
        }

        yield return new Piece(PieceKind.Text, Mrkdwn.Unescaped(code[last..]));
    }

    private Piece Token(string token)
    {
        var words = Mrkdwn.Token(token, viewer);
        var target = token.Split('|')[0];
        return target switch
        {
            ['@' or '#', ..] => new Piece(PieceKind.Mention, words),
            ['!', .. var command] when command.StartsWith("date^", StringComparison.Ordinal) => Date(command.Split('^'), words),
            ['!', ..] => new Piece(PieceKind.Mention, words),
            _ => new Piece(PieceKind.Link, words, link(Mrkdwn.Unescaped(target))),
        };
    }

    private Piece Date(string[] command, string words) =>
        command.Length > 3 && link(Mrkdwn.Unescaped(command[3])) is { } url ? new Piece(PieceKind.Link, words, url) : new Piece(PieceKind.Date, words);

    [GeneratedRegex("```(?<code>.+?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fence();
}
