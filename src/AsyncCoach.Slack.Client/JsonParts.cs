using System.Text.Json;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Slack.Client;

/// <summary>The members that several things said to Slack have in common.</summary>
internal static class JsonParts
{
    /// <summary>The message's text and, where it has some, its blocks.</summary>
    public static void WriteMessage(this Utf8JsonWriter json, Message message)
    {
        json.WriteString("text"u8, message.Text);
        if (message.Blocks is not { } blocks)
            return;
        json.WritePropertyName("blocks"u8);
        JsonSerializer.Serialize(json, blocks, SlackJson.Default.IReadOnlyListBlock);
    }

    /// <summary>As <see cref="View"/>, whatever it is declared as: only then is its type written.</summary>
    public static void WriteView(this Utf8JsonWriter json, View view)
    {
        json.WritePropertyName("view"u8);
        JsonSerializer.Serialize(json, view, SlackJson.Default.View);
    }
}
