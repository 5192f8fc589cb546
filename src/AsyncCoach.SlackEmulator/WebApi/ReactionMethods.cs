using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>reactions.get, reactions.add, reactions.remove.</summary>
internal static class ReactionMethods
{
    public static IEnumerable<ApiMethod> All =>
    [
        new("reactions.get", 3, ["reactions:read"], false, Get),
        new("reactions.add", 3, ["reactions:write"], true, Add),
        new("reactions.remove", 2, ["reactions:write"], true, Remove),
    ];

    private static JsonObject Get(ApiCall call)
    {
        if (Find(call, out var message) is { } refused)
        {
            return refused;
        }

        var json = message.ToJson(call.Workspace.TeamId);
        json["permalink"] = call.Workspace.Messages.Permalink(message);
        return Answers.Ok(("type", "message"), ("channel", message.Channel.Id), ("message", json));
    }

    private static JsonObject Add(ApiCall call)
    {
        if (Named(call, out var name, out var message) is { } refused)
        {
            return refused;
        }

        return call.Workspace.Messages.React(message, call.Workspace.Bot, name) ? Answers.Ok() : Answers.Error("already_reacted");
    }

    private static JsonObject Remove(ApiCall call)
    {
        if (Named(call, out var name, out var message) is { } refused)
        {
            return refused;
        }

        return call.Workspace.Messages.Unreact(message, call.Workspace.Bot, name) ? Answers.Ok() : Answers.Error("no_reaction");
    }

    private static JsonObject? Named(ApiCall call, out string name, out Message message)
    {
        name = call.Text("name") ?? "";
        if (Find(call, out message) is { } refused)
        {
            return refused;
        }

        if (!message.Channel.Has(call.Workspace.Bot.Id))
        {
            return Answers.Error("not_in_channel");
        }

        return
            name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+' or '\'' or ':') && !name.StartsWith(':')
            ? null
            : Answers.Error("invalid_name");
    }

    private static JsonObject? Find(ApiCall call, out Message message)
    {
        message = null!;
        if (call.Text("timestamp") is null)
        {
            return Answers.Error("no_item_specified");
        }

        if (call.Channel(out var channel) is { } nowhere)
        {
            return nowhere;
        }

        message = channel.Find(call.Text("timestamp"))!;
        return message is null ? Answers.Error("message_not_found") : null;
    }
}
