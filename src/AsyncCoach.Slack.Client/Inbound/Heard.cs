using System.Text.Json;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>
/// What a verified body said: a delivery, a challenge to repeat, or (neither) something that nobody here listens to, of this kind. Reading throws
/// <see cref="JsonException"/> or <see cref="InvalidOperationException"/> (text that is no Unicode) for what cannot be read.
/// </summary>
internal readonly record struct Heard(Delivery? Delivery, string? Challenge, string Kind)
{
    public static Heard FromJson(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        return FromEnvelope(Object(document));
    }

    public static Heard FromEnvelope(JsonElement envelope)
    {
        var kind = envelope.Text("type"u8);
        return kind switch
        {
            "event_callback" => new(EventReader.Read(envelope), null, envelope.At("event"u8).Text("type"u8)),
            "app_rate_limited" => new(EventReader.ReadDropped(envelope), null, kind),
            "url_verification" => new(null, envelope.Word("challenge"u8), kind),
            _ => new(null, null, kind),
        };
    }

    /// <summary>A form is a command, or carries an interaction in its field <c>payload</c>. Changes the bytes.</summary>
    public static Heard FromForm(Memory<byte> body)
    {
        var command = CommandReader.Read(body, out var payload);
        if (payload.IsEmpty)
            return new(command, null, "command");
        using var document = JsonDocument.Parse(payload);
        return FromInteraction(Object(document));
    }

    public static Heard FromInteraction(JsonElement payload) => new(InteractionReader.Read(payload), null, payload.Text("type"u8));

    public static Heard FromCommand(JsonElement payload) => new(CommandReader.Read(payload), null, "command");

    private static JsonElement Object(JsonDocument document) =>
        document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement : throw new JsonException("The body is no object.");
}
