using static AsyncCoach.SlackEmulator.BlockKit.Compositions;
using static AsyncCoach.SlackEmulator.BlockKit.Vocabulary;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>What people press and look at; what they fill in stands in <see cref="Inputs"/>.</summary>
internal static class Elements
{
    public static readonly Kind Button = Kind(
        "button",
        ("text!", Plain(75)),
        ("action_id", ActionId),
        ("value", Blank(2000)),
        ("url", Text(UrlLength, Format.Url)),
        ("style", OneOf("primary", "danger")),
        ("accessibility_label", Text(75)),
        ("confirm", Confirm));

    public static readonly Kind WorkflowButton = Kind(
        "workflow_button",
        ("text!", Plain(75)),
        ("action_id", ActionId),
        ("workflow!", Object(("trigger!", Object(
            ("url!", Text(UrlLength, Format.HttpsUrl)),
            ("customizable_input_parameters", List(0, Object(("name!", AnyText), ("value!", Blank(int.MaxValue - 1))))))))),
        ("style", OneOf("primary", "danger")),
        ("accessibility_label", Text(75)));

    public static readonly Kind Overflow = Kind(
        "overflow",
        ("options!", List(1, 5, LinkOption)),
        ("action_id", ActionId),
        ("confirm", Confirm));

    public static readonly Kind Image = Kind(
        "image",
        ("alt_text!", Text(AltTextLength)),
        ("image_url", Text(UrlLength, Format.WebUrl)),
        ("slack_file", SlackFile))
        .Checked((value, walk) => ExactlyOne(value, walk, "image_url", "slack_file"));

    public static readonly Kind FeedbackButtons = Kind(
        "feedback_buttons",
        ("action_id", ActionId),
        ("positive_button!", FeedbackButton),
        ("negative_button!", FeedbackButton));

    public static readonly Kind IconButton = Kind(
        "icon_button",
        ("icon!", OneOf("trash")),
        ("text!", Plain(75)),
        ("action_id", ActionId),
        ("value", Blank(2000)),
        ("confirm", Confirm),
        ("accessibility_label", Text(75)),
        ("visible_to_user_ids", List(1, 10, AnyText)));

    private static Rule FeedbackButton => Object(
        ("text!", Plain(75)),
        ("value!", Text(2000)),
        ("accessibility_label", Text(75)));
}
