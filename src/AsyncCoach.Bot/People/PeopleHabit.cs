using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.People;

/// <summary>
/// Knowing who is where: people, channels and members, kept by events and refreshed behind requests. Whose eyes a record is for
/// rests on it.
/// </summary>
internal static class PeopleHabit
{
    public static void Introduce(BotBuilder bot) => bot
        .Event<MemberJoined, MembershipHandler>("member_joined_channel")
        .Event<MemberLeft, MembershipHandler>("member_left_channel")
        .Event<ChannelChanged, ChannelHandler>(
            "channel_archive", "channel_unarchive", "channel_rename", "channel_deleted", "channel_left", "channel_shared", "channel_unshared",
            "group_archive", "group_unarchive", "group_rename", "group_deleted", "group_left")
        .Event<UserChanged, PersonHandler>("user_change", "team_join")
        .Event<AppHomeOpened, HomeHandler>("app_home_opened")
        .Rings<HomeRound>(HomeTabs.Kind)
        .Rings<ChannelRound>(ChannelRound.Kind)
        .Every<DirectoryRound>(TimeSpan.FromHours(6), "directory")
        .Every<HousekeepingRound>(TimeSpan.FromHours(1), "housekeeping")
        .Needs("channels:read", "know who is in a public channel, since a record is for its members")
        .Needs("groups:read", "the same for private channels that AsyncCoach is invited to")
        .Needs("im:read", "know direct messages with AsyncCoach from channels")
        .Needs("mpim:read", "the same for group messages")
        .Needs("users:read", "names, time zones, and who is a guest");
}
