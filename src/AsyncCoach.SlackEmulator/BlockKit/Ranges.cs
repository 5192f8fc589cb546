using System.Globalization;
using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>A least that is more than the most lets nobody submit; an initial value outside of both neither. In our own wording.</summary>
internal static class Ranges
{
    public static void Lengths(JsonElement element, Walk walk)
    {
        var min = Whole(element, "min_length");
        var max = Whole(element, "max_length");
        if (min > max)
        {
            walk.Problem("`min_length` must not be greater than `max_length`", "min_length");
        }

        if (Texts.Of(element, "initial_value") is { } initial && Texts.CodePoints(initial) > max)
        {
            walk.Problem($"must be less than {max + 1} characters", "initial_value");
        }
    }

    public static void Lines(JsonElement element, Walk walk)
    {
        if (Whole(element, "min_lines") > Whole(element, "max_lines"))
        {
            walk.Problem("`min_lines` must not be greater than `max_lines`", "min_lines");
        }
    }

    public static void Numbers(JsonElement element, Walk walk)
    {
        var min = Decimal(element, "min_value");
        var max = Decimal(element, "max_value");
        if (min > max)
        {
            walk.Problem("`min_value` must not be greater than `max_value`", "min_value");
        }

        var initial = Decimal(element, "initial_value");
        if (initial < min || initial > max)
        {
            walk.Problem("must be between `min_value` and `max_value`", "initial_value");
        }

        if (initial is { } number && !element.GetProperty("is_decimal_allowed").GetBoolean() && number != decimal.Truncate(number))
        {
            walk.Problem("must be a whole number", "initial_value");
        }
    }

    /// <summary>The whole number at that name, or null where there is none.</summary>
    public static long? Whole(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.TryGetInt64(out var number) ? number : null;

    /// <summary>The number written as a text at that name, or null where there is none.</summary>
    public static decimal? Decimal(JsonElement element, string name) =>
        Texts.Of(element, name) is { } text && decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : null;
}
