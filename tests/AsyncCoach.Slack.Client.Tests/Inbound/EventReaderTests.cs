using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Tests.Inbound;

public sealed class EventReaderTests
{
    [Fact]
    public void A_message() => Assert.Equal(
        new MessagePosted("C123", "channel", "1583636399.000700", null, "<@U123> test", new Actor("T123", "UUUUUXXXXX"), false, "1583636399.000700")
        {
            Workspace = "T123",
            Receipt = "EvV1KA7U3A",
        },
        Payload.Event(Payload.Text("event_message")));

    [Fact]
    public void A_mention_belongs_to_the_workspace_that_authorised_it() => Assert.Equal(
        new AppMentioned("C111", "1595926230.009600", null, "<@W111> Hi there!", new Actor("T_INSTALLED", "W222"), "1595926230.009600")
        {
            Workspace = "T_INSTALLED",
            Receipt = "Ev111",
        },
        Payload.Event(Payload.Text("event_app_mention")));

    [Fact]
    public void A_reaction() => Assert.Equal(
        new ReactionAdded("C111", "1599529504.000400", "heart_eyes", new Actor("T111", "W23456789"), "W111", "1599616881.000800")
        {
            Workspace = "T111",
            Receipt = "Ev111",
        },
        Payload.Event(Payload.Text("event_reaction_added")));

    [Fact]
    public void An_arrival_seen_through_another_workspace() => Assert.Equal(
        new MemberJoined("C111", new Actor("T_INSTALLED", "U999"), "U222", "1599616881") { Workspace = "T_INSTALLED", Receipt = "Ev111" },
        Payload.Event(Payload.Text("event_member_joined_channel")));

    [Fact]
    public void A_home_opened_under_an_organisation_wide_installation_without_a_team() => Assert.Equal(
        new AppHomeOpened(new Actor("T111", "W111"), "messages", "D111", "1606810927.510671") { Workspace = "T111", Receipt = "Ev111" },
        Payload.Event(Payload.Text("event_app_home_opened")));

    [Theory]
    [InlineData("event_app_uninstalled", "1614847360.124850")]
    [InlineData("event_tokens_revoked", "1614847360.131900")]
    public void The_app_is_gone(string payload, string at) => Assert.Equal(
        new AppRemoved(at) { Workspace = "T111", Receipt = "Ev111" }, Payload.Event(Payload.Text(payload)));

    [Fact]
    public void Tokens_of_people_that_were_revoked_do_not_remove_the_app() =>
        Assert.Null(Payload.Event(Payload.Text("event_tokens_revoked").Replace("\"W111\"", "", StringComparison.Ordinal)));

    [Fact]
    public void Dropped_events() => Assert.Equal(
        new EventsDropped(1518467820, "1518467820") { Workspace = "team-id", Receipt = "app_rate_limited:team-id:1518467820" },
        Payload.Event(Payload.Text("app_rate_limited")));

    [Fact]
    public void A_changed_text_is_an_edit()
    {
        var edit = Assert.IsType<MessagePosted>(Payload.Event(Changed("old", "new", """ "edited":{"user":"U1","ts":"2.0"} """)));
        Assert.Equal(("new", true, "1.0"), (edit.Text, edit.IsEdit, edit.Ts));
    }

    [Fact]
    public void An_unfurled_link_is_no_edit() => Assert.Null(Payload.Event(Changed("same", "same", """ "attachments":[{}] """)));

    [Fact]
    public void A_thread_whose_first_message_was_deleted_leaves_a_tombstone()
    {
        var deleted = Assert.IsType<MessageDeleted>(Payload.Event(Changed("old", "This message was deleted.", """ "subtype":"tombstone" """)));
        Assert.Equal(("C1", "1.0"), (deleted.Channel, deleted.Ts));
    }

    [Fact]
    public void A_deleted_message() => Assert.Equal(
        new MessageDeleted("C1", "1.0", "3.0") { Workspace = "T1", Receipt = "Ev1" },
        Payload.Event(Envelope("""{"type":"message","subtype":"message_deleted","channel":"C1","deleted_ts":"1.0","event_ts":"3.0"}""")));

