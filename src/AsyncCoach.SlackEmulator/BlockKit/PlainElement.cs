using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>Elements in plain text: <c>[Press]</c>, <c>[… One | Other]</c>, <c>[Pick ▾]</c>, <c>[x] ticked</c>, <c>____</c> for what is empty.</summary>
internal static class PlainElement
{
    /// <param name="element">The element.</param>
    /// <param name="value">What its leaf holds; undefined when the initial value is to be shown.</param>
    /// <param name="viewer">Who reads.</param>
    public static string Show(JsonElement element, JsonElement value, Viewer viewer)
    {
        var type = Texts.Of(element, "type") ?? "";
        var shape = StateShape.Of(type);
        var untouched = value.ValueKind == JsonValueKind.Undefined;
        var held = untouched && shape?.InitialKey is { } key && element.TryGetProperty(key, out var initial) ? initial : value;
        return type switch
        {
            "plain_text" or "mrkdwn" => Plain.Words(element, viewer),
            "image" => $"[image: {Texts.Of(element, "alt_text")}]",
            "button" or "workflow_button" or "icon_button" => $"[{Plain.Part(element, "text", viewer)}]",
            "overflow" => Overflow(element, viewer),
            "feedback_buttons" => $"[{Feedback(element, "positive_button", viewer)}] [{Feedback(element, "negative_button", viewer)}]",
            "checkboxes" => Boxes(element, held, "[x] ", "[ ] ", viewer),
            "radio_buttons" => Boxes(element, held, "(•) ", "( ) ", viewer),
            _ when shape is null => $"[{type}]",
            _ when shape.Key is "value" or "rich_text_value" => Typed(element, held, viewer),
            "file_input" => $"[{Held(held, viewer) ?? "no file"}]",
            _ => $"[{Held(held, viewer) ?? Placeholder(element, viewer) ?? "choose"} ▾]",
        };
    }

    private static string Typed(JsonElement element, JsonElement held, Viewer viewer) =>
        Held(held, viewer) ?? (Placeholder(element, viewer) is { } placeholder ? $"____ ({placeholder})" : "____");

    private static string? Placeholder(JsonElement element, Viewer viewer) =>
        element.TryGetProperty("placeholder", out var text) ? Plain.Words(text, viewer) : null;

    private static string Feedback(JsonElement element, string button, Viewer viewer) =>
        element.TryGetProperty(button, out var found) ? Plain.Part(found, "text", viewer) : "";

    private static string Overflow(JsonElement element, Viewer viewer)
    {
        var options = string.Join(" | ", Choices.Of(element).Select(option => Plain.Part(option, "text", viewer)));
        return options.Length > 0 ? $"[… {options}]" : "[…]";
    }

    private static string Boxes(JsonElement element, JsonElement held, string ticked, string open, Viewer viewer)
    {
        JsonElement[] chosen = held.ValueKind switch
        {
            JsonValueKind.Array => [.. held.EnumerateArray()],
            JsonValueKind.Object => [held],
            _ => [],
        };
        return string.Join('\n', Choices.Of(element).Select(option =>
            (chosen.Any(one => string.Equals(Texts.Of(one, "value"), Texts.Of(option, "value"), StringComparison.Ordinal)) ? ticked : open)
            + Plain.Part(option, "text", viewer)
            + (option.TryGetProperty("description", out var description) ? $" — {Plain.Words(description, viewer)}" : "")));
    }

    /// <summary>A value as a person sees it; null when there is none.</summary>
    private static string? Held(JsonElement held, Viewer viewer) => held.ValueKind switch
    {
        _ when Stateful.IsEmpty(held) => null,
        JsonValueKind.Array => string.Join(", ", held.EnumerateArray().Select(one => Held(one, viewer))),
        JsonValueKind.Object when Texts.Of(held, "type") is "rich_text" => string.Join('\n', PlainRichText.Lines(held, viewer)),
        JsonValueKind.Object when held.TryGetProperty("text", out _) => Plain.Part(held, "text", viewer),
        JsonValueKind.Object => Texts.Of(held, "title") ?? Texts.Of(held, "name") ?? Texts.Of(held, "value"),
        JsonValueKind.Number => held.TryGetInt64(out var unix) ? SlackDate.Show(unix, "{date_num} {time}", viewer) : held.GetRawText(),
        JsonValueKind.String when held.GetString() is [('U' or 'W' or 'C' or 'G' or 'D'), ..] id && viewer.NameOf(id) is { } name => name,
        _ => held.GetString(),
    };
}
