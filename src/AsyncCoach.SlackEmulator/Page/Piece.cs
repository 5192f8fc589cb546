using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace AsyncCoach.SlackEmulator.Page;

internal enum PieceKind
{
    Text,
    Bold,
    Italic,
    Strike,
    Underline,
    Code,
    Preformatted,
    Quote,
    Link,
    Mention,
    Date,
    Bullets,
    Numbers,
    Item,
    Line,
}

/// <summary>
/// A piece of written text: what the page makes of mrkdwn and of rich text. It is turned into elements here and nowhere else, and every
/// word of it goes through the renderer's encoding.
/// </summary>
/// <param name="Text">The words of a piece without inner ones.</param>
/// <param name="Url">Where a link leads; only <c>http</c>, <c>https</c>, <c>mailto</c> and places of this page.</param>
/// <param name="First">The first number of a numbered list.</param>
internal sealed record Piece(PieceKind Kind, string Text = "", string? Url = null, IReadOnlyList<Piece>? Inner = null, long First = 1)
{
    public static RenderFragment Render(IEnumerable<Piece> pieces) => builder =>
    {
        foreach (var piece in pieces)
        {
            piece.AddTo(builder);
        }
    };

    private void AddTo(RenderTreeBuilder builder)
    {
        if (Element is not { } element)
        {
            builder.AddContent(0, Text);
            return;
        }

        builder.OpenElement(1, element);
        AddAttributes(builder);
        if (Inner is null)
        {
            builder.AddContent(9, Text);
        }
        else
        {
            builder.AddContent(10, Render(Inner));
        }

        builder.CloseElement();
    }

    private string? Element => Kind switch
    {
        PieceKind.Bold => "strong",
        PieceKind.Italic => "em",
        PieceKind.Strike => "s",
        PieceKind.Underline => "u",
        PieceKind.Code => "code",
        PieceKind.Preformatted => "pre",
        PieceKind.Quote => "blockquote",
        PieceKind.Link when Url is not null => "a",
        PieceKind.Mention or PieceKind.Date or PieceKind.Link => "span",
        PieceKind.Bullets => "ul",
        PieceKind.Numbers => "ol",
        PieceKind.Item => "li",
        PieceKind.Line => "div",
        _ => null,
    };

    private void AddAttributes(RenderTreeBuilder builder)
    {
        if (Kind is PieceKind.Mention)
        {
            builder.AddAttribute(2, "class", "mention");
        }

        if (Kind is PieceKind.Numbers && First != 1)
        {
            builder.AddAttribute(3, "start", First);
        }

        if (Kind is PieceKind.Link && Url is not null)
        {
            builder.AddAttribute(4, "href", Url);
            if (!Url.StartsWith('/'))
            {
                builder.AddAttribute(5, "target", "_blank");
                builder.AddAttribute(6, "rel", "noopener noreferrer");
            }
        }
    }
}
