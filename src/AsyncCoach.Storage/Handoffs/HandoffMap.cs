using System.Text.Json;
using System.Text.Json.Serialization;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Storage.Teams;

namespace AsyncCoach.Storage.Handoffs;

/// <summary>How handoffs are kept, and what can be asked of them. Read by their channel's members, or by those named in them.</summary>
public static class HandoffMap
{
    public static readonly Field Route = new("route", "route", FieldType.Text);
    public static readonly Field Date = new("date", "date", FieldType.Text, Indexed: false);
    public static readonly Field State = new("state", "state", FieldType.Text, Indexed: false);
    public static readonly Field Writer = new("writer", "writer", FieldType.Text);
    public static readonly Field Receiver = new("receiver", "receiver", FieldType.Text);
    public static readonly Field PostedAt = new("posted_at", "posted_at", FieldType.Number);
    public static readonly Field ChangedAt = new("changed_at", "changed_at", FieldType.Number);

    /// <summary>1 while something in it is to be done, and it is not being gathered any more.</summary>
    public static readonly Field HasOpen = new("has_open", "has_open", FieldType.Number);

    /// <summary>One a route and shift, whoever begins it.</summary>
    public static readonly UniqueKey OneAShift = new("route_date", [Route, Date]);

    public static DocumentMap<Handoff> Map { get; } = new("handoff", HandoffsJson.Default.Handoff, handoff => handoff.Id.ToString())
    {
        Fields = [Route, Date, State, Writer, Receiver, PostedAt, ChangedAt, HasOpen],
        Unique = [OneAShift],
        Readers = new ReadersAt("audience.channel", "audience.named"),
    };

    /// <summary>A state as the field <see cref="State"/> holds it.</summary>
    public static string Stored(HandoffState state) => JsonNamingPolicy.SnakeCaseLower.ConvertName(state.ToString());
}

/// <summary>What somebody has typed into the form and not sent yet: for their eyes only.</summary>
public static class HandoffTypingMap
{
    public static readonly Field At = new("at", "at", FieldType.Number);

    public static DocumentMap<HandoffTyping> Map { get; } = new("handoff_typing", HandoffsJson.Default.HandoffTyping, typing => typing.Key)
    {
        Fields = [At],
        Readers = new ReadersAt("audience.channel", "audience.named"),
        KeepsRevisions = false,
    };
}

/// <summary>A handoff's id as 32 hexadecimal digits, which is also its key.</summary>
internal sealed class HandoffIdJson : JsonConverter<HandoffId>
{
    public override HandoffId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(Guid.ParseExact(reader.GetString()!, "N"));

    public override void Write(Utf8JsonWriter writer, HandoffId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>An item's id as 32 hexadecimal digits.</summary>
internal sealed class HandoffItemIdJson : JsonConverter<HandoffItemId>
{
    public override HandoffItemId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(Guid.ParseExact(reader.GetString()!, "N"));

    public override void Write(Utf8JsonWriter writer, HandoffItemId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>States as lower-case words with underscores.</summary>
internal sealed class SnakeCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(InstantJson), typeof(LocalDateJson), typeof(DurationJson), typeof(PersonIdJson), typeof(ChannelIdJson), typeof(TeamIdJson), typeof(RouteIdJson),
        typeof(HandoffIdJson), typeof(HandoffItemIdJson), typeof(SnakeCase<HandoffState>), typeof(SnakeCase<ItemState>),
    ])]
[JsonSerializable(typeof(Handoff))]
[JsonSerializable(typeof(HandoffTyping))]
internal sealed partial class HandoffsJson : JsonSerializerContext;
