using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>Reads what a person typed into the shape that a leaf keeps, and says what Slack's client would say to it.</summary>
internal static class Answers
{
    /// <summary>Which value belongs to which element: one for the only element of a block, or an object by action id.</summary>
    public static IEnumerable<(Stateful Element, JsonElement Value)> In(IReadOnlyList<Stateful> elements, JsonElement typed)
    {
        var byAction = typed.ValueKind == JsonValueKind.Object
            && typed.EnumerateObject().Any()
            && typed.EnumerateObject().All(entry => elements.Any(element => string.Equals(element.ActionId, entry.Name, StringComparison.Ordinal)));
        return byAction
            ? elements.Where(element => typed.TryGetProperty(element.ActionId, out _))
                .Select(element => (element, typed.GetProperty(element.ActionId)))
            : elements.Take(1).Select(element => (element, typed));
    }

    /// <summary>The value as the element's leaf keeps it; null when it is empty.</summary>
    public static JsonNode? Read(Stateful element, JsonElement typed)
    {
        if (Stateful.IsEmpty(typed))
        {
            return null;
        }

        if (!element.Shape.Several)
        {
            return ReadOne(element, typed);
        }

        var items = typed.ValueKind == JsonValueKind.Array ? typed.EnumerateArray().ToArray() : [typed];
        return new JsonArray([.. items.Select(item => ReadOne(element, item))]);
    }

    /// <summary>Null when the value could be submitted.</summary>
    public static string? Complaint(Stateful element, JsonElement value)
    {
        if (Stateful.IsEmpty(value))
        {
            return element.Required ? "Please complete this required field." : null;
        }

        return element.Type switch
        {
            "plain_text_input" => OfText(element, value),
            "email_text_input" => Fits(value, Format.Email) ? null : "Please enter a valid email address.",
            "url_text_input" => Fits(value, Format.WebUrl) ? null : "Please enter a valid URL.",
            "number_input" => OfNumber(element, value),
            "datepicker" => Fits(value, Format.Date) ? null : "Please choose a date, as YYYY-MM-DD.",
            "timepicker" => Fits(value, Format.Time) ? null : "Please choose a time, as HH:mm.",
            "datetimepicker" => value.IsUnixSeconds() ? null : "Please choose a date and a time, as unix seconds.",
            "rich_text_input" => Texts.Of(value, "type") is "rich_text" ? null : "Please enter rich text.",
            "static_select" or "radio_buttons" => OfChoices(element, [value]),
            "multi_static_select" or "checkboxes" => OfChoices(element, [.. value.EnumerateArray()]),
            "file_input" => OfCount(value, Ranges.Whole(element.Element, "max_files") ?? 10),
            _ when element.Shape.Several => OfCount(value, Ranges.Whole(element.Element, "max_selected_items")),
            _ => null,
        };
    }

    private static JsonNode? ReadOne(Stateful element, JsonElement typed) => element.Shape.Key switch
    {
        "value" when typed.ValueKind == JsonValueKind.Number => typed.GetRawText(),
        "rich_text_value" when typed.ValueKind == JsonValueKind.String => Paragraph(typed.GetString()!),
        "selected_option" or "selected_options" when typed.ValueKind == JsonValueKind.String => Chosen(element, typed.GetString()!),
        _ => Stateful.Node(typed),
    };

    /// <summary>An option by its value, else by what a person reads; what is not among them becomes a lone value, which no check passes.</summary>
    private static JsonNode? Chosen(Stateful element, string typed)
    {
        var options = Choices.Of(element.Element).ToList();
        var found = options.FindIndex(option => string.Equals(Texts.Of(option, "value"), typed, StringComparison.Ordinal));
        found = found >= 0 ? found : options.FindIndex(option => string.Equals(Texts.Of(option.GetProperty("text"), "text"), typed, StringComparison.Ordinal));
        return found >= 0 ? Stateful.Node(options[found]) : new JsonObject { ["value"] = typed };
    }

    private static JsonObject Paragraph(string text) => new()
    {
        ["type"] = "rich_text",
        ["elements"] = new JsonArray(new JsonObject
        {
            ["type"] = "rich_text_section",
            ["elements"] = new JsonArray(new JsonObject { ["type"] = "text", ["text"] = text }),
        }),
    };

    private static string? OfText(Stateful element, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return "Please enter text.";
        }

        var length = Texts.CodePoints(value.GetString()!);
        var min = Ranges.Whole(element.Element, "min_length") ?? 0;
        var max = Ranges.Whole(element.Element, "max_length") ?? Inputs.TypedLength;
        return length < min ? $"Please enter at least {min} characters."
            : length > max ? $"Please enter at most {max} characters."
            : null;
    }

    private static string? OfNumber(Stateful element, JsonElement value)
    {
        if (!Fits(value, Format.Number))
        {
            return "Please enter a number.";
        }

        var number = decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture);
        var min = Ranges.Decimal(element.Element, "min_value");
        var max = Ranges.Decimal(element.Element, "max_value");
        return number != decimal.Truncate(number) && !element.Element.GetProperty("is_decimal_allowed").GetBoolean() ? "Please enter a whole number."
            : number < min ? $"Please enter a number of at least {min}."
            : number > max ? $"Please enter a number of at most {max}."
            : null;
    }

    private static string? OfChoices(Stateful element, JsonElement[] chosen)
    {
        var options = Choices.Of(element.Element).ToList();
        var unknown = chosen.Where(choice => !options.Any(option => string.Equals(Texts.Of(option, "value"), Texts.Of(choice, "value"), StringComparison.Ordinal)));
        return unknown.Select(choice => $"\"{Texts.Of(choice, "value")}\" is not one of the options.").FirstOrDefault()
            ?? (chosen.Length > Ranges.Whole(element.Element, "max_selected_items") ? TooMany(Ranges.Whole(element.Element, "max_selected_items")) : null);
    }

    private static string? OfCount(JsonElement value, long? max) => value.GetArrayLength() > max ? TooMany(max) : null;

    private static string TooMany(long? max) => $"Please choose at most {max}.";

    private static bool Fits(JsonElement value, Format format) => value.ValueKind == JsonValueKind.String && format.Fits(value.GetString()!);

    private static bool IsUnixSeconds(this JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _);
}
