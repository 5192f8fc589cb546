using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>What Slack's client tells the person who presses submit, under the block concerned; the app hears nothing of it.</summary>
internal sealed record InputProblem(string BlockId, string Text);

/// <summary>
/// What Slack's own client does with a form before it submits it. Views are taken to be valid (<see cref="BlockValidation.View"/>)
/// and to carry ids in all blocks and elements.
/// </summary>
internal static class ViewInputs
{
    private static readonly JsonElement Nothing = JsonElement.Parse("null");

    /// <summary>Every element that keeps a value, in the order in which a person sees them; also those outside of input blocks.</summary>
    public static IReadOnlyList<Stateful> Of(JsonElement view) =>
        view.TryGetProperty("blocks", out var blocks) ? In(blocks) : [];

    /// <summary>The same for the blocks of a view or of a message.</summary>
    public static IReadOnlyList<Stateful> In(JsonElement blocks) => [.. blocks.EnumerateArray().SelectMany(InBlock)];

    /// <summary>Why the client would not submit these <c>state.values</c>; empty when it would.</summary>
    public static IReadOnlyList<InputProblem> Check(JsonElement view, JsonElement values)
    {
        var problems = new List<InputProblem>();
        foreach (var element in Of(view))
        {
            var value = ValueIn(values, element.BlockId, element.ActionId, element.Shape);
            if (Answers.Complaint(element, value) is { } complaint)
            {
                problems.Add(new InputProblem(element.BlockId, complaint));
            }
        }

        return problems;
    }

    /// <summary>
    /// What the leaf of an element holds: <see cref="JsonValueKind.Null"/> when the leaf has no value, <see cref="JsonValueKind.Undefined"/>
    /// where there is no leaf.
    /// </summary>
    public static JsonElement ValueIn(JsonElement values, string blockId, string actionId, StateShape shape) =>
        values.ValueKind == JsonValueKind.Object
        && values.TryGetProperty(blockId, out var block)
        && block.TryGetProperty(actionId, out var leaf)
            ? leaf.TryGetProperty(shape.Key, out var value) ? value : Nothing
            : default;

    /// <summary>Sets a leaf in <c>state.values</c>.</summary>
    public static void Put(JsonObject values, string blockId, string actionId, JsonObject leaf)
    {
        if (values[blockId] is not JsonObject block)
        {
            values[blockId] = block = [];
        }

        block[actionId] = leaf;
    }

    private static IEnumerable<Stateful> InBlock(JsonElement block) => Texts.Of(block, "type") switch
    {
        "input" => Found(block, block.GetProperty("element"), inInput: true),
        "section" when block.TryGetProperty("accessory", out var accessory) => Found(block, accessory),
        "actions" => block.GetProperty("elements").EnumerateArray().SelectMany(element => Found(block, element)),
        "container" => block.GetProperty("child_blocks").EnumerateArray().SelectMany(InBlock),
        _ => [],
    };

    private static IEnumerable<Stateful> Found(JsonElement block, JsonElement element, bool inInput = false)
    {
        if (StateShape.Of(Texts.Of(element, "type")) is not { } shape)
        {
            return [];
        }

        var required = inInput && !(block.TryGetProperty("optional", out var optional) && optional.ValueKind == JsonValueKind.True);
        return [new Stateful(Texts.Of(block, "block_id") ?? "", Texts.Of(element, "action_id") ?? "", inInput, required, shape, element)];
    }
}
