using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace AsyncCoach.Storage.Providers;

/// <summary>
/// Carries members that this program does not know from the JSON that was read into the JSON that is stored, at any depth. Which are known, the type's
/// contract says; an element of an array keeps its own where the array's length is unchanged.
/// </summary>
internal static class UnknownMembers
{
    public static byte[] Carry(JsonTypeInfo contract, byte[] read, byte[] stored)
    {
        // Nearly always there is none, and then nothing is parsed twice.
        var reader = new Utf8JsonReader(read);
        reader.Read();
        if (!Any(contract, ref reader))
            return stored;

        var target = JsonNode.Parse(stored)!;
        Carry(contract, JsonNode.Parse(read)!, target);
        using var buffer = new MemoryStream(stored.Length + 256);
        using (var writer = new Utf8JsonWriter(buffer))
            target.WriteTo(writer);
        return buffer.ToArray();
    }

    private static bool Any(JsonTypeInfo contract, ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when contract.Kind == JsonTypeInfoKind.Object:
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    if (Known(contract, ref reader) is not { } member)
                        return true;
                    reader.Read();
                    if (Any(Contract(contract, member.PropertyType), ref reader))
                        return true;
                }

                return false;
            case JsonTokenType.StartArray when contract is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }:
                var inner = Contract(contract, element);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (Any(inner, ref reader))
                        return true;
                }

                return false;
            default:
                reader.Skip();
                return false;
        }
    }

    private static void Carry(JsonTypeInfo contract, JsonNode read, JsonNode stored)
    {
        if (contract.Kind == JsonTypeInfoKind.Object && read is JsonObject from && stored is JsonObject to)
        {
            foreach (var (name, value) in from)
            {
                var member = contract.Properties.FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.Ordinal));
                if (member is null)
                    to.TryAdd(name, value?.DeepClone());
                else if (value is not null && to[name] is { } kept)
                    Carry(Contract(contract, member.PropertyType), value, kept);
            }
        }
        else if (contract is { Kind: JsonTypeInfoKind.Enumerable, ElementType: { } element }
            && read is JsonArray old && stored is JsonArray now && old.Count == now.Count)
        {
            for (var at = 0; at < old.Count; at++)
            {
                if (old[at] is { } value && now[at] is { } kept)
                    Carry(Contract(contract, element), value, kept);
            }
        }
    }

    private static JsonPropertyInfo? Known(JsonTypeInfo contract, ref Utf8JsonReader reader)
    {
        foreach (var property in contract.Properties)
        {
            if (reader.ValueTextEquals(property.Name))
                return property;
        }

        return null;
    }

    private static JsonTypeInfo Contract(JsonTypeInfo parent, Type type) => parent.Options.GetTypeInfo(Nullable.GetUnderlyingType(type) ?? type);
}
