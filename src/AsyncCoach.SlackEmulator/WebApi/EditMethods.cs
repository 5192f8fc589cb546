using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>chat.update, chat.delete, chat.getPermalink.</summary>
internal static class EditMethods
{
    private static readonly string[] Write = ["chat:write"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("chat.update", 3, Write, true, Update),
        new("chat.delete", 3, Write, true, Delete),
        new("chat.getPermalink", 0, [], false, Permalink),
    ];

    private static JsonObject Update(ApiCall call)
    {
        if (Own(call, "cant_update_message", out var message) is { } refused)
        {
            return refused;
        }

        var posted = Timestamps.Read(message.Ts);
        if (call.Workspace.Options.EditWindow is { } window && call.Workspace.Now - posted > window)
        {
            return Answers.Error("edit_window_closed");
        }

        if (call.Text("text") is { } text && Texts.CodePoints(text) > Limits.TextInUpdate)
        {
            return Answers.Error("msg_too_long");
        }

        if (Content.Read(call, out var content) is { } unreadable)
        {
            return unreadable;
        }

        if (Content.Metadata(call, out var metadata) is { } bad)
        {
            return bad;
        }

        // Sent metadata replaces, an empty object clears, none keeps.
        if (metadata is not null || call.Args["metadata"] is not null)
        {
            message.Metadata = metadata;
        }

        message.Attachments = content.Attachments;
        call.Workspace.Messages.Edit(message, call.Workspace.Bot, content.Words(call.Workspace), content.Blocks);
        call.Warnings.AddRange(content.Warnings);
        return Answers.Ok(
            ("channel", message.Channel.Id),
            ("ts", message.Ts),
            ("text", message.Text),
            ("message", message.ToJson(call.Workspace.TeamId, wholeMetadata: true)));
    }

    private static JsonObject Delete(ApiCall call)
    {
        if (Own(call, "cant_delete_message", out var message) is { } refused)
        {
            return refused;
        }

        call.Workspace.Messages.Delete(message);
        return Answers.Ok(("channel", message.Channel.Id), ("ts", message.Ts));
    }

    private static JsonObject Permalink(ApiCall call)
    {
        if (call.Channel(out var channel) is { } nowhere)
        {
            return nowhere;
        }

        return channel.Find(call.Text("message_ts")) is { } message
            ? Answers.Ok(("channel", channel.Id), ("permalink", call.Workspace.Messages.Permalink(message)))
            : Answers.Error("message_not_found");
    }

    private static JsonObject? Own(ApiCall call, string notOurs, out Message message)
    {
        message = null!;
        if (call.Channel(out var channel) is { } nowhere)
        {
            return nowhere;
        }

        if (call.Text("ts") is null)
        {
            return Answers.Missing("ts");
        }

        message = channel.Find(call.Text("ts"))!;
        if (message is null || message.Subtype is "tombstone")
        {
            return Answers.Error("message_not_found");
        }

        if (!ReferenceEquals(message.Author, call.Workspace.Bot))
        {
            return Answers.Error(notOurs);
        }

        return channel.IsArchived ? Answers.Error("is_archived") : null;
    }
}
