using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>conversations.open, .join, .invite, .leave.</summary>
internal static class MembershipMethods
{
    /// <summary>Beside the bot.</summary>
    private const int MostInGroup = 8;

    public static IEnumerable<ApiMethod> All =>
    [
        new("conversations.open", 3, ["im:write", "mpim:write"], true, Open),
        new("conversations.join", 3, ["channels:join"], true, Join),
        new("conversations.invite", 3, ["channels:manage", "groups:write"], true, Invite),
        new("conversations.leave", 3, ["channels:manage", "groups:write"], true, Leave),
    ];

    private static JsonObject Open(ApiCall call)
    {
        if (call.Text("channel") is not null)
        {
            return call.Channel(out var known)
                ?? Answers.Ok(("no_op", true), ("already_open", true), ("channel", new JsonObject { ["id"] = known.Id }));
        }

        if (call.List("users").ToList() is not { Count: > 0 } users)
        {
            return Answers.Missing("users");
        }

        if (Partners(call, users, out var people) is { } refused)
        {
            return refused;
        }

        var channel = call.Workspace.Channels.Direct([call.Workspace.Bot, .. people], out var existed);
        var answer = Answers.Ok(
            ("channel", call.Flag("return_im") ? channel.ToJson(call.Workspace.Bot.Id) : new JsonObject { ["id"] = channel.Id }));
        if (existed)
        {
            (answer["no_op"], answer["already_open"]) = (true, true);
        }

        return answer;
    }

    private static JsonObject? Partners(ApiCall call, List<string> ids, out List<Person> people)
    {
        people = [];
        if (ids.Count > MostInGroup)
        {
            return Answers.Error("too_many_users");
        }

        if (ids.Count > 1 && !call.HasScope("mpim:write"))
        {
            return Answers.MissingScope("mpim:write", call.Workspace.App.Scopes);
        }

        foreach (var id in ids)
        {
            if (call.Workspace.People.Find(id) is not { } person)
            {
                return Answers.Error("user_not_found");
            }

            if (person.Deleted)
            {
                return Answers.Error("user_disabled");
            }

            people.Add(person);
        }

        return null;
    }

    private static JsonObject Join(ApiCall call)
    {
        if (call.Channel(out var channel) is { } nowhere)
        {
            return nowhere;
        }

        if (channel.IsPrivate || channel.IsDirect)
        {
            return Answers.Error("method_not_supported_for_channel_type");
        }

        if (channel.IsArchived)
        {
            return Answers.Error("is_archived");
        }

        if (channel.Has(call.Workspace.Bot.Id))
        {
            call.Warnings.Add("already_in_channel");
        }
        else
        {
            call.Workspace.Channels.Join(channel, call.Workspace.Bot, null);
        }

        return Answers.Ok(("channel", channel.ToJson(call.Workspace.Bot.Id)));
    }

    private static JsonObject Invite(ApiCall call)
    {
        if (call.MemberChannel(out var channel) is { } nowhere)
        {
            return nowhere;
        }

        if (channel.IsDirect)
        {
            return Answers.Error("method_not_supported_for_channel_type");
        }

        foreach (var id in call.List("users"))
        {
            if (call.Workspace.People.Find(id) is not { Deleted: false } person)
            {
                return Answers.Error("user_not_found");
            }

            if (ReferenceEquals(person, call.Workspace.Bot))
            {
                return Answers.Error("cant_invite_self");
            }

            if (channel.Has(person.Id))
            {
                return Answers.Error("already_in_channel");
            }

            call.Workspace.Channels.Join(channel, person, call.Workspace.Bot);
        }

        return Answers.Ok(("channel", channel.ToJson(call.Workspace.Bot.Id)));
    }

    private static JsonObject Leave(ApiCall call)
    {
        if (call.Channel(out var channel) is { } nowhere)
        {
            return nowhere;
        }

        if (channel.IsDirect)
        {
            return Answers.Error("method_not_supported_for_channel_type");
        }

        if (!channel.Has(call.Workspace.Bot.Id))
        {
            return Answers.Ok(("not_in_channel", true));
        }

        call.Workspace.Channels.Leave(channel, call.Workspace.Bot);
        return Answers.Ok();
    }
}
