using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>
/// What stands in the inputs of a form or message. Initial values count as filled in. When content is replaced, an element with the same block id,
/// action id and type keeps its value (a new initial value under the same ids changes nothing); any other starts from its initial value.
/// </summary>
internal sealed class FormState
{
    private readonly Dictionary<(string Block, string Action), JsonObject> _leaves = [];

    public static FormState Of(JsonArray blocks, FormState? before = null)
    {
        var state = new FormState();
        foreach (var placed in Interactive.In(blocks).Where(p => ElementKinds.Find(p.Type) is not null))
        {
            var kept = before?.Leaf(placed) is { } leaf && leaf.Text("type").Equals(placed.Type, StringComparison.Ordinal) ? leaf : null;
            state.Set(placed, (JsonObject)(kept ?? ElementKinds.Initial(placed.Element)).DeepClone());
        }

        return state;
    }

    public JsonObject? Leaf(Placed placed) => _leaves.GetValueOrDefault((placed.BlockId, placed.ActionId));

    public void Set(Placed placed, JsonObject leaf) => _leaves[(placed.BlockId, placed.ActionId)] = leaf;

    /// <summary>The <c>state</c> of payloads: values by block id, then by action id.</summary>
    public JsonObject ToJson()
    {
        var values = new JsonObject();
        foreach (var ((block, action), leaf) in _leaves)
        {
            if (values[block] is not JsonObject inBlock)
            {
                values[block] = inBlock = [];
            }

            inBlock[action] = leaf.DeepClone();
        }

        return new JsonObject { ["values"] = values };
    }
}

/// <summary>How a kind of element keeps its value: under which key, whether several, and where its initial value stands.</summary>
internal sealed record ElementKind(string Key, string InitialKey, bool Several = false);

internal static class ElementKinds
{
    private static readonly Dictionary<string, ElementKind> Known = new(StringComparer.Ordinal)
    {
        ["plain_text_input"] = new("value", "initial_value"),
        ["email_text_input"] = new("value", "initial_value"),
        ["url_text_input"] = new("value", "initial_value"),
        ["number_input"] = new("value", "initial_value"),
        ["rich_text_input"] = new("rich_text_value", "initial_value"),
        ["datepicker"] = new("selected_date", "initial_date"),
        ["timepicker"] = new("selected_time", "initial_time"),
        ["datetimepicker"] = new("selected_date_time", "initial_date_time"),
        ["static_select"] = new("selected_option", "initial_option"),
        ["external_select"] = new("selected_option", "initial_option"),
        ["radio_buttons"] = new("selected_option", "initial_option"),
        ["multi_static_select"] = new("selected_options", "initial_options", Several: true),
        ["multi_external_select"] = new("selected_options", "initial_options", Several: true),
        ["checkboxes"] = new("selected_options", "initial_options", Several: true),
        ["users_select"] = new("selected_user", "initial_user"),
        ["multi_users_select"] = new("selected_users", "initial_users", Several: true),
        ["conversations_select"] = new("selected_conversation", "initial_conversation"),
        ["multi_conversations_select"] = new("selected_conversations", "initial_conversations", Several: true),
        ["channels_select"] = new("selected_channel", "initial_channel"),
        ["multi_channels_select"] = new("selected_channels", "initial_channels", Several: true),
        ["file_input"] = new("files", "", Several: true),
    };

    /// <summary>Null for elements that keep nothing (button, overflow).</summary>
    public static ElementKind? Find(string type) => Known.GetValueOrDefault(type);

    public static JsonObject Initial(JsonObject element)
    {
        var kind = Known[element.Text("type")];
        var given = kind.InitialKey.Length == 0 ? null : element[kind.InitialKey]?.DeepClone();
        return Leaf(element, given is JsonValue empty && empty.TryGetValue<string>(out var text) && text.Length == 0 ? null : given);
    }

    public static JsonObject Leaf(JsonObject element, JsonNode? value)
    {
        var kind = Known[element.Text("type")];
        var leaf = new JsonObject { ["type"] = element.Text("type"), [kind.Key] = value ?? (kind.Several ? new JsonArray() : null) };
        if (element["timezone"] is { } zone)
        {
            leaf["timezone"] = zone.DeepClone();
        }

        return leaf;
    }

    /// <summary>The value in a leaf, null when nothing was typed or chosen.</summary>
    public static JsonNode? Value(JsonObject leaf) =>
        Known[leaf.Text("type")] is var kind && leaf[kind.Key] is { } value && value is not JsonArray { Count: 0 } ? value : null;
}
