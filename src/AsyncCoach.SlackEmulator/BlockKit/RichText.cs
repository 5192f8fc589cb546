using static AsyncCoach.SlackEmulator.BlockKit.Vocabulary;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>The <c>rich_text</c> block and what may stand inside it. What only Slack writes (citations …) is refused.</summary>
internal static class RichText
{
    private static readonly string[] Marks = ["bold", "italic", "strike", "underline", "highlight", "client_highlight", "unlink"];

    private static readonly Rule TextStyle = Styles([.. Marks, "code"]);

    private static readonly Rule MentionStyle = Styles(Marks);

    private static readonly Kind TextRun = Kind("text", ("text!", AnyText), ("style", TextStyle));

    private static readonly Kind Link = Kind(
        "link",
        ("url!", Text(Compositions.UrlLength, Format.Url)),
        ("text", AnyText),
        ("unsafe", Flag),
        ("style", TextStyle));

    private static readonly Rule Inline = Kinds(
        TextRun,
        Link,
        Kind("emoji", ("name!", AnyText), ("unicode", AnyText), ("skin_tone", Whole(1, 6)), ("style", TextStyle)),
        Kind("user", ("user_id!", AnyText), ("style", MentionStyle)),
        Kind("usergroup", ("usergroup_id!", AnyText), ("style", MentionStyle)),
        Kind("channel", ("channel_id!", AnyText), ("style", MentionStyle)),
        Kind("team", ("team_id!", AnyText), ("style", MentionStyle)),
        Kind("broadcast", ("range!", OneOf("here", "channel", "everyone")), ("style", MentionStyle)),
        Kind(
            "date",
            ("timestamp!", Whole(0, long.MaxValue - 1)),
            ("format!", AnyText),
            ("url", Text(Compositions.UrlLength, Format.Url)),
            ("fallback", AnyText),
            ("timezone", Text(255, Format.Zone)),
            ("style", TextStyle)),
        Kind("color", ("value!", AnyText), ("style", TextStyle)));

    private static readonly Kind Section = Kind("rich_text_section", ("elements!", List(0, Inline)));

    private static readonly Rule Elements = List(
        0,
        Kinds(
            Section,
            Kind(
                "rich_text_list",
                ("style!", OneOf("bullet", "ordered")),
                ("elements!", List(0, Kinds(Section))),
                ("indent", Whole(0, 8)),
                ("offset", Whole(0, int.MaxValue)),
                ("border", Whole(0, 1))),
            Kind("rich_text_quote", ("elements!", List(0, Inline)), ("border", Whole(0, 1))),
            Kind(
                "rich_text_preformatted",
                ("elements!", List(0, Kinds(TextRun, Link))),
                ("border", Whole(0, 1)),
                ("language", AnyText))));

    /// <summary>As a block of its own, whose id is unique in the payload.</summary>
    public static readonly Kind Block = Kind("rich_text", ("elements!", Elements), ("block_id", Compositions.BlockId));

    /// <summary>As a part of something else: table cells, the outputs of tasks, initial values.</summary>
    public static readonly Kind Part = Kind("rich_text", ("elements!", Elements), ("block_id", Blank(Compositions.IdLength)));

    private static Rule Styles(string[] names) => Object([.. names.Select(name => (name, Flag))]);
}
