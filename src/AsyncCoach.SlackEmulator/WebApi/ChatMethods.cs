using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>chat.postMessage and chat.postEphemeral.</summary>
internal static class ChatMethods
{
    private static readonly string[] Write = ["chat:write"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("chat.postMessage", 0, Write, true, Post),
        new("chat.postEphemeral", 4, Write, true, PostEphemeral),
    ];

    private static JsonObject Post(ApiCall call)
    {
        if (Destination(call, out var channel) is { } nowhere)
        {
            return nowhere;
        }

        if (Content.Read(call, out var content) is { } unreadable)
        {
            return unreadable;
        }

        if (Content.Metadata(call, out var metadata) is { } bad)
        {
            return bad;
        }

        if (Thread(call, channel) is { } wrongThread)
        {
            return wrongThread;
        }

        var message = call.Workspace.Messages.Add(channel, call.Workspace.Bot, ts => Made(call, channel, ts, content, metadata));
        call.Warnings.AddRange(content.Warnings);
        return Answers.Ok(
            ("channel", channel.Id),
            ("ts", message.Ts),
            ("message", message.ToJson(call.Workspace.TeamId, wholeMetadata: true)));
    }

    private static Message Made(ApiCall call, Channel channel, string ts, Content content, JsonObject? metadata) =>
        new(ts, channel, call.Workspace.Bot)
        {
            Text = content.Words(call.Workspace),
            Blocks = content.Blocks,
            Attachments = content.Attachments,
            Metadata = metadata,
            ThreadTs = call.Text("thread_ts"),
            Broadcast = call.Flag("reply_broadcast"),
            Subtype = call.Flag("reply_broadcast") && call.Text("thread_ts") is not null ? "thread_broadcast" : null,
            AppId = call.Workspace.App.AppId,
        };

    private static JsonObject PostEphemeral(ApiCall call)
    {
        if (call.Channel(out var channel) is { } nowhere)
        {
            return nowhere;
        }

        if (!channel.Has(call.Workspace.Bot.Id))
        {
            return Answers.Error("not_in_channel");
        }

        if (call.Text("user") is null)
        {
            return Answers.Missing("user");
        }

        if (call.Workspace.People.Find(call.Text("user")) is not { } reader || !channel.Has(reader.Id))
        {
            return Answers.Error("user_not_in_channel");
        }

        if (channel.IsArchived)
        {
            return Answers.Error("is_archived");
        }

        if (Content.Read(call, out var content) is { } unreadable)
        {
            return unreadable;
        }

        var shown = call.Workspace.Messages.ShowOnly(reader, channel, content.Text, content.Blocks, call.Text("thread_ts"));
        call.Warnings.AddRange(content.Warnings);
        return Answers.Ok(("message_ts", shown.Ts));
    }

    private static JsonObject? Destination(ApiCall call, out Channel channel)
    {
        channel = null!;
        if (call.Text("channel") is not { } wanted)
        {
            return Answers.Missing("channel");
        }

        if (call.Workspace.People.Find(wanted) is { } person)
        {
            channel = call.Workspace.Channels.Direct(call.Workspace.Bot.Id, person.Id, out _);
            return person.Deleted ? Answers.Error("user_disabled") : null;
        }

        if (call.Channel(out channel) is { } nowhere)
        {
            return nowhere;
        }

        if (!channel.Has(call.Workspace.Bot.Id) && !call.HasScope("chat:write.public"))
        {
            return Answers.Error("not_in_channel");
        }

        return channel.IsArchived ? Answers.Error("is_archived") : null;
    }

    private static JsonObject? Thread(ApiCall call, Channel channel)
    {
        if (call.Text("thread_ts") is not { } parent)
        {
            return null;
        }

        if (channel.Find(parent) is not { } message)
        {
            return Answers.Error("thread_not_found");
        }

        return message.IsReply ? Answers.Error("cannot_reply_to_message") : null;
    }
}
