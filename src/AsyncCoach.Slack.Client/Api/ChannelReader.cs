using System.Text.Json;
using AsyncCoach.Slack.Api;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>Slack's objects, as its answers hold them.</summary>
internal static class ChannelReader
{
    /// <summary>The channel, or null when it has no id. <paramref name="isMember"/> stands in where the answer does not say it.</summary>
    public static SlackChannel? Read(JsonElement channel, bool isMember) =>
        channel.Word("id"u8) is { } id
            ? new(
                id, channel.Text("name"u8),
                // Private channels have had ids with C since 2021: the flag says it, not the letter.
                IsPrivate: channel.Flag("is_private"u8) || channel.Flag("is_im"u8) || channel.Flag("is_mpim"u8),
                IsDirect: channel.Flag("is_im"u8) || channel.Flag("is_mpim"u8),
                IsShared: channel.Flag("is_ext_shared"u8) || channel.Flag("is_pending_ext_shared"u8),
                IsArchived: channel.Flag("is_archived"u8),
                IsMember: channel.Flag("is_member"u8) || isMember,
                DirectWith: channel.Word("user"u8),
                Organisations: [.. channel.Words("connected_team_ids"u8).Union(channel.Words("shared_team_ids"u8), StringComparer.Ordinal)])
            : null;
}
