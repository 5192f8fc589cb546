using System.Text.Json;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client;

/// <summary>Slack's user object, from events and from <c>users.*</c> alike.</summary>
internal static class UserReader
{
    /// <summary>The user, or null when it has no id.</summary>
    public static SlackUser? Read(JsonElement user, string workspace)
    {
        if (user.Word("id"u8) is not { } id)
            return null;
        var profile = user.At("profile"u8);
        return new SlackUser(
            id,
            user.Word("team_id"u8) ?? profile.Word("team"u8) ?? workspace,
            profile.Word("display_name"u8) ?? profile.Word("real_name"u8) ?? user.Word("real_name"u8) ?? user.Word("name"u8) ?? id,
            user.Word("tz"u8),
            user.Flag("deleted"u8),
            // Slackbot says of itself that it is none.
            user.Flag("is_bot"u8) || id == "USLACKBOT",
            user.Flag("is_admin"u8) || user.Flag("is_owner"u8) || user.Flag("is_primary_owner"u8),
            user.Flag("is_restricted"u8) || user.Flag("is_ultra_restricted"u8),
            profile.Text("status_text"u8),
            profile.Text("status_emoji"u8),
            profile.Number("status_expiration"u8));
    }
}
