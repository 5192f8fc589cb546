using System.Text.Json.Serialization;

namespace AsyncCoach.Storage.Outbox;

/// <summary>
/// Where something stands in Slack, so that it can be changed in place: a card, a question. <paramref name="Key"/> is what it shows
/// and to whom (<c>decision.card/…</c>), <paramref name="Shown"/> the revision of its subject that it shows.
/// </summary>
public sealed record Place(string Key, string Channel, string Ts, long Shown);

/// <summary>How places are kept.</summary>
public static class PlaceMap
{
    public static readonly Field Channel = new("channel", "channel", FieldType.Text, Indexed: false);
    public static readonly Field Ts = new("ts", "ts", FieldType.Text);

    public static DocumentMap<Place> Map { get; } = new("place", PlaceJson.Default.Place, place => place.Key)
    {
        Fields = [Channel, Ts],
        KeepsRevisions = false,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Place))]
internal sealed partial class PlaceJson : JsonSerializerContext;
