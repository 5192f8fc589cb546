using System.Text.Json;

namespace AsyncCoach.Slack.Client;

/// <summary>Reads JSON from Slack as it comes: a member that is missing, null or of another type reads as nothing, and never throws.</summary>
internal static class JsonFields
{
    public static JsonElement At(this JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : default;

    /// <summary>A text, or null where there is none or it is empty: Slack leaves ids out, sends null, or sends an empty text.</summary>
    public static string? Word(this JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.At(name) is { ValueKind: JsonValueKind.String } member && member.GetString() is { Length: > 0 } text ? text : null;

    public static string Text(this JsonElement parent, ReadOnlySpan<byte> name) => parent.Word(name) ?? "";

    /// <summary>Older payloads write <c>"true"</c>.</summary>
    public static bool Flag(this JsonElement parent, ReadOnlySpan<byte> name)
    {
        var member = parent.At(name);
        return member.ValueKind == JsonValueKind.True || (member.ValueKind == JsonValueKind.String && member.ValueEquals("true"u8));
    }

    public static long Number(this JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.At(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt64(out var number) ? number : 0;

    /// <summary>The elements of an array; nothing for anything else.</summary>
    public static IEnumerable<JsonElement> Each(this JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.At(name) is { ValueKind: JsonValueKind.Array } member ? member.EnumerateArray() : [];

    /// <summary>The texts of an array.</summary>
    public static IEnumerable<string> Words(this JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.Each(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);
}
