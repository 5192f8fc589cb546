using System.Text.Json;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>Where an interaction took place.</summary>
internal static class SurfaceReader
{
    public static ViewSurface? View(JsonElement view) =>
        view.Word("id"u8) is { } id
            ? new(
                id, view.Text("type"u8), view.Text("callback_id"u8), view.Text("private_metadata"u8), view.Text("hash"u8),
                view.Word("root_view_id"u8), view.Word("previous_view_id"u8), view.Word("external_id"u8))
            : null;

    /// <summary>The container says where; the message itself is missing for ephemeral ones.</summary>
    public static MessageSurface? Message(JsonElement payload)
    {
        var container = payload.At("container"u8);
        var message = payload.At("message"u8);
        var channel = container.Word("channel_id"u8) ?? payload.At("channel"u8).Word("id"u8);
        var ts = container.Word("message_ts"u8) ?? message.Word("ts"u8);
        return channel is null || ts is null
            ? null
            : new(
                channel, ts, container.Word("thread_ts"u8) ?? message.Word("thread_ts"u8), container.Flag("is_ephemeral"u8),
                message.Word("text"u8), message.Word("user"u8) ?? message.Word("bot_id"u8));
    }
}
