using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>Reading JSON that came from an app: anything may stand where anything is expected.</summary>
internal static class JsonReading
{
    /// <summary>A key given twice is a mistake, not a choice.</summary>
    public static JsonDocumentOptions Strict { get; } = new() { AllowDuplicateProperties = false };

    /// <summary>False when it is no JSON; the literal <c>null</c> and an empty text are JSON without a value.</summary>
    public static bool TryParse(string text, out JsonElement json)
    {
        json = default;
        try
        {
            json = text.Length == 0 ? default : JsonElement.Parse(text, Strict);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The object that this text is, null when it is anything else.</summary>
    public static JsonObject? ObjectOrNull(string text) => TryParse(text, out var json) ? Node(json) as JsonObject : null;

    /// <summary>The same JSON, to be changed; null for <c>null</c> and for nothing.</summary>
    public static JsonNode? Node(JsonElement json) => Stateful.Node(json);

    /// <summary>The string under <paramref name="key"/>, empty when there is none.</summary>
    public static string Text(this JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    public static string? TextOrNull(this JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static bool Flag(this JsonObject json, string key) =>
        json[key] is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;

    public static JsonArray Strings(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode)v)]);
}
