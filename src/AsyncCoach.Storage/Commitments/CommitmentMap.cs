using System.Text.Json;
using System.Text.Json.Serialization;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Storage.Teams;

namespace AsyncCoach.Storage.Commitments;

/// <summary>Who owes what to whom. Read by its audience; the engine itself reads as the operator.</summary>
public static class CommitmentMap
{
    public static readonly Field Subject = new("subject", "subject", FieldType.Text);
    public static readonly Field State = new("state", "state", FieldType.Text, Indexed: false);
    public static readonly Field Due = new("due", "due", FieldType.Number, Indexed: false);

    /// <summary>Whoever owes it while it is open; null afterwards, so that a person's past costs nothing.</summary>
    public static readonly Field OpenOwner = new("open_owner", "open_owner", FieldType.Text);

    /// <summary>Whoever waits for it while it is open.</summary>
    public static readonly Field OpenTo = new("open_to", "open_to", FieldType.Text);

    public static DocumentMap<Commitment> Map { get; } =
        new("commitment", CommitmentsJson.Default.Commitment, commitment => commitment.Id.ToString())
        {
            Fields = [Subject, State, Due, OpenOwner, OpenTo],
            Readers = new ReadersAt("audience.channel", "audience.named"),
        };

    /// <summary>A state as the field <see cref="State"/> holds it.</summary>
    public static string Stored(CommitmentState state) => state.ToString().ToLowerInvariant();
}

/// <summary>A commitment's id as 32 hexadecimal digits, which is also its key.</summary>
internal sealed class CommitmentIdJson : JsonConverter<CommitmentId>
{
    public override CommitmentId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(Guid.ParseExact(reader.GetString()!, "N"));

    public override void Write(Utf8JsonWriter writer, CommitmentId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}

/// <summary>A state as its lower-case word.</summary>
internal sealed class CommitmentStateJson : JsonConverter<CommitmentState>
{
    public override CommitmentState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Enum.Parse<CommitmentState>(reader.GetString()!, ignoreCase: true);

    public override void Write(Utf8JsonWriter writer, CommitmentState value, JsonSerializerOptions options) =>
        writer.WriteStringValue(CommitmentMap.Stored(value));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true,
    Converters =
    [
        typeof(InstantJson), typeof(LocalDateJson), typeof(DurationJson), typeof(PersonIdJson), typeof(ChannelIdJson), typeof(TeamIdJson),
        typeof(CommitmentIdJson), typeof(CommitmentStateJson),
    ])]
[JsonSerializable(typeof(Commitment))]
[JsonSerializable(typeof(Nudge))]
[JsonSerializable(typeof(NudgeHistory))]
internal sealed partial class CommitmentsJson : JsonSerializerContext;
