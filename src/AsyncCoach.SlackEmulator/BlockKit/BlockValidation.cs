using System.Runtime.InteropServices;
using System.Text.Json;
using static AsyncCoach.SlackEmulator.BlockKit.Compositions;
using static AsyncCoach.SlackEmulator.BlockKit.Vocabulary;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>
/// Whether Slack would take these blocks. Pure: no I/O beyond the host's time zone data. An empty answer means yes.
/// Limits are those of docs.slack.dev in 2026 and of live tests by others; where Slack's sentence is not known, ours stands in its place,
/// so callers should rely on the pointer rather than on the text.
/// </summary>
internal static class BlockValidation
{
    private static readonly Rule MessageBlocks = List(0, Limits.BlocksInMessage, Blocks.Any);

    private static readonly (string Name, Rule Rule)[] Common =
    [
        ("private_metadata", Blank(3000)),
        ("callback_id", Blank(IdLength)),
        ("external_id", Blank(IdLength)),
    ];

    private static readonly Rule Views = Kinds(
        Kind("modal",
        [
            ("title!", Plain(24)),
            ("submit", Plain(24)),
            ("close", Plain(24)),
            ("blocks!", List(1, Limits.BlocksInView, Blocks.Any)),
            ("clear_on_close", Flag),
            ("notify_on_close", Flag),
            ("submit_disabled", Flag),
            .. Common,
        ]).On(Surface.Modal),
        Kind("home", [("blocks!", List(0, Limits.BlocksInView, Blocks.Any)), .. Common]).On(Surface.Home));

    /// <summary>Looks at the <c>blocks</c> of a message; pointers start at <c>/blocks</c>.</summary>
    public static IReadOnlyList<BlockProblem> Message(JsonElement blocks)
    {
        var walk = new Walk(Surface.Message, "/blocks");
        return Problems(blocks, MessageBlocks, walk);
    }

    /// <summary>
    /// Looks at a modal or a home tab; pointers start at <c>/view</c>. As Slack does, what is wrong inside is followed by one
    /// <c>failed to match all allowed schemas</c> at <c>/view</c> itself.
    /// </summary>
    public static IReadOnlyList<BlockProblem> View(JsonElement view)
    {
        var isObject = view.ValueKind == JsonValueKind.Object && Texts.AreReadable(view);
        var walk = new Walk(isObject && Texts.Of(view, "type") is "home" ? Surface.Home : Surface.Modal, "/view")
        {
            HasSubmit = isObject && view.TryGetProperty("submit", out _),
        };
        var problems = Problems(view, Views, walk);
        if (problems.Count > 0 && isObject)
        {
            walk.Problem("failed to match all allowed schemas");
        }

        return problems;
    }

    /// <summary>Whether the view's JSON, as it was written, exceeds 250 KB: <c>view_too_large</c>.</summary>
    public static bool IsTooLarge(JsonElement view) => JsonMarshal.GetRawUtf8Value(view).Length > Limits.ViewBytes;

    /// <summary>The error code for a message's problems: a second table has one of its own.</summary>
    public static string MessageError(IReadOnlyList<BlockProblem> problems) =>
        problems.All(problem => problem.Text is DataBlocks.OnlyOneTable) ? "invalid_attachments" : "invalid_blocks";

    private static IReadOnlyList<BlockProblem> Problems(JsonElement payload, Rule rule, Walk walk)
    {
        if (Texts.AreReadable(payload))
        {
            rule.Check(payload, walk);
        }
        else
        {
            walk.Problem("must be valid Unicode text");
        }

        return walk.Problems;
    }
}
