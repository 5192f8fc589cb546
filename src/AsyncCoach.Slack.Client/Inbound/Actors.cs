using System.Text.Json;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>Who did something, in each of the shapes that Slack has for it.</summary>
internal static class Actors
{
    /// <summary>Of an event or message: <c>user</c> is an id, and their own team stands in one of three members, or nowhere (reactions).</summary>
    public static Actor? Author(this JsonElement message, string workspace) =>
        message.Word("user"u8) is { } user
            ? new(message.Word("user_team"u8) ?? message.Word("source_team"u8) ?? message.Word("team"u8) ?? workspace, user)
            : null;

    /// <summary>Of an interaction: <c>user</c> is an object.</summary>
    public static Actor? Presser(this JsonElement payload, string workspace) =>
        payload.At("user"u8) is var user && user.Word("id"u8) is { } id
            ? new(user.Word("team_id"u8) ?? workspace, id)
            : null;
}
