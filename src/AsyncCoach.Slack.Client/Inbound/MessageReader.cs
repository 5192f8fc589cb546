using System.Text.Json;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>The kinds of <c>message</c> events. What bots wrote, ours among them, is dropped: they carry a <c>bot_id</c>.</summary>
internal readonly record struct MessageReader(JsonElement Inner, string Workspace, string Receipt, string At)
{
    public SlackEvent? Read() => Inner.Word("subtype"u8) switch
    {
        null or "file_share" or "me_message" or "thread_broadcast" => Posted(Inner, isEdit: false),
        "message_changed" => Changed(),
        "message_deleted" => Deleted(Inner.Word("deleted_ts"u8) ?? Inner.At("previous_message"u8).Word("ts"u8)),
        _ => null,
    };

    public AppMentioned? ReadMention() =>
        Inner.Word("channel"u8) is { } channel && Inner.Word("ts"u8) is { } ts
        && Inner.Word("bot_id"u8) is null && Inner.Author(Workspace) is { } by
            ? new(channel, ts, Inner.Word("thread_ts"u8), Inner.Text("text"u8), by, At) { Workspace = Workspace, Receipt = Receipt }
            : null;

    private SlackEvent? Changed()
    {
        var message = Inner.At("message"u8);
        // A thread's first message leaves a tombstone when it is deleted.
        if (message.Word("subtype"u8) == "tombstone")
            return Deleted(message.Word("ts"u8));
        // Unfurled links and counters of replies come as changes as well.
        var isSame = Inner.At("previous_message"u8) is { ValueKind: JsonValueKind.Object } before
            ? before.Text("text"u8) == message.Text("text"u8)
            : message.At("edited"u8).ValueKind != JsonValueKind.Object;
        return isSame ? null : Posted(message, isEdit: true);
    }

    private MessagePosted? Posted(JsonElement message, bool isEdit) =>
        Inner.Word("channel"u8) is { } channel && message.Word("ts"u8) is { } ts
        && message.Word("bot_id"u8) is null && message.Author(Workspace) is { } by
            ? new(channel, Inner.Text("channel_type"u8), ts, message.Word("thread_ts"u8), message.Text("text"u8), by, isEdit, At)
            {
                Workspace = Workspace,
                Receipt = Receipt,
            }
            : null;

    private MessageDeleted? Deleted(string? ts) =>
        Inner.Word("channel"u8) is { } channel && ts is not null
            ? new(channel, ts, At) { Workspace = Workspace, Receipt = Receipt }
            : null;
}
