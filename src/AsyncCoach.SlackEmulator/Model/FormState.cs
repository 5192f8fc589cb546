using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>
/// What stands in the inputs of a form or message. Initial values count as filled in. When content is replaced, an element with the same
/// block id, action id and type keeps its value (a new initial value under the same ids changes nothing); any other starts from its initial
/// value.
/// </summary>
internal sealed class FormState
{
    private readonly Dictionary<(string Block, string Action), JsonObject> _leaves = [];

    public static FormState Of(JsonArray blocks, FormState? before = null)
    {
        var state = new FormState();
        foreach (var element in ViewInputs.In(JsonSerializer.SerializeToElement(blocks)))
        {
            var ids = (element.BlockId, element.ActionId);
            var kept =
                before?._leaves.GetValueOrDefault(ids) is { } leaf && leaf.Text("type").Equals(element.Type, StringComparison.Ordinal)
                    ? leaf
                    : null;
            state._leaves[ids] = (JsonObject?)kept?.DeepClone() ?? element.InitialLeaf();
        }

        return state;
    }

    /// <summary>What was typed or chosen in an element; null when nothing was, or when it keeps nothing.</summary>
    public JsonNode? Value(Placed placed) =>
        StateShape.Of(placed.Type) is { } shape
        && _leaves.TryGetValue((placed.BlockId, placed.ActionId), out var leaf)
        && leaf[shape.Key] is { } value and not JsonArray { Count: 0 } ? value : null;

    public void Set(Placed placed, JsonObject leaf) => _leaves[(placed.BlockId, placed.ActionId)] = leaf;

    /// <summary>The <c>state</c> of payloads: values by block id, then by action id.</summary>
    public JsonObject ToJson()
    {
        var values = new JsonObject();
        foreach (var ((block, action), leaf) in _leaves)
        {
            ViewInputs.Put(values, block, action, (JsonObject)leaf.DeepClone());
        }

        return new JsonObject { ["values"] = values };
    }
}
