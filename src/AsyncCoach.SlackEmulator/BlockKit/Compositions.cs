using System.Text.Json;
using static AsyncCoach.SlackEmulator.BlockKit.Vocabulary;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>Block Kit's composition objects: texts, options, confirmations, and the ids that stand in every element.</summary>
internal static class Compositions
{
    public const int IdLength = 255;
    public const int UrlLength = 3000;
    public const int PlaceholderLength = 150;
    public const int AltTextLength = 2000;

    public static readonly Rule BlockId = Text(IdLength).Also((value, walk) =>
    {
        // Slack's wording for this one is not known; it is made like the one for action ids.
        if (!walk.ClaimBlockId(value.GetString()!))
        {
            walk.Problem($"`block_id` \"{value.GetString()}\" already exists");
        }
    });

    public static readonly Rule ActionId = Text(IdLength).Also((value, walk) =>
    {
        if (!walk.ClaimActionId(value.GetString()!))
        {
            walk.Problem($"`action_id` \"{value.GetString()}\" already exists");
        }
    });

    public static readonly Rule Focus = Flag.Also((value, walk) =>
    {
        if (value.GetBoolean() && !walk.ClaimFocus())
        {
            walk.Problem("only one element may set `focus_on_load`");
        }
    });

    public static readonly Rule Placeholder = Plain(PlaceholderLength);

    public static readonly Rule Confirm = Object(
        ("title!", Plain(100)),
        ("text!", Words(300)),
        ("confirm!", Plain(30)),
        ("deny!", Plain(30)),
        ("style", OneOf("primary", "danger")));

    public static readonly Rule Option = OptionOf(Plain(75));
    public static readonly Rule RichOption = OptionOf(Words(75));
    public static readonly Rule LinkOption = OptionOf(Plain(75), ("url", Text(UrlLength, Format.Url)));

    public static readonly Rule OptionGroup = Object(
        ("label!", Plain(75)),
        ("options!", List(1, 100, Option)));

    public static readonly Rule SlackFile = Object(("id", AnyText), ("url", Text(UrlLength, Format.WebUrl)))
        .Also((value, walk) => ExactlyOne(value, walk, "id", "url"));

    public static readonly Rule DispatchConfig = Object(
        ("trigger_actions_on", List(1, 2, OneOf("on_enter_pressed", "on_character_entered"))));

    public static Rule Plain(int max) => Kinds(PlainKind(max));

    /// <summary>Plain text or mrkdwn.</summary>
    public static Rule Words(int max) => Kinds(PlainKind(max), MrkdwnKind(max));

    public static Kind PlainKind(int max) => Kind("plain_text", ("text!", Text(max)), ("emoji", Flag));

    public static Kind MrkdwnKind(int max) => Kind("mrkdwn", ("text!", Text(max)), ("verbatim", Flag));

    public static void ExactlyOne(JsonElement value, Walk walk, string one, string other)
    {
        if (value.TryGetProperty(one, out _) == value.TryGetProperty(other, out _))
        {
            walk.Problem($"must define either `{one}` or `{other}`");
        }
    }

    private static Rule OptionOf(Rule text, params (string Name, Rule Rule)[] more) =>
        Object([("text!", text), ("value!", Text(150)), ("description", text), .. more]);
}
