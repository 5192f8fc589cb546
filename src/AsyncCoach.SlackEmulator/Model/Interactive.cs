using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>One interactive element where it stands: in which block, under which ids.</summary>
internal readonly record struct Placed(JsonObject Block, JsonObject Element)
{
    public string BlockId => Block.Text("block_id");

    public string ActionId => Element.Text("action_id");

    public string Type => Element.Text("type");

    public bool InInput => Block.Text("type") is "input";

    /// <summary>How it keeps what is filled in; null when it keeps nothing.</summary>
    public Stateful? Stateful => StateShape.Of(Type) is { } shape
        ? new Stateful(BlockId, ActionId, InInput, InInput && !Block.Flag("optional"), shape, JsonSerializer.SerializeToElement(Element))
        : null;

    /// <summary>Elements of an input block tell the app nothing until the form is submitted, unless it asked for it.</summary>
    public bool Dispatches => !InInput || Block.Flag("dispatch_action");

    public bool Is(string? block, string action) =>
        string.Equals(ActionId, action, StringComparison.Ordinal)
        && (block is null || string.Equals(BlockId, block, StringComparison.Ordinal));
}

/// <summary>Finds the interactive elements in blocks.</summary>
internal static class Interactive
{
    public static IEnumerable<Placed> In(JsonArray? blocks) => (blocks ?? []).OfType<JsonObject>().SelectMany(InBlock);

    private static IEnumerable<Placed> InBlock(JsonObject block) => block.Text("type") switch
    {
        "section" => Of(block, block["accessory"]),
        "input" => Of(block, block["element"]),
        "actions" or "context_actions" => Each(block, block["elements"]),
        "card" => Each(block, block["actions"]),
        "carousel" => In(block["elements"] as JsonArray),
        "container" => In(block["child_blocks"] as JsonArray),
        _ => [],
    };

    private static IEnumerable<Placed> Each(JsonObject block, JsonNode? elements) =>
        ((elements as JsonArray) ?? []).SelectMany(e => Of(block, e));

    private static IEnumerable<Placed> Of(JsonObject block, JsonNode? element) =>
        element is JsonObject found && found.Text("type") is not ("image" or "") ? [new Placed(block, found)] : [];

    /// <summary>A copy of what the app sent, in which every block and every element has an id, as Slack gives them.</summary>
    public static JsonArray Named(JsonArray blocks, Func<string> newId)
    {
        var copy = (JsonArray)blocks.DeepClone();
        foreach (var block in copy.OfType<JsonObject>().Where(b => b.Text("block_id").Length == 0))
        {
            block["block_id"] = newId();
        }

        foreach (var placed in In(copy).Where(p => p.ActionId.Length == 0))
        {
            placed.Element["action_id"] = newId();
        }

        return copy;
    }
}
