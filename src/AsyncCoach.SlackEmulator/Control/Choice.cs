using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>
/// Turns what a caller wrote for an input (a text, the label of an option, a person's name) into what Slack's client would hold.
/// </summary>
internal sealed class Choice(Workspace workspace)
{
    /// <param name="offered">The options of an external select, as the app gave them.</param>
    public JsonObject Leaf(Placed placed, JsonNode? value, IReadOnlyList<JsonObject>? offered = null)
    {
        if (placed.Stateful is not { } element)
        {
            throw new BadCallException($"{placed.ActionId} is a {placed.Type}: press it instead of filling it.");
        }

        var known = value switch
        {
            null => null,
            JsonArray several when element.Shape.Several => new JsonArray([.. several.Select(v => Known(placed, v!, offered))]),
            _ => Known(placed, value, offered),
        };
        return element.LeafWith(Answers.Read(element, JsonSerializer.SerializeToElement(known)));
    }

    /// <summary>The options of a select, wherever they stand.</summary>
    public static List<JsonObject> Options(JsonObject element) =>
        [
            .. (element["options"] as JsonArray ?? []).OfType<JsonObject>(),
            .. (element["option_groups"] as JsonArray ?? [])
                .OfType<JsonObject>()
                .SelectMany(g => (g["options"] as JsonArray ?? []).OfType<JsonObject>()),
        ];

    public static JsonObject Option(Placed placed, JsonNode value, IReadOnlyList<JsonObject>? offered)
    {
        var options = offered ?? Options(placed.Element);
        var wanted = value is JsonObject whole ? whole.Text("value") : value.ToString();
        var found = options.FirstOrDefault(o => o.Text("value").Equals(wanted, StringComparison.Ordinal))
            ?? options.FirstOrDefault(o => o["text"] is JsonObject text && text.Text("text").Equals(wanted, StringComparison.Ordinal));
        return (JsonObject?)found?.DeepClone()
            ?? throw new BadCallException(
                $"{placed.ActionId} has no option \"{wanted}\"; it has: {string.Join(", ", options.Select(o => o.Text("value")))}.");
    }

    /// <summary>What the workspace knows of the words: ids of people and channels, the option meant, tokens for mentions.</summary>
    private JsonNode Known(Placed placed, JsonNode value, IReadOnlyList<JsonObject>? offered) => placed.Type switch
    {
        "static_select" or "external_select" or "radio_buttons" or "multi_static_select" or "multi_external_select" or "checkboxes" =>
            Option(placed, value, offered),
        "users_select" or "multi_users_select" =>
            (workspace.People.Named(value.ToString()) ?? throw new BadCallException($"There is nobody called {value}.")).Id,
        "channels_select" or "multi_channels_select" or "conversations_select" or "multi_conversations_select" =>
            (workspace.Channels.Named(value.ToString()) ?? throw new BadCallException($"There is no channel called {value}.")).Id,
        "datetimepicker" => JsonValue.Create(
            long.TryParse(value.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                ? seconds
                : throw new BadCallException($"{placed.ActionId} wants unix seconds, such as 1767225600.")),
        "datepicker" => Checked(placed, value, Format.Date, "yyyy-MM-dd"),
        "timepicker" => Checked(placed, value, Format.Time, "HH:mm"),
        "rich_text_input" when value is JsonValue => Typing.RichText(new Typing(workspace).Message(value.ToString()))[0]!.DeepClone(),
        "rich_text_input" or "file_input" => value.DeepClone(),
        _ => value.ToString(),
    };

    private static JsonNode Checked(Placed placed, JsonNode value, Format format, string shape) =>
        format.Fits(value.ToString()) ? value.ToString() : throw new BadCallException($"{placed.ActionId} wants {shape}, not {value}.");
}
