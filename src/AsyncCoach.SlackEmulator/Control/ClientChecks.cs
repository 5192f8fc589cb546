using System.Globalization;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>What Slack's client checks in a form before it lets it go: the app never sees a form that fails here.</summary>
internal static class ClientChecks
{
    public static Dictionary<string, string> Of(View view)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var placed in Interactive.In(view.Blocks).Where(p => p.InInput))
        {
            if (Check(placed, view.State.Leaf(placed) is { } leaf ? ElementKinds.Value(leaf) : null) is { } error)
            {
                errors[placed.BlockId] = error;
            }
        }

        return errors;
    }

    private static string? Check(Placed placed, JsonNode? value)
    {
        var text = value is JsonValue ? value.ToString() : null;
        if (value is null || text?.Trim().Length == 0)
        {
            return placed.Block.Flag("optional") ? null : "Please complete this required field.";
        }

        return placed.Type switch
        {
            "plain_text_input" => Length(placed.Element, text!),
            "number_input" => Number(placed.Element, text!),
            "email_text_input" => text!.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1 ? null : "Enter a valid email address.",
            "url_text_input" => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? null : "Enter a valid URL.",
            _ when value is JsonArray many && placed.Element["max_selected_items"] is { } most && many.Count > (int)most => $"Choose at most {most}.",
            _ => null,
        };
    }

    private static string? Length(JsonObject element, string text)
    {
        var (least, most) = ((int?)element["min_length"] ?? 0, (int?)element["max_length"] ?? 3000);
        return text.Length < least ? $"Must be at least {least} characters." : text.Length > most ? $"Must be at most {most} characters." : null;
    }

    private static string? Number(JsonObject element, string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return "Enter a number.";
        }

        if (!element.Flag("is_decimal_allowed") && decimal.Truncate(number) != number)
        {
            return "Enter a whole number.";
        }

        var least = Bound(element, "min_value");
        var most = Bound(element, "max_value");
        return number < least ? $"Must be at least {least}." : number > most ? $"Must be at most {most}." : null;
    }

    private static decimal? Bound(JsonObject element, string key) =>
        element.TextOrNull(key) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;
}
