using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>Reads what a person typed into the shape that a leaf keeps, and says what Slack's client would say to it.</summary>
internal static class Answers
{
    private const string NotOneOfThem = "This is not one of the options.";

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

        return element.Shape.Several && value.ValueKind != JsonValueKind.Array ? NotOneOfThem : element.Type switch
        {
            "plain_text_input" => OfText(element, value),
            "email_text_input" => Fits(value, Format.Email) ? null : "Please enter a valid email address.",
            "url_text_input" => Fits(value, Format.WebUrl) ? null : "Please enter a valid URL.",
            "number_input" => OfNumber(element, value),
            "datepicker" => Fits(value, Format.Date) ? null : "Please choose a date, as YYYY-MM-DD.",
            "timepicker" => Fits(value, Format.Time) ? null : "Please choose a time, as HH:mm.",
            "datetimepicker" when value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _) => null,
            "datetimepicker" => "Please choose a date and a time, as unix seconds.",
            "rich_text_input" => Texts.Of(value, "type") is "rich_text" ? null : "Please enter rich text.",
            "static_select" or "radio_buttons" => OfChoices(element, [value]),
            "multi_static_select" or "checkboxes" => OfChoices(element, [.. value.EnumerateArray()]),
            "file_input" => OfCount(value.GetArrayLength(), Ranges.Whole(element.Element, "max_files") ?? 10),
            _ => OfIds(element, element.Shape.Several ? [.. value.EnumerateArray()] : [value]),
        };
    }

    private static JsonNode? ReadOne(Stateful element, JsonElement typed) => element.Shape.Key switch
    {
        "value" when typed.ValueKind == JsonValueKind.Number => typed.GetRawText(),
        "rich_text_value" when typed.ValueKind == JsonValueKind.String => Paragraph(typed.GetString()!),
        "selected_option" or "selected_options" when typed.ValueKind == JsonValueKind.String =>
            Chosen(element, typed.GetString()!),
        _ => Stateful.Node(typed),
    };

    /// <summary>An option by its value, else by what a person reads; else a lone value, which no check passes.</summary>
    private static JsonNode? Chosen(Stateful element, string typed)
    {
        var options = Choices.Of(element.Element).ToList();
        var byValue = options.FindIndex(option => Texts.Is(option, "value", typed));
        var found = byValue >= 0 ? byValue : options.FindIndex(option => Texts.Is(option.GetProperty("text"), "text", typed));
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
        if (!IsText(value))
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
        var whole = !element.Element.GetProperty("is_decimal_allowed").GetBoolean();
        return whole && number != decimal.Truncate(number) ? "Please enter a whole number."
            : number < min ? $"Please enter a number of at least {min}."
            : number > max ? $"Please enter a number of at most {max}."
            : null;
    }

    private static string? OfChoices(Stateful element, JsonElement[] chosen)
    {
        var options = Choices.Of(element.Element).ToList();
        foreach (var choice in chosen)
        {
            var value = Texts.Of(choice, "value");
            if (!options.Any(option => Texts.Is(option, "value", value)))
            {
                return value is null ? NotOneOfThem : $"\"{value}\" is not one of the options.";
            }
        }

        return OfCount(chosen.Length, Ranges.Whole(element.Element, "max_selected_items"));
    }

    /// <summary>Whom and what the workspace knows is not known here: only that ids are texts and options are options.</summary>
    private static string? OfIds(Stateful element, JsonElement[] chosen)
    {
        var options = element.Shape.Key is "selected_option" or "selected_options";
        return chosen.All(one => options ? Texts.Of(one, "value") is not null && one.TryGetProperty("text", out _) : IsText(one))
            ? OfCount(chosen.Length, Ranges.Whole(element.Element, "max_selected_items"))
            : NotOneOfThem;
    }

    private static string? OfCount(int count, long? max) => count > max ? $"Please choose at most {max}." : null;

    private static bool Fits(JsonElement value, Format format) => IsText(value) && format.Fits(value.GetString()!);

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String;
}
