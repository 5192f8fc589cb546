using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCoach.Storage.Providers;

/// <summary>Between a stored row and a document: older shapes are brought up when read.</summary>
internal static class StoredJson
{
    /// <summary>The JSON in this program's shape; that of a newer one is left as it is.</summary>
    public static byte[] Present(DocumentMap map, long schema, byte[] json)
    {
        if (schema >= map.SchemaVersion)
            return json;
        var document = JsonNode.Parse(json)!.AsObject();
        for (var version = (int)schema; version < map.SchemaVersion; version++)
            map.Upcasts[version - 1](document);
        using var buffer = new MemoryStream(json.Length + 64);
        using (var writer = new Utf8JsonWriter(buffer))
            document.WriteTo(writer);
        return buffer.ToArray();
    }

    public static T Document<T>(DocumentMap<T> map, byte[] json) where T : class =>
        JsonSerializer.Deserialize(json, map.Json) ?? throw new StoreException($"A stored {map.Kind} is empty.");
}
