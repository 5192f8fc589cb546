using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>The user groups of a workspace; tells the events that follow from their changes.</summary>
internal sealed class UserGroups(Workspace workspace)
{
    private readonly List<UserGroup> _all = [];

    public IReadOnlyList<UserGroup> All => _all;

    public UserGroup? Find(string? id) => _all.Find(g => string.Equals(g.Id, id, StringComparison.Ordinal));

    /// <summary>By id or by handle.</summary>
    public UserGroup? Named(string idOrHandle) =>
        Find(idOrHandle) ?? _all.Find(g => string.Equals(g.Handle, idOrHandle.TrimStart('@'), StringComparison.Ordinal));

    public UserGroup Add(string handle, string name, IEnumerable<string> users)
    {
        var group = new UserGroup(workspace.NextId("S")) { Handle = handle, Name = name, Users = [.. users] };
        _all.Add(group);
        Tell("subteam_created", group);
        return group;
    }

    public void Change(UserGroup group, string? handle, string? name, bool? disabled)
    {
        group.Handle = handle ?? group.Handle;
        group.Name = name ?? group.Name;
        group.DisabledAt = disabled switch { true => workspace.Now.ToUnixTimeSeconds(), false => 0, null => group.DisabledAt };
        Tell("subteam_updated", group);
    }

    public void ChangeMembers(UserGroup group, IReadOnlyList<string> users)
    {
        var before = group.Users;
        group.Users = [.. users];
        string[] added = [.. users.Except(before, StringComparer.Ordinal)];
        string[] removed = [.. before.Except(users, StringComparer.Ordinal)];
        workspace.Tell("subteam_members_changed", null, new JsonObject
        {
            ["subteam_id"] = group.Id,
            ["team_id"] = workspace.TeamId,
            ["added_users"] = JsonReading.Strings(added),
            ["added_users_count"] = added.Length,
            ["removed_users"] = JsonReading.Strings(removed),
            ["removed_users_count"] = removed.Length,
            ["date_update"] = workspace.Now.ToUnixTimeSeconds(),
        });
    }

    private void Tell(string type, UserGroup group) =>
        workspace.Tell(type, null, new JsonObject { ["subteam"] = group.ToJson(workspace.TeamId, withUsers: true) });
}

/// <summary>Slack's subteam: people under one handle.</summary>
internal sealed class UserGroup(string id)
{
    public string Id { get; } = id;

    public required string Handle { get; set; }

    public required string Name { get; set; }

    public required IReadOnlyList<string> Users { get; set; }

    /// <summary>Unix seconds; 0 while it is in use.</summary>
    public long DisabledAt { get; set; }

    public JsonObject ToJson(string teamId, bool withUsers)
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = teamId,
            ["is_usergroup"] = true,
            ["is_subteam"] = true,
            ["name"] = Name,
            ["description"] = "",
            ["handle"] = Handle,
            ["is_external"] = false,
            ["date_delete"] = DisabledAt,
            ["user_count"] = Users.Count,
        };
        if (withUsers)
        {
            json["users"] = JsonReading.Strings(Users);
        }

        return json;
    }
}
