using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>conversations.info, .list, .members.</summary>
internal static class ConversationMethods
{
    private static readonly string[] Read = ["channels:read", "groups:read", "im:read", "mpim:read"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("conversations.info", 3, Read, false, Info),
        new("conversations.list", 2, Read, false, List),
        new("conversations.members", 4, Read, false, Members),
    ];

    /// <summary>The conversations of one kind of list, checked against the scopes that each asked type needs.</summary>
    public static JsonObject? Select(ApiCall call, Person member, bool onlyTheirs, out List<Channel> found)
    {
        found = [];
        foreach (var type in call.Text("types") is null ? ["public_channel"] : call.List("types"))
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

            found.AddRange(
                call.Workspace.Channels.All.Where(c =>
                    fits(c) && (c.Has(member.Id) || (!onlyTheirs && c is { IsPrivate: false, IsDirect: false }))));
        }

        return null;
    }

    private static (string Scope, Func<Channel, bool>? Fits) Kind(string type) => type switch
    {
        "public_channel" => ("channels:read", c => c.Kind is "channel"),
        "private_channel" => ("groups:read", c => c.Kind is "group"),
        "im" => ("im:read", c => c.Kind is "im"),
        "mpim" => ("mpim:read", c => c.Kind is "mpim"),
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

        return Listed(call, found, 1000, Counted);
    }

    /// <summary>A page of conversations. Archived ones are dropped after paging, so pages shrink, as they do at Slack.</summary>
    public static JsonObject Listed(ApiCall call, IReadOnlyList<Channel> found, int most, Func<Channel, string, JsonObject> shape)
    {
        if (call.Page(found, most, out var page, out var next) is { } bad)
        {
            return bad;
        }

        var kept = page.Where(c => !(call.Flag("exclude_archived") && c.IsArchived)).Select(c => (JsonNode)shape(c, call.Workspace.Bot.Id));
        return Answers.Ok(("channels", new JsonArray([.. kept])), ("response_metadata", Answers.NextCursor(next)));
    }

    private static JsonObject Counted(Channel channel, string viewer)
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
}
