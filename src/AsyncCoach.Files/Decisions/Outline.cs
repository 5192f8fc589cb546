using System.Text;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AsyncCoach.Files.Decisions;

/// <summary>
/// A Markdown text cut at its headings. What looks like a heading within a fence, a list or a quotation is none; comments, which templates put there as
/// hints, are left out; all else stands as it was written.
/// </summary>
internal static class Outline
{
    /// <summary>A heading longer than this is taken as it is written.</summary>
    private const int LongestHeading = 1000;

    /// <summary>Blocks alone: what stands in a line is never taken apart, so that no line is too long for it.</summary>
    private static readonly MarkdownPipeline Blocks = OfBlocks();
    private static readonly MarkdownPipeline Lines = new MarkdownPipelineBuilder().Build();

    public static IReadOnlyList<Section> Of(string text)
    {
        var document = Markdown.Parse(text, Blocks);
        var sections = new List<Section>();
        var (level, heading, line, start) = (0, "", "", 0);
        var comments = document.OfType<HtmlBlock>().Where(block => block.Type == HtmlBlockType.Comment).ToList();
        foreach (var block in document.OfType<HeadingBlock>())
        {
            sections.Add(new Section(level, heading, line, Body(text, start, block.Span.Start, comments)));
            (level, start) = (block.Level, block.Span.End + 1);
            line = LineOf(block, text);
            heading = Plain(line);
        }

        sections.Add(new Section(level, heading, line, Body(text, start, text.Length, comments)));
        return sections;
    }

    /// <summary>A line of Markdown without its marks: links by their texts, code and emphasis by what they hold.</summary>
    public static string Plain(string line)
    {
        if (line.Length > LongestHeading)
            return line.Trim();
        var plain = new StringBuilder();
        foreach (var inline in Markdown.Parse(line, Lines).Descendants<Inline>())
        {
            switch (inline)
            {
                case LiteralInline literal:
                    plain.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    plain.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    plain.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline address:
                    plain.Append(address.Url);
                    break;
                case LineBreakInline:
                    plain.Append(' ');
                    break;
            }
        }

        return plain.ToString().Trim();
    }

    private static string LineOf(HeadingBlock block, string text)
    {
        var source = text.AsSpan(block.Span.Start, Math.Min(block.Span.Length, text.Length - block.Span.Start));
        if (block.IsSetext)
        {
            var underline = source.TrimEnd().LastIndexOf('\n');
            return underline < 0 ? "" : source[..underline].Trim().ToString().Replace('\n', ' ');
        }

        var line = source.Trim().TrimStart('#').Trim();
        var closing = line.TrimEnd('#');
        return (closing.Length == 0 || (closing.Length < line.Length && closing[^1] is ' ' or '\t') ? closing.TrimEnd() : line).ToString();
    }

    private static string Body(string text, int start, int end, List<HtmlBlock> comments)
    {
        if (start >= end)
            return "";
        var body = new StringBuilder();
        foreach (var comment in comments.Where(comment => comment.Span.Start >= start && comment.Span.End < end))
        {
            body.Append(text, start, comment.Span.Start - start);
            start = comment.Span.End + 1;
        }

        return Trimmed(body.Append(text, start, end - start).ToString());
    }

    /// <summary>Without empty lines around it, and with the first line's indentation where that makes it code.</summary>
    private static string Trimmed(string body)
    {
        var from = 0;
        for (var at = 0; at < body.Length && char.IsWhiteSpace(body[at]); at++)
        {
            if (body[at] == '\n')
                from = at + 1;
        }

        var trimmed = body[from..].TrimEnd();
        return trimmed.StartsWith("    ", StringComparison.Ordinal) || trimmed.StartsWith('\t') ? trimmed : trimmed.TrimStart();
    }

    private static MarkdownPipeline OfBlocks()
    {
        var builder = new MarkdownPipelineBuilder();
        builder.InlineParsers.Clear();
        return builder.Build();
    }
}
