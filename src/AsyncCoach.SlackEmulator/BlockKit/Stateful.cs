using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>How a kind of element keeps what was filled in: under which key, where its initial value stands, whether several.</summary>
internal sealed record StateShape(string Key, string? InitialKey, bool Several = false)
{
    private static readonly Dictionary<string, StateShape> Known = new(StringComparer.Ordinal)
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
        ["users_select"] = new("selected_user", "initial_user"),
        ["conversations_select"] = new("selected_conversation", "initial_conversation"),
        ["channels_select"] = new("selected_channel", "initial_channel"),
        ["checkboxes"] = new("selected_options", "initial_options", Several: true),
        ["multi_static_select"] = new("selected_options", "initial_options", Several: true),
        ["multi_external_select"] = new("selected_options", "initial_options", Several: true),
        ["multi_users_select"] = new("selected_users", "initial_users", Several: true),
        ["multi_conversations_select"] = new("selected_conversations", "initial_conversations", Several: true),
        ["multi_channels_select"] = new("selected_channels", "initial_channels", Several: true),
        ["file_input"] = new("files", null, Several: true),
    };

    /// <summary>Null for what keeps nothing: buttons, overflow menus, images.</summary>
    public static StateShape? Of(string? type) => type is null ? null : Known.GetValueOrDefault(type);
}

/// <summary>
/// One element of a view that keeps a value. The ids are those that the view carries: Slack gives missing ones before anybody sees
/// the view, so must whoever asks here.
/// </summary>
internal sealed record Stateful(string BlockId, string ActionId, bool InInput, bool Required, StateShape Shape, JsonElement Element)
{
    public string Type => Texts.Of(Element, "type")!;

    /// <summary>The leaf of <c>state.values</c> before anybody touched the element.</summary>
    public JsonObject InitialLeaf() => LeafWith(
        Shape.InitialKey is { } key && Element.TryGetProperty(key, out var initial) && !IsEmpty(initial) ? Node(initial) : null);

    /// <summary>The leaf with that value; null is what the element says when it is empty.</summary>
    public JsonObject LeafWith(JsonNode? value)
    {
        var leaf = new JsonObject { ["type"] = Type };

        // An empty rich text is left out: Slack's payloads show no null for it.
        if (value is not null || !string.Equals(Type, "rich_text_input", StringComparison.Ordinal))
        {
            leaf[Shape.Key] = value ?? (Shape.Several ? new JsonArray() : null);
        }

        if (Element.TryGetProperty("timezone", out var zone))
        {
            leaf["timezone"] = Node(zone);
        }

        return leaf;
    }

    public static JsonNode? Node(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => JsonObject.Create(value),
        JsonValueKind.Array => JsonArray.Create(value),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(value),
    };

    /// <summary>Nothing typed, nothing chosen.</summary>
    public static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => true,
        JsonValueKind.String => value.ValueEquals(""),
        JsonValueKind.Array => value.GetArrayLength() == 0,
        _ => false,
    };
}
