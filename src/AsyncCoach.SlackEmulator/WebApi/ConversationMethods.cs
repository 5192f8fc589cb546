using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>conversations.info, .list, .members, .open, .join, .invite, .leave.</summary>
internal static class ConversationMethods
{
    private static readonly string[] Read = ["channels:read", "groups:read", "im:read", "mpim:read"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("conversations.info", 3, Read, false, Info),
        new("conversations.list", 2, Read, false, List),
        new("conversations.members", 4, Read, false, Members),
        new("conversations.open", 3, ["im:write", "mpim:write"], true, Open),
        new("conversations.join", 3, ["channels:join"], true, Join),
        new("conversations.invite", 3, ["channels:manage", "groups:write"], true, Invite),
        new("conversations.leave", 3, ["channels:manage", "groups:write"], true, Leave),
    ];

    /// <summary>The conversations of one kind of list, checked against the scopes that each asked type needs.</summary>
    public static JsonObject? Select(ApiCall call, Person member, bool onlyTheirs, out List<Channel> found)
    {
        found = [];
        var types = (call.Text("types") ?? "public_channel").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var type in types)
        {
            var (scope, fits) = Kind(type);
            if (fits is null)
            {
                return Answers.Error("invalid_types");
            }

            if (!call.HasScope(scope))
            {
                return Answers.MissingScope(scope, call.Workspace.App.Scopes);
            }

            found.AddRange(call.Workspace.Channels.All.Where(c => fits(c) && (c.Has(member.Id) || (!onlyTheirs && c is { IsPrivate: false, IsDirect: false }))));
        }

        return null;
    }

    private static (string Scope, Func<Channel, bool>? Fits) Kind(string type) => type switch
    {
        "public_channel" => ("channels:read", c => c.Kind is "channel"),
        "private_channel" => ("groups:read", c => c.Kind is "group"),
        "im" => ("im:read", c => c.Kind is "im"),
        "mpim" => ("mpim:read", _ => false),
        _ => ("", null),
    };

    private static JsonObject Info(ApiCall call)
    {
        if (call.Channel(out var channel) is { } nowhere)
        {
            return nowhere;
        }

        if (call.NeedScope(channel, "read") is { } refused)
        {
            return refused;
        }

        var json = channel.ToJson(call.Workspace.Bot.Id);
        if (call.Flag("include_num_members"))
        {
            json["num_members"] = channel.Members.Count;
        }

        return Answers.Ok(("channel", json));
    }

    private static JsonObject List(ApiCall call)
    {
        if (Select(call, call.Workspace.Bot, onlyTheirs: false, out var found) is { } refused)
        {
            return refused;
        }

        if (call.Page(found, 1000, out var page, out var next) is { } bad)
        {
            return bad;
        }

        // Archived ones are dropped after paging, so pages shrink, as they do at Slack.
        var kept = page.Where(c => !(call.Flag("exclude_archived") && c.IsArchived)).Select(c => (JsonNode)Listed(c, call.Workspace.Bot.Id));
        return Answers.Ok(("channels", new JsonArray([.. kept])), ("response_metadata", Answers.NextCursor(next)));
    }

    private static JsonObject Listed(Channel channel, string viewer)
    {
        var json = channel.ToJson(viewer);
        json["num_members"] = channel.Members.Count;
        return json;
    }

    private static JsonObject Members(ApiCall call)
    {
        if (call.Channel(out var channel) is { } nowhere)
        {
            return nowhere;
        }

        if (call.NeedScope(channel, "read") is { } refused)
        {
            return refused;
        }

        return call.Page(channel.Members, 1000, out var page, out var next)
            ?? Answers.Ok(("members", JsonReading.Strings(page)), ("response_metadata", Answers.NextCursor(next)));
    }

    private static JsonObject Open(ApiCall call)
    {
        if (call.Text("channel") is not null)
        {
            return call.Channel(out var known) ?? Answers.Ok(("no_op", true), ("already_open", true), ("channel", new JsonObject { ["id"] = known.Id }));
        }

        if (call.Text("users")?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is not { Length: > 0 } users)
        {
            return Answers.Missing("users");
        }

        // Group direct messages are not part of this workspace.
        if (users.Length > 1)
        {
            return Answers.Error("too_many_users");
        }

        if (call.Workspace.People.Find(users[0]) is not { } person)
        {
            return Answers.Error("user_not_found");
        }

        if (person.Deleted)
        {
            return Answers.Error("user_disabled");
        }

        var channel = call.Workspace.Channels.Direct(call.Workspace.Bot.Id, person.Id, out var existed);
        var answer = Answers.Ok(("channel", call.Flag("return_im") ? channel.ToJson(call.Workspace.Bot.Id) : new JsonObject { ["id"] = channel.Id }));
        if (existed)
        {
            (answer["no_op"], answer["already_open"]) = (true, true);
        }

        return answer;
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

        foreach (var id in (call.Text("users") ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
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

        if (!channel.Has(call.Workspace.Bot.Id))
        {
            return Answers.Ok(("not_in_channel", true));
        }

        call.Workspace.Channels.Leave(channel, call.Workspace.Bot);
        return Answers.Ok();
    }
}
