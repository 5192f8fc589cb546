using System.Buffers;
using System.Text.Json;
using AsyncCoach.Slack.Client.Inbound;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Sockets;

/// <summary>A delivery over a socket: its id, which the answer repeats, what it holds, and whether the answer may say something.</summary>
internal sealed record Envelope(string Id, string Kind, Delivery? Delivery, bool AcceptsPayload)
{
    public static Envelope? Read(JsonElement frame, string type)
    {
        if (frame.Word("envelope_id"u8) is not { } id)
            return null;
        var payload = frame.At("payload"u8);
        var heard = type switch
        {
            "events_api" => Heard.FromEnvelope(payload),
            "interactive" => Heard.FromInteraction(payload),
            "slash_commands" => Heard.FromCommand(payload),
            _ => new Heard(null, null, type),
        };
        return new(id, heard.Kind, heard.Delivery, frame.Flag("accepts_response_payload"u8));
    }

    /// <summary>The answer, or null when the event is to be sent again: Slack does that when none comes.</summary>
    public ReadOnlyMemory<byte>? Answer(Ack ack)
    {
        if (ack is Ack.TryAgain)
            return null;
        var bytes = new ArrayBufferWriter<byte>(128);
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("envelope_id"u8, Id);
        if (AcceptsPayload && Delivery is not null && AckWriter.Payload(ack, Delivery) is { } payload)
        {
            json.WritePropertyName("payload"u8);
            json.WriteRawValue(payload.Span, skipInputValidation: true);
        }
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenMemory;
    }
}
