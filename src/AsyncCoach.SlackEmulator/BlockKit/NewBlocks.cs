using System.Text.Json;
using static AsyncCoach.SlackEmulator.BlockKit.Compositions;
using static AsyncCoach.SlackEmulator.BlockKit.Vocabulary;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>The blocks of 2025 and 2026.</summary>
internal static class NewBlocks
{
    private static readonly Kind ContextActions = Kind(
        "context_actions",
        ("elements!", List(1, 5, Kinds(Elements.FeedbackButtons, Elements.IconButton))),
        ("block_id", BlockId))
        .On(Surface.Message);

    private static readonly Kind Alert = Kind(
        "alert",
        ("text!", Words(200)),
        ("level", OneOf("default", "info", "warning", "error", "success")),
        ("block_id", BlockId))
        .On(Surface.Modal);

    private static readonly Kind Card = Kind(
        "card",
        ("title", Words(150)),
        ("subtitle", Words(150)),
        ("body", Words(200)),
        ("subtext", Words(200)),
        ("hero_image", Kinds(Elements.Image)),
        ("icon", Kinds(Elements.Image)),
        ("slack_icon", Kinds(Kind("icon", ("name!", AnyText)))),
        ("actions", List(1, 3, Kinds(Elements.Button))),
        ("block_id", BlockId))
        .Checked((card, walk) =>
        {
            if (!HasAny(card, "hero_image", "title", "actions", "body"))
            {
                walk.Problem("must define at least one of `hero_image`, `title`, `actions` and `body`", "type");
            }

            if (card.TryGetProperty("icon", out _) && card.TryGetProperty("slack_icon", out _))
            {
                walk.Problem("cannot define both `icon` and `slack_icon`", "slack_icon");
            }
        });

    private static readonly Kind Carousel = Kind(
        "carousel",
        ("elements!", List(1, 10, new BlockRule(Kinds(Card)))),
        ("block_id", BlockId))
        .On(Surface.Message | Surface.Home);

    private static readonly (string Name, Rule Rule)[] TaskFields =
    [
        ("task_id!", AnyText),
        ("title!", AnyText),
        ("details", Kinds(RichText.Part)),
        ("output", Kinds(RichText.Part)),
        ("sources", List(0, Kinds(Kind("url", ("url!", Text(UrlLength, Format.Url)), ("text!", AnyText))))),
        ("block_id", BlockId),
    ];

    /// <summary>By a live test, <c>pending</c> is only for the tasks of a plan (Slack's own sample shows otherwise).</summary>
    private static readonly Kind TaskCard = Kind(
        "task_card",
        [.. TaskFields, ("status", OneOf("in_progress", "complete", "error"))])
        .On(Surface.Message);

    private static readonly Kind Plan = Kind(
        "plan",
        ("title!", AnyText),
        ("tasks", List(0, Object(
        [
            .. TaskFields,
            ("type", OneOf("task_card")),
            ("status", OneOf("pending", "in_progress", "complete", "error")),
        ]))),
        ("block_id", BlockId))
        .On(Surface.Message);

    public static readonly Kind[] All = [ContextActions, Alert, Card, Carousel, TaskCard, Plan];

    public static Kind Container(params Kind[] children) => Kind(
        "container",
        ("title", Plain(150)),
        ("rich_text_title", Kinds(RichText.Part)),
        ("subtitle", Words(150)),
        ("child_blocks!", List(1, 10, new BlockRule(Kinds(children)))),
        ("width", OneOf("narrow", "standard", "wide", "full")),
        ("icon", Kinds(Elements.Image)),
        ("is_collapsible", Flag),
        ("default_collapsed", Flag),
        ("has_header_divider", Flag),
        ("block_id", BlockId))
        .On(Surface.Message | Surface.Home)
        .Checked((container, walk) =>
        {
            if (!HasAny(container, "title", "rich_text_title"))
            {
                walk.Problem("must define either `title` or `rich_text_title`", "type");
            }
        });

    private static bool HasAny(JsonElement value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (value.TryGetProperty(name, out _))
            {
                return true;
            }
        }

        return false;
    }
}
