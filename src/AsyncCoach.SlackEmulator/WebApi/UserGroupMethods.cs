using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>usergroups.list, usergroups.users.list. Neither has pages.</summary>
internal static class UserGroupMethods
{
    private static readonly string[] Read = ["usergroups:read"];

    public static IEnumerable<ApiMethod> All =>
    [
        new("usergroups.list", 2, Read, false, List),
        new("usergroups.users.list", 2, Read, false, Users),
    ];

    private static JsonObject List(ApiCall call)
    {
        var groups = call.Workspace.Groups.All
            .Where(g => g.DisabledAt == 0 || call.Flag("include_disabled"))
            .Select(g => (JsonNode)g.ToJson(call.Workspace.TeamId, call.Flag("include_users")));
        return Answers.Ok(("usergroups", new JsonArray([.. groups])));
    }

    private static JsonObject Users(ApiCall call)
    {
        if (call.Text("usergroup") is not { } id)
        {
            return Answers.Missing("usergroup");
        }

        return call.Workspace.Groups.Find(id) is { } group && (group.DisabledAt == 0 || call.Flag("include_disabled"))
            ? Answers.Ok(("users", JsonReading.Strings(group.Users)))
            : Answers.Error("no_such_subteam");
    }
}
