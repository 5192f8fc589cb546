using System.Buffers;
using System.Text.Json;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>The body of an acknowledgement, over HTTP or in an envelope's answer; null where there is none, or where its kind cannot carry what was said.</summary>
internal static class AckWriter
{
    public static ReadOnlyMemory<byte>? Payload(Ack ack, Delivery delivery) => (ack, delivery) switch
    {
        (Ack.Reply reply, SlashCommand) => Write(json => Reply(json, reply.Message)),
        (Ack.Errors errors, ViewSubmission) => Write(json => Errors(json, errors.ByBlock)),
        (Ack.Update update, ViewSubmission) => Write(json => WithView(json, "update"u8, update.View)),
        (Ack.Push push, ViewSubmission) => Write(json => WithView(json, "push"u8, push.View)),
        (Ack.Clear, ViewSubmission) => Write(json => json.WriteString("response_action"u8, "clear"u8)),
        (Ack.Options options, OptionsRequest) => Write(json => Options(json, options.Choices)),
        // An options request without options shows an error to whoever types.
        (_, OptionsRequest) => Write(json => Options(json, [])),
        _ => null,
    };

    private static ReadOnlyMemory<byte>? Write(Action<Utf8JsonWriter> members)
    {
        var bytes = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        return bytes.WrittenMemory;
    }

    private static void Reply(Utf8JsonWriter json, Message message)
    {
        json.WriteString("response_type"u8, "ephemeral"u8);
        json.WriteMessage(message);
    }

    private static void Errors(Utf8JsonWriter json, IReadOnlyDictionary<string, string> byBlock)
    {
        json.WriteString("response_action"u8, "errors"u8);
        json.WriteStartObject("errors"u8);
        foreach (var (block, sentence) in byBlock)
            json.WriteString(block, sentence);
        json.WriteEndObject();
    }

    private static void WithView(Utf8JsonWriter json, ReadOnlySpan<byte> action, View view)
    {
        json.WriteString("response_action"u8, action);
        json.WriteView(view);
    }

    private static void Options(Utf8JsonWriter json, IReadOnlyList<Option> choices)
    {
        json.WritePropertyName("options"u8);
        JsonSerializer.Serialize(json, choices, SlackJson.Default.IReadOnlyListOption);
    }
}