    [Fact]
    public void A_reply_that_is_also_shown_in_the_channel_is_a_message_and_in_a_shared_channel_its_author_keeps_their_team()
    {
        var message = Assert.IsType<MessagePosted>(Payload.Event("""
            {"type":"event_callback","team_id":"T2","event_id":"Ev1","is_ext_shared_channel":true,"authorizations":[{"team_id":"T1"}],"event":
            {"type":"message","subtype":"thread_broadcast","user":"U1","user_team":"T2","team":"T1","channel":"C1","ts":"2.0","thread_ts":"1.0","text":"a","event_ts":"2.0"}}
            """));
        Assert.Equal(new Actor("T2", "U1"), message.By);
        Assert.Equal(("T1", "1.0", true), (message.Workspace, message.ThreadTs, message.IsShared));
    }

    [Theory]
    [InlineData("""{"type":"message","subtype":"bot_message","bot_id":"B1","channel":"C1","ts":"1.0","text":"a"}""")]
    [InlineData("""{"type":"message","bot_id":"B1","user":"U0BOT","channel":"C1","ts":"1.0","text":"a"}""")]
    [InlineData("""{"type":"app_mention","bot_id":"B1","user":"U0BOT","channel":"C1","ts":"1.0","text":"a"}""")]
    [InlineData("""{"type":"message","subtype":"channel_join","user":"U1","channel":"C1","ts":"1.0","text":"a"}""")]
    [InlineData("""{"type":"emoji_changed"}""")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","channel":null,"user":7,"ts":{},"text":[]}""")]
    [InlineData("""{"type":"reaction_added","item":"x","user":null}""")]
    [InlineData("""{"type":"user_change","user":"U1"}""")]
    [InlineData("""{"type":"channel_rename","channel":null}""")]
    [InlineData("""{"type":null}""")]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_bots_say_what_nobody_listens_to_and_what_is_not_whole_is_dropped(string inner) => Assert.Null(Payload.Event(Envelope(inner)));

    [Theory]
    [InlineData("""{"type":"channel_rename","channel":{"id":"C9","name":"new"}}""", "channel_rename")]
    [InlineData("""{"type":"channel_archive","channel":"C9","user":"U1"}""", "channel_archive")]
    [InlineData("""{"type":"channel_id_changed","old_channel_id":"C9","new_channel_id":"C10"}""", "channel_id_changed")]
    [InlineData("""{"type":"group_left","channel":"C9"}""", "group_left")]
    public void What_is_known_of_a_channel_is_old(string inner, string what)
    {
        var changed = Assert.IsType<ChannelChanged>(Payload.Event(Envelope(inner)));
        Assert.Equal(("C9", what), (changed.Channel, changed.What));
    }

    [Fact]
    public void A_person_in_Kathmandu_changed_their_status()
    {
        var changed = Assert.IsType<UserChanged>(Payload.Event(Envelope("""
            {"type":"user_change","user":{"id":"U1","team_id":"T1","name":"asha","tz":"Asia/Kathmandu","tz_offset":20700,"is_ultra_restricted":true,"deleted":false,
            "profile":{"display_name":"","real_name":"Asha","status_text":"Away","status_emoji":":palm_tree:","status_expiration":1700000000}}}
            """)));
        Assert.Equal(
            new SlackUser("U1", "T1", "Asha", "Asia/Kathmandu", false, false, false, true, "Away", ":palm_tree:", 1700000000), changed.User);
    }

    [Theory]
    [InlineData("""{"type":"subteam_updated","subteam":{"id":"S1","handle":"night-shift","date_delete":0,"users":["U1","U2"]}}""", "U1,U2")]
    [InlineData("""{"type":"subteam_updated","subteam":{"id":"S1","handle":"night-shift","date_delete":1700000000,"users":["U1","U2"]}}""", "")]
    [InlineData("""{"type":"subteam_created","subteam":{"id":"S1","handle":"night-shift"}}""", null)]
    [InlineData("""{"type":"subteam_members_changed","subteam_id":"S1","team_id":"T1","added_users":["U1"],"removed_users":[]}""", null)]
    public void A_user_group_changed(string inner, string? users)
    {
        var changed = Assert.IsType<UserGroupChanged>(Payload.Event(Envelope(inner)));
        Assert.Equal(("S1", users), (changed.Group, changed.Users is null ? null : string.Join(',', changed.Users)));
    }

    private static string Envelope(string inner) => $$$"""{"type":"event_callback","team_id":"T1","event_id":"Ev1","event":{{{inner}}}}""";

    private static string Changed(string before, string after, string more) => Envelope($$$"""
        {"type":"message","subtype":"message_changed","channel":"C1","channel_type":"channel","event_ts":"3.0",
        "message":{"user":"U1","ts":"1.0","text":"{{{after}}}",{{{more}}}},"previous_message":{"user":"U1","ts":"1.0","text":"{{{before}}}"}}
        """);
}
