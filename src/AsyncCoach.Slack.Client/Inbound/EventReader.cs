using System.Globalization;
using System.Text.Json;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>From the Events API's envelope to an event; null for kinds that nobody here listens to, and for those without what makes them one.</summary>
internal static class EventReader
{
    public static SlackEvent? Read(JsonElement envelope)
    {
        var inner = envelope.At("event"u8);
        var at = inner.Word("event_ts"u8) ?? inner.Word("ts"u8) ?? envelope.Number("event_time"u8).ToString(CultureInfo.InvariantCulture);
        // What the delivery was authorised for comes first: in shared channels the outer team may be another one.
        var authorisation = envelope.Each("authorizations"u8).FirstOrDefault();
        var workspace = authorisation.Word("team_id"u8) ?? envelope.Word("team_id"u8) ?? envelope.Word("enterprise_id"u8);
        if (workspace is null)
            return null;
        var receipt = envelope.Word("event_id"u8) ?? $"{inner.Text("type"u8)}:{inner.Text("channel"u8)}:{at}";
        var read = new Frame(inner, workspace, receipt, at).Read();
        return read is null ? null : read with { IsShared = envelope.Flag("is_ext_shared_channel"u8) };
    }

    public static SlackEvent? ReadDropped(JsonElement envelope) =>
        envelope.Word("team_id"u8) is not { } workspace || envelope.Number("minute_rate_limited"u8) is not (> 0 and var minute)
            ? null
            : new EventsDropped(minute, minute.ToString(CultureInfo.InvariantCulture))
            {
                Workspace = workspace,
                Receipt = string.Create(CultureInfo.InvariantCulture, $"app_rate_limited:{workspace}:{minute}"),
            };

    private readonly record struct Frame(JsonElement Inner, string Workspace, string Receipt, string At)
    {
        public SlackEvent? Read() => Inner.Word("type"u8) switch
        {
            "message" => new MessageReader(Inner, Workspace, Receipt, At).Read(),
            "app_mention" => new MessageReader(Inner, Workspace, Receipt, At).ReadMention(),
            "reaction_added" => Reaction(),
            "member_joined_channel" => Joined(),
            "member_left_channel" => Left(),
            "user_change" or "team_join" or "user_status_changed" or "user_profile_changed" => User(),
            "subteam_created" or "subteam_updated" => Group(),
            "subteam_members_changed" => GroupMembers(),
            "app_home_opened" => Home(),
            "app_uninstalled" => Removed(),
            // User tokens may be revoked without the bot losing anything.
            "tokens_revoked" => Inner.At("tokens"u8).Words("bot"u8).Any() ? Removed() : null,
            "channel_archive" or "channel_unarchive" or "channel_rename" or "channel_deleted" or "channel_left" or "channel_id_changed"
                or "channel_shared" or "channel_unshared" or "group_archive" or "group_unarchive" or "group_rename" or "group_deleted"
                or "group_left" or "group_close" => Channel(),
            _ => null,
        };

        private ReactionAdded? Reaction()
        {
            var item = Inner.At("item"u8);
            return item.Word("channel"u8) is { } channel && item.Word("ts"u8) is { } ts
                && Inner.Word("reaction"u8) is { } reaction && Inner.Author(Workspace) is { } by
                ? new(channel, ts, reaction, by, Inner.Word("item_user"u8), At) { Workspace = Workspace, Receipt = Receipt }
                : null;
        }

        private MemberJoined? Joined() =>
            Inner.Word("channel"u8) is { } channel && Inner.Author(Workspace) is { } member
                ? new(channel, member, Inner.Word("inviter"u8), At) { Workspace = Workspace, Receipt = Receipt }
                : null;

        private MemberLeft? Left() =>
            Inner.Word("channel"u8) is { } channel && Inner.Author(Workspace) is { } member
                ? new(channel, member, At) { Workspace = Workspace, Receipt = Receipt }
                : null;

        private UserChanged? User() =>
            UserReader.Read(Inner.At("user"u8), Workspace) is { } user
                ? new(user, At) { Workspace = Workspace, Receipt = Receipt }
                : null;

        private UserGroupChanged? Group()
        {
            var group = Inner.At("subteam"u8);
            // A group that is disabled keeps its list for whoever enables it again.
            string[]? users = group.Number("date_delete"u8) > 0 ? []
                : group.At("users"u8).ValueKind == JsonValueKind.Array ? [.. group.Words("users"u8)] : null;
            return group.Word("id"u8) is { } id ? new(id, users, At) { Workspace = Workspace, Receipt = Receipt } : null;
        }

        private UserGroupChanged? GroupMembers() =>
            Inner.Word("subteam_id"u8) is { } id
                ? new(id, null, At) { Workspace = Workspace, Receipt = Receipt }
                : null;

        private AppHomeOpened? Home() =>
            Inner.Author(Workspace) is { } by
                ? new(by, Inner.Text("tab"u8), Inner.Text("channel"u8), At) { Workspace = Workspace, Receipt = Receipt }
                : null;

        private AppRemoved Removed() => new(At) { Workspace = Workspace, Receipt = Receipt };

        private ChannelChanged? Channel()
        {
            var channel = Inner.Word("channel"u8) ?? Inner.At("channel"u8).Word("id"u8) ?? Inner.Word("old_channel_id"u8);
            return channel is null
                ? null
                : new(channel, Inner.Text("type"u8), At) { Workspace = Workspace, Receipt = Receipt };
        }
    }
}
