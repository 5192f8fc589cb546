using System.Globalization;
using System.Text.Json;
using AsyncCoach.SlackEmulator.BlockKit;
using Microsoft.AspNetCore.Components;

namespace AsyncCoach.SlackEmulator.Page;

/// <summary>What stands in an input, as a browser's form has it.</summary>
internal static class FieldValue
{
    /// <param name="values"><c>state.values</c>; undefined: what the element starts with.</param>
    public static JsonElement Of(JsonElement values, string block, string action, JsonElement element)
    {
        if (StateShape.Of(Texts.Of(element, "type")) is not { } shape)
        {
            return default;
        }

        var held = values.ValueKind == JsonValueKind.Object ? ViewInputs.ValueIn(values, block, action, shape) : default;
        return held.ValueKind == JsonValueKind.Undefined && shape.InitialKey is { } key && element.TryGetProperty(key, out var initial) ? initial : held;
    }

    public static string Typed(string type, JsonElement value, Reader reader) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var unix) =>
            reader.Local(DateTimeOffset.FromUnixTimeSeconds(unix)).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture),
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Object when type is "rich_text_input" => reader.RichWords(value),
        JsonValueKind.Object => reader.Words(value, "text"),
        JsonValueKind.Array when value.GetArrayLength() > 0 => Typed(type, value[0], reader),
        _ => "",
    };

    /// <summary>The values of options, or the ids, that are chosen.</summary>
    public static HashSet<string> Chosen(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => [.. value.EnumerateArray().SelectMany(Chosen)],
        JsonValueKind.Object => Texts.Of(value, "value") is { } option ? [option] : [],
        JsonValueKind.String => [value.GetString()!],
        _ => [],
    };
}

/// <summary>One thing that a menu or a row of boxes offers.</summary>
/// <param name="Words">Its text for menus, which show no marks.</param>
/// <param name="Group">The label of its group, or nothing.</param>
internal sealed record Offer(string Value, string Words, RenderFragment Shown, RenderFragment? More, string Group)
{
    public static IEnumerable<Offer> Of(string type, JsonElement element, Reader reader) => type switch
    {
        "users_select" or "multi_users_select" => reader.People.Select(person => Bare(person.Id, person.Name)),
        "channels_select" or "multi_channels_select" => reader.Places.Where(place => place.Kind is "channel").Select(Bare),
        "conversations_select" or "multi_conversations_select" => reader.Places.Where(place => Included(element, place)).Select(Bare),
        _ when element.TryGetProperty("option_groups", out var groups) => groups.EnumerateArray()
            .SelectMany(group => Plain.Each(group, "options").Select(option => Option(option, reader, reader.Words(group, "label")))),
        _ => Plain.Each(element, "options").Select(option => Option(option, reader, "")),
    };

    private static bool Included(JsonElement element, NamedPlace place)
    {
        if (!element.TryGetProperty("filter", out var filter) || !filter.TryGetProperty("include", out var include))
        {
            return true;
        }

        var kind = place.Kind switch { "channel" => "public", "group" => "private", var direct => direct };
        return include.EnumerateArray().Any(wanted => wanted.ValueEquals(kind));
    }

    private static Offer Option(JsonElement option, Reader reader, string group) => new(
        Texts.Of(option, "value") ?? "",
        reader.Words(option, "text"),
        reader.Part(option, "text"),
        option.TryGetProperty("description", out var description) ? reader.Text(description) : null,
        group);

    private static Offer Bare(NamedPlace place) => Bare(place.Id, place.Kind is "channel" or "group" ? "#" + place.Name : place.Name);

    private static Offer Bare(string id, string name) => new(id, name, builder => builder.AddContent(0, name), null, "");
}
