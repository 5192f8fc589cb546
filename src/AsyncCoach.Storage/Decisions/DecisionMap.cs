using System.Text.Json.Serialization;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Decisions.Listening;

namespace AsyncCoach.Storage.Decisions;

/// <summary>How decisions are kept, and what can be asked of them.</summary>
public static class DecisionMap
{
    public static readonly Field Number = new("number", "number", FieldType.Number);
    public static readonly Field State = new("state", "state", FieldType.Text, Indexed: false);
    public static readonly Field Channel = new("channel", "channel", FieldType.Text);
    public static readonly Field Decider = new("decider", "decider", FieldType.Text);
    public static readonly Field Recorder = new("recorder", "recorder", FieldType.Text);
    public static readonly Field Area = new("area_key", "area_key", FieldType.Text, Indexed: false);
    public static readonly Field RecordedAt = new("recorded_at", "recorded_at", FieldType.Number);
    public static readonly Field ChangedAt = new("changed_at", "changed_at", FieldType.Number);
    public static readonly Field InForce = new("in_force", "in_force", FieldType.Number, Indexed: false);
    public static readonly Field ClaimedChannel = new("claimed_channel", "claims.channel", FieldType.Text, Indexed: false);
    public static readonly Field ClaimedTs = new("claimed_ts", "claims.ts", FieldType.Text, Indexed: false);

    /// <summary>The thread that its message stands in.</summary>
    public static readonly Field SourceThread = new("source_thread", "source.thread_ts", FieldType.Text);

    public static readonly Field Imported = new("imported", "origin.path", FieldType.Text, Indexed: false);

    /// <summary>One record a file and channel: a second import updates it.</summary>
    public static readonly UniqueKey OneAFile = new("source_file", [Channel, Imported]);

    /// <summary>One record a message: whoever comes later gets its link.</summary>
    public static readonly UniqueKey OneAMessage = new("source_message", [ClaimedChannel, ClaimedTs]);

    public static DocumentMap<Decision> Map { get; } =
        new("decision", DecisionJson.Default.Decision, decision => decision.Id.ToString())
        {
            Fields = [Number, State, Channel, Decider, Recorder, Area, RecordedAt, ChangedAt, InForce, ClaimedChannel, ClaimedTs, SourceThread, Imported],
            Unique = [OneAMessage, OneAFile],
            Searchable =
            [
                new SearchText("title", "text.title", 10),
                new SearchText("what", "text.what", 8),
                new SearchText("why", "text.why_now", 2),
                new SearchText("done", "text.done", 1),
                new SearchText("more", "text.options", 1),
                new SearchText("area", "text.area", 3),
                new SearchText("consequences", "text.consequences", 1),
                new SearchText("rest", "text.more", 1),
                new SearchText("deciders", "origin.deciders", 2),
                new SearchText("path", "origin.path", 1),
            ],
            Readers = new ReadersAt("audience.channel", "audience.named"),
            NumberedAt = "number",
        };

    /// <summary>A state as the field <see cref="State"/> holds it.</summary>
    public static string Stored(DecisionState state) => state.ToString().ToLowerInvariant();
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters =
    [
        typeof(InstantJson), typeof(LocalDateJson), typeof(PersonIdJson), typeof(ChannelIdJson), typeof(DecisionIdJson), typeof(DecisionStateJson),
    ])]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(Asked))]
[JsonSerializable(typeof(ListeningChannel))]
[JsonSerializable(typeof(ListeningPerson))]
internal sealed partial class DecisionJson : JsonSerializerContext;
