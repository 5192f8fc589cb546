using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>users.info, users.list, users.conversations, users.lookupByEmail, bots.info.</summary>
internal static class UserMethods
{
    private static readonly string[] Read = ["users:read"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("users.info", 4, Read, false, Info),
        new("users.list", 2, Read, false, List),
        new("users.lookupByEmail", 3, ["users:read.email"], false, ByEmail),
        new("users.conversations", 3, ["channels:read", "groups:read", "im:read", "mpim:read"], false, Conversations),
        new("bots.info", 3, Read, false, Bot),
    ];

    private static JsonObject Info(ApiCall call)
    {
        if (call.Text("user") is not { } id)
        {
            return Answers.Missing("user");
        }

        return call.Workspace.People.Find(id) is { } person ? Answers.Ok(("user", Json(call, person))) : Answers.Error("user_not_found");
    }

    private static JsonObject List(ApiCall call)
    {
        var ours = call.Workspace.People.All.Where(call.Workspace.People.IsOurs).ToList();
        return call.Page(ours, 1000, out var page, out var next) ?? Answers.Ok(
            ("members", new JsonArray([.. page.Select(p => (JsonNode)Json(call, p))])),
            ("cache_ts", call.Workspace.Now.ToUnixTimeSeconds()),
            ("response_metadata", Answers.NextCursor(next)));
    }

    private static JsonObject ByEmail(ApiCall call)
    {
        var found = call.Workspace.People.All.FirstOrDefault(p =>
            p is { Deleted: false, BotId: null }
            && string.Equals($"{p.Name}@example.com", call.Text("email"), StringComparison.OrdinalIgnoreCase));
        return found is null ? Answers.Error("users_not_found") : Answers.Ok(("user", Json(call, found)));
    }

    private static JsonObject Conversations(ApiCall call)
    {
        var person = call.Text("user") is { } id ? call.Workspace.People.Find(id) : call.Workspace.Bot;
        if (person is null)
        {
            return Answers.Error("user_not_found");
        }

        if (ConversationMethods.Select(call, person, onlyTheirs: true, out var found) is { } refused)
        {
            return refused;
        }

        // Of other people's private conversations a bot sees those that it is in itself.
        var visible = found.Where(c => c.Has(call.Workspace.Bot.Id) || c is { IsPrivate: false, IsDirect: false }).ToList();
        return ConversationMethods.Listed(call, visible, 999, WithoutMembership);
    }

    private static JsonObject WithoutMembership(Channel channel, string viewer)
    {
        var json = channel.ToJson(viewer);
        json.Remove("is_member");
        return json;
    }

    private static JsonObject Bot(ApiCall call)
    {
        var bot = call.Workspace.Bot;
        return string.Equals(call.Text("bot"), bot.BotId, StringComparison.Ordinal)
            ? Answers.Ok(("bot", new JsonObject
            {
                ["id"] = bot.BotId,
                ["deleted"] = false,
                ["name"] = bot.RealName,
                ["app_id"] = call.Workspace.App.AppId,
                ["user_id"] = bot.Id,
            }))
            : Answers.Error("bot_not_found");
    }

    private static JsonObject Json(ApiCall call, Person person) => person.ToJson(call.Workspace.Now, call.HasScope("users:read.email"));
}
