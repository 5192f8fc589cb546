using AsyncCoach.SlackEmulator.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Events
{
    [Fact]
    public async Task A_message_with_a_mention_arrives_twice_under_two_ids_and_one_ts()
    {
        await using var office = await Office.Open();
        await office.Priya.Types("@asynccoach what did we decide?", "#general");
        await office.Control.UntilQuiet();

        var message = Assert.Single(office.App.Events("message"));
        var mention = Assert.Single(office.App.Events("app_mention"));
        Assert.All(office.App.All, h => Assert.True(h.SignatureHolds));
        Assert.NotEqual(message.Text("event_id"), mention.Text("event_id"));
        Assert.Equal((string?)message.Json["event"]!["ts"], (string?)mention.Json["event"]!["ts"]);
        Assert.Equal("channel", (string?)message.Json["event"]!["channel_type"]);
        Assert.StartsWith("<@U0BOT> what", (string?)message.Json["event"]!["text"], StringComparison.Ordinal);
        Assert.Equal(1774688400, (long)message.Json["event_time"]!);
    }

    [Fact]
    public async Task The_app_hears_nothing_from_where_its_bot_is_not()
    {
        await using var office = await Office.Open();
        var said = await office.Priya.Types("@asynccoach hello", "#random");
        await office.Tom.Reacts("scales", "#random", said.Message!.Ts);
        await office.Priya.Types("secret", "#secret");
        await office.Priya.Types("private", "@tom");
        await office.Control.UntilQuiet();

        Assert.Empty(office.App.All);
    }

    [Fact]
    public async Task Only_subscribed_types_with_a_granted_scope_are_sent()
    {
        await using var office = await Office.Open(o =>
            o with
            {
                App = o.App with { BotEvents = ["message.channels", "reaction_added"], Scopes = ["channels:history"] },
            });
        var said = await office.Priya.Types("@asynccoach hello", "#general");
        await office.Tom.Reacts("scales", "#general", said.Message!.Ts);
        await office.Control.UntilQuiet();

        Assert.Equal("message", (string?)Assert.Single(office.App.All).Json["event"]!["type"]);
    }

    [Fact]
    public async Task Inviting_the_bot_tells_who_invited_it_and_removing_it_ends_what_it_hears()
    {
        await using var office = await Office.Open();
        await office.Tom.Invites("asynccoach", "#random");
        await office.Control.UntilQuiet();
        var joined = Assert.Single(office.App.Events("member_joined_channel")).Json["event"]!;
        Assert.Equal("U0BOT", (string?)joined["user"]);
        Assert.Equal(await Messages.Id(office, "tom"), (string?)joined["inviter"]);

        await office.Tom.Removes("asynccoach", "#random");
        await office.Priya.Types("unheard", "#random");
        await office.Control.UntilQuiet();
        Assert.Single(office.App.Events("channel_left"));
        Assert.DoesNotContain(
            office.App.Events("message"),
            h => "unheard".Equals((string?)h.Json["event"]!["text"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Editing_and_deleting_arrive_as_hidden_messages_with_what_was_before()
    {
        await using var office = await Office.Open();
        var ts = (await office.Priya.Types("old", "#general")).Message!.Ts;
        await office.Priya.Edits("#general", ts, "new");
        await office.Priya.Deletes("#general", ts);
        await office.Control.UntilQuiet();

        var changed = office.App.Events("message").Single(h => (string?)h.Json["event"]!["subtype"] is "message_changed").Json["event"]!;
        Assert.Equal(("new", "old"), ((string?)changed["message"]!["text"], (string?)changed["previous_message"]!["text"]));
        Assert.NotNull(changed["message"]!["edited"]);
        var deleted = office.App.Events("message").Single(h => (string?)h.Json["event"]!["subtype"] is "message_deleted").Json["event"]!;
        Assert.Equal(ts, (string?)deleted["deleted_ts"]);
    }

    [Fact]
    public async Task The_apps_own_messages_come_back_to_it_with_its_bot_id()
    {
        await using var office = await Office.Open();
        await Messages.Post(office, new { channel = office.General, text = "mine" });
        await office.Control.UntilQuiet();

        Assert.Equal("B0BOT", (string?)Assert.Single(office.App.Events("message")).Json["event"]!["bot_id"]);
    }

    [Fact]
    public async Task A_direct_message_to_the_bot_comes_as_message_im_without_a_mention()
    {
        await using var office = await Office.Open();
        await office.Tom.Types("hello @asynccoach", "@asynccoach");
        await office.Control.UntilQuiet();

        var message = Assert.Single(office.App.All).Json["event"]!;
        Assert.Equal(("message", "im"), ((string?)message["type"], (string?)message["channel_type"]));
        Assert.StartsWith("D", (string?)message["channel"], StringComparison.Ordinal);
        await Messages.Post(office, new { channel = (string?)message["channel"], text = "hello Tom" });
        Assert.Equal("hello Tom", (await office.Tom.Reads("@asynccoach"))[1].Text);
    }

    [Fact]
    public async Task Channels_people_and_homes_tell_what_becomes_of_them()
    {
        await using var office = await Office.Open();
        await office.Priya.Renames("#general", "everybody");
        await office.Priya.Archives("#random");
        await office.Tom.MovesTo("Europe/Lisbon");
        await office.Tom.OpensHome();
        await office.Tom.Leaves("#everybody");
        await office.Control.As("maya").IsDeactivated();
        await office.Control.UntilQuiet();

        Assert.Equal("everybody", (string?)Assert.Single(office.App.Events("channel_rename")).Json["event"]!["channel"]!["name"]);
        Assert.Single(office.App.Events("channel_archive"));
        Assert.Single(office.App.Events("member_left_channel"));
        Assert.Equal("home", (string?)Assert.Single(office.App.Events("app_home_opened")).Json["event"]!["tab"]);
        var changes = office.App.Events("user_change").Select(h => h.Json["event"]!["user"]!).ToList();
        Assert.Contains(changes, u => (string?)u["tz"] is "Europe/Lisbon");
        Assert.Contains(changes, u => (bool)u["deleted"]!);
    }

    [Fact]
    public async Task The_challenge_must_come_back()
    {
        await using var office = await Office.Open();
        Assert.False(await office.Control.VerifyUrl());
        office.App.Answers = (heard, context) => context.Response.WriteAsync(heard.Text("challenge"));
        Assert.True(await office.Control.VerifyUrl());
    }
}
