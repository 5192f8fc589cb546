using static AsyncCoach.SlackEmulator.BlockKit.Compositions;
using static AsyncCoach.SlackEmulator.BlockKit.Vocabulary;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>The blocks of every day, and the table of all blocks. <c>file</c> is only read: no app can add one.</summary>
internal static class Blocks
{
    private static readonly Kind[] Pressed = [Elements.Button, Elements.WorkflowButton, Elements.Overflow];

    private static readonly Kind[] Picked =
        [.. Menus.Single, .. Menus.Multiple, Inputs.Checkboxes, Inputs.RadioButtons, Inputs.DatePicker, Inputs.TimePicker];

    private static readonly Rule InAccessory = Kinds([.. Pressed, .. Picked, Elements.Image]);

    private static readonly Rule InActions = Kinds([.. Pressed, .. Picked, Inputs.DateTimePicker, Inputs.RichTextInput]);

    private static readonly Rule InInput = Kinds(
    [
        .. Picked,
        Inputs.DateTimePicker,
        Inputs.PlainTextInput,
        Inputs.RichTextInput,
        Inputs.EmailInput,
        Inputs.UrlInput,
        Inputs.NumberInput,
        Inputs.FileInput,
    ]);

    private static readonly Kind Section = Kind(
        "section",
        ("text", Words(3000)),
        ("fields", List(1, 10, Words(2000))),
        ("accessory", InAccessory),
        ("expand", Flag),
        ("block_id", BlockId))
        .Checked((section, walk) =>
        {
            if (!section.TryGetProperty("text", out _) && !section.TryGetProperty("fields", out _))
            {
                walk.Problem("must define either `text` or `fields`", "type");
            }
        });

    private static readonly Kind Header = Kind(
        "header",
        ("text!", Plain(150)),
        ("level", Whole(1, 4)),
        ("block_id", BlockId));

    private static readonly Kind Divider = Kind("divider", ("block_id", BlockId));

    private static readonly Kind Context = Kind(
        "context",
        ("elements!", List(1, 10, Kinds(Elements.Image, PlainKind(3000), MrkdwnKind(3000)))),
        ("block_id", BlockId));

    private static readonly Kind Actions = Kind(
        "actions",
        ("elements!", List(1, 25, InActions)),
        ("block_id", BlockId));

    private static readonly Kind Image = Kind(
        "image",
        ("alt_text!", Text(AltTextLength)),
        ("image_url", Text(UrlLength, Format.WebUrl)),
        ("slack_file", SlackFile),
        ("title", Plain(2000)),
        ("block_id", BlockId))
        .Checked((image, walk) => ExactlyOne(image, walk, "image_url", "slack_file"));

    private static readonly Kind Input = Kind(
        "input",
        ("label!", Plain(2000)),
        ("element!", InInput),
        ("hint", Plain(2000)),
        ("optional", Flag),
        ("dispatch_action", Flag),
        ("block_id", BlockId))
        .Checked((input, walk) =>
        {
            if (walk.Surface == Surface.Modal && !walk.HasSubmit)
            {
                // The pointer ends in the block's type: so it stands in the logs of people who met it.
                walk.Problem("must define `submit` to use an `input` block in modals", "input");
            }

            if (input.TryGetProperty("dispatch_action", out var dispatch)
                && dispatch.GetBoolean()
                && input.GetProperty("element").GetProperty("type").ValueEquals("file_input"u8))
            {
                walk.Problem("`dispatch_action` cannot be used with file_input", "dispatch_action");
            }
        });

    private static readonly Kind Markdown = Kind(
        "markdown",
        ("text!", Text(Limits.MarkdownInMessage).Also((text, walk) =>
        {
            if (!walk.ClaimMarkdown(Texts.CodePoints(text)))
            {
                walk.Problem($"all markdown blocks together must be less than {Limits.MarkdownInMessage + 1} characters");
            }
        })),
        ("block_id", BlockId))
        .On(Surface.Message);

    private static readonly Kind Video = Kind(
        "video",
        ("title!", Plain(199)),
        ("video_url!", Text(UrlLength, Format.HttpsUrl)),
        ("thumbnail_url!", Text(UrlLength, Format.WebUrl)),
        ("alt_text!", Text(AltTextLength)),
        ("title_url", Text(UrlLength, Format.HttpsUrl)),
        ("description", Plain(199)),
        ("author_name", Text(49)),
        ("provider_name", AnyText),
        ("provider_icon_url", Text(UrlLength, Format.WebUrl)),
        ("block_id", BlockId));

    private static readonly Kind Call = Kind("call", ("call_id!", AnyText), ("block_id", BlockId)).On(Surface.Message);

    private static readonly Kind Container = NewBlocks.Container(
        Actions, Context, Divider, Header, Image, Input, RichText.Block, Section, DataBlocks.Table, DataBlocks.DataTable, Video);

    /// <summary>Any block that the surface takes.</summary>
    public static readonly Rule Any = new BlockRule(Kinds(
    [
        Section, Header, Divider, Context, Actions, Image, Input, RichText.Block, Markdown, Video, Call,
        DataBlocks.Table, DataBlocks.DataTable, ChartBlock.Block, Container, .. NewBlocks.All,
    ]));
}
