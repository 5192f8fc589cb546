using System.Text.Json;
using AsyncCoach.Slack.Api;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>Slack's user group, which it calls a subteam.</summary>
internal static class UserGroupReader
{
    /// <summary>The group, or null when it has no id.</summary>
    public static SlackUserGroup? Read(JsonElement group) =>
        group.Word("id"u8) is { } id ? new(id, group.Text("handle"u8), group.Word("name"u8) ?? group.Text("handle"u8)) : null;
}
