using System.Text.Json;
using System.Text.Json.Serialization;
using AsyncCoach.Domain.Decisions;

namespace AsyncCoach.Storage.Decisions;

/// <summary>A decision's id as 32 hexadecimal digits, which is also its key.</summary>
internal sealed class DecisionIdJson : JsonConverter<DecisionId>
{
    public override DecisionId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(Guid.ParseExact(reader.GetString()!, "N"));

    public override void Write(Utf8JsonWriter writer, DecisionId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}

/// <summary>A state as its lower-case word.</summary>
internal sealed class DecisionStateJson : JsonConverter<DecisionState>
{
    public override DecisionState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Enum.Parse<DecisionState>(reader.GetString()!, ignoreCase: true);

    public override void Write(Utf8JsonWriter writer, DecisionState value, JsonSerializerOptions options) =>
        writer.WriteStringValue(DecisionMap.Stored(value));
}
