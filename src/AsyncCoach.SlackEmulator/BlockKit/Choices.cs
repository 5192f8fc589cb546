using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>An initial choice must be one of the options in every part, its description included.</summary>
internal static class Choices
{
    public static void InitialOptionExists(JsonElement element, Walk walk)
    {
        if (element.TryGetProperty("initial_option", out var initial) && !Exists(element, initial))
        {
            walk.Problem("`initial_option` must be one of the options", "initial_option");
        }
    }

    public static void InitialOptionsExist(JsonElement element, Walk walk)
    {
        if (!element.TryGetProperty("initial_options", out var initials))
        {
            return;
        }

        var index = 0;
        foreach (var initial in initials.EnumerateArray())
        {
            if (!Exists(element, initial))
            {
                walk.Problem("`initial_options` must be among the options", $"initial_options/{index}");
            }

            index++;
        }
    }

    /// <summary>All options of an element, those of its groups too, in the order in which a person sees them.</summary>
    public static IEnumerable<JsonElement> Of(JsonElement element)
    {
        var lists = element.TryGetProperty("option_groups", out var groups)
            ? groups.EnumerateArray().Select(group => group.GetProperty("options"))
            : element.TryGetProperty("options", out var options) ? [options] : [];
        return lists.SelectMany(list => list.EnumerateArray());
    }

    private static bool Exists(JsonElement element, JsonElement initial) =>
        Of(element).Any(option => JsonElement.DeepEquals(option, initial));
}
