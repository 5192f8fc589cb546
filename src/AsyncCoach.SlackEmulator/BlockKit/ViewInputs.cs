using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>What Slack's client tells the person who presses submit, under the block concerned; the app hears nothing of it.</summary>
internal sealed record InputProblem(string BlockId, string Text);

/// <summary>What a form holds after somebody filled it in, as <c>view.state.values</c>, and why it could not be submitted.</summary>
internal sealed record FilledView(JsonObject Values, IReadOnlyList<InputProblem> Problems);

/// <summary>
/// What Slack's own client does with a form before it submits it. Views are taken to be valid (<see cref="BlockValidation.View"/>)
/// and to carry ids in all blocks and elements.
/// </summary>
internal static class ViewInputs
{
    /// <summary>Every element that keeps a value, in the order in which a person sees them; also those outside of input blocks.</summary>
    public static IReadOnlyList<Stateful> Of(JsonElement view) =>
        view.TryGetProperty("blocks", out var blocks) ? In(blocks) : [];

    /// <summary>The same for the blocks of a view or of a message.</summary>
    public static IReadOnlyList<Stateful> In(JsonElement blocks) => [.. blocks.EnumerateArray().SelectMany(InBlock)];

    /// <summary><c>state.values</c> of a view that nobody has touched: initial values and empty ones.</summary>
    public static JsonObject Initial(JsonElement view)
    {
        var values = new JsonObject();
        foreach (var element in Of(view))
        {
            Put(values, element.BlockId, element.ActionId, element.InitialLeaf());
        }

        return values;
    }

    /// <summary>
    /// Fills in what a person typed, on top of <paramref name="values"/> (or of the initial values), and checks the whole form.
    /// <paramref name="typed"/> is an object by block id. A value is what one would say: the text; a number; <c>YYYY-MM-DD</c>,
    /// <c>HH:mm</c> or unix seconds; an id; an option's value or its text; an array of these where several may be chosen; null to clear.
    /// Where a block has several elements, it is an object of such values by action id.
    /// </summary>
    public static FilledView Fill(JsonElement view, JsonElement typed, JsonObject? values = null)
    {
        var filled = (JsonObject?)values?.DeepClone() ?? Initial(view);
        var problems = new List<InputProblem>();
        var elements = Of(view);
        foreach (var entry in typed.EnumerateObject())
        {
            var inBlock = elements.Where(element => string.Equals(element.BlockId, entry.Name, StringComparison.Ordinal)).ToList();
            foreach (var (element, value) in Answers.In(inBlock, entry.Value))
            {
                Put(filled, element.BlockId, element.ActionId, element.LeafWith(Answers.Read(element, value)));
            }

            if (inBlock.Count == 0)
            {
                problems.Add(new InputProblem(entry.Name, "There is nothing to fill in here."));
            }
        }

        problems.AddRange(Check(view, JsonSerializer.SerializeToElement(filled)));
        return new FilledView(filled, problems);
    }

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

    /// <summary>What the leaf of an element holds; <see cref="JsonValueKind.Undefined"/> where there is none.</summary>
    public static JsonElement ValueIn(JsonElement values, string blockId, string actionId, StateShape shape) =>
        values.ValueKind == JsonValueKind.Object
        && values.TryGetProperty(blockId, out var block)
        && block.TryGetProperty(actionId, out var leaf)
        && leaf.TryGetProperty(shape.Key, out var value)
            ? value
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
