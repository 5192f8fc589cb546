using System.Text;
using AsyncCoach.SlackEmulator.Deliveries;
using AsyncCoach.SlackEmulator.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Events
{
    [Theory]
    [InlineData("test-signing-secret", 1700000000, "", "v0=81dd05befe5cbb6bb432e20e4430415f22beb4c0a80cbd8d9cf6e9a7716caeb7")]
    [InlineData("test-signing-secret", 1700000000, """{"type":"event_callback","event_id":"Ev01"}""", "v0=b64dc277db0ae596c9e60e1f1125bd001baf8b72de6c61b5c31b0cad05d45c39")]
    [InlineData("test-signing-secret", 1700000000, """{"text":"é"}""", "v0=f887591ae3928668f42be267dfa0b978b8b44173f50959c36086de6cffc8ddf2")]
    [InlineData("test-signing-secret", 1700000000, "payload=%7B%22type%22%3A%22shortcut%22%7D", "v0=d61e086e6e3435c3f02d8f00d2325b5b49c516bad4bcaf8d59646f122d4f30ff")]
    [InlineData(
        "8f742231b10e8888abcd99yyyzzz85a5",
        1531420618,
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
        "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    public void Signatures_are_those_that_Slack_publishes(string secret, long timestamp, string body, string signature) =>
        Assert.Equal(signature, Signature.Of(secret, timestamp, Encoding.UTF8.GetBytes(body)));

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
        await using var office = await Office.Open(o => o with { App = o.App with { BotEvents = ["message.channels", "reaction_added"], Scopes = ["channels:history"] } });
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
        Assert.DoesNotContain(office.App.Events("message"), h => "unheard".Equals((string?)h.Json["event"]!["text"], StringComparison.Ordinal));
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
    public async Task An_event_is_sent_again_with_its_id_and_the_reason_until_it_is_acknowledged()
    {
        await using var office = await Office.Open();
        var refusals = 2;
        office.App.Answers = (_, context) =>
        {
            context.Response.StatusCode = refusals-- > 0 ? 500 : 200;
            return Task.CompletedTask;
        };
        await office.Priya.Types("hello", "#general");
        await office.Control.UntilDelivered("message.channels");

        var tries = office.App.All.ToList();
        Assert.Equal(3, tries.Count);
        Assert.Single(tries.Select(t => t.Text("event_id")).Distinct(StringComparer.Ordinal));
        Assert.Equal(["", "1", "2"], tries.Select(t => t.Headers["x-slack-retry-num"].ToString()), StringComparer.Ordinal);
        Assert.Equal("http_error", tries[1].Headers["x-slack-retry-reason"]);
        Assert.All(tries, t => Assert.True(t.SignatureHolds));
    }

    [Fact]
    public async Task Retries_wait_a_minute_and_five_minutes_of_wire_time_and_then_end()
    {
        await using var office = await Office.Open(o => o with { RetryScale = 1 }, wireStandsStill: true);
        // An attempt has failed for good, and the wait for the next has begun, when only that wait is left on the clock.
        Task Failed(int attempts) => Until.True(async () =>
            (await office.Control.Deliveries("message.channels"))[0].Attempts is { } made && made.Count == attempts && made.All(a => a.Failure is not null)
            && office.Wire!.Waiting == (attempts < 4 ? 1 : 0));
        office.App.Answers = Refuse;
        await office.Priya.Types("hello", "#general");
        await Failed(2);
        office.Wire!.Move(TimeSpan.FromSeconds(59));
        Assert.Equal(2, office.App.All.Count);
        office.Wire.Move(TimeSpan.FromSeconds(1));
        await Failed(3);
        office.Wire.Move(TimeSpan.FromMinutes(5));
        await Failed(4);

        var delivery = Assert.Single(await office.Control.Deliveries("message.channels"));
        Assert.False(delivery.Acknowledged);
        Assert.Equal([0, 1, 2, 3], delivery.Attempts.Select(a => a.RetryNum));
    }

    [Fact]
    public async Task An_app_can_ask_not_to_be_sent_an_event_again()
    {
        await using var office = await Office.Open();
        office.App.Answers = (heard, context) =>
        {
            context.Response.Headers["x-slack-no-retry"] = "1";
            return Refuse(heard, context);
        };
        await office.Priya.Types("hello", "#general");
        await office.Control.UntilQuiet();

        Assert.Single(office.App.All);
    }

    [Fact]
    public async Task A_silent_app_gets_the_event_again_after_three_seconds_as_a_timeout()
    {
        await using var office = await Office.Open(wireStandsStill: true);
        var hold = new TaskCompletionSource();
        office.App.Answers = (heard, _) => heard.Headers.ContainsKey("x-slack-retry-num") ? Task.CompletedTask : hold.Task;
        await office.Priya.Types("hello", "#general");
        await Until.True(() => office.App.All.Count == 1);
        office.Wire!.Move(TimeSpan.FromSeconds(3));
        await Until.True(() => office.App.All.Count == 2);

        Assert.Equal("http_timeout", office.App.All.Last().Headers["x-slack-retry-reason"]);
        hold.SetResult();
    }

    [Fact]
    public async Task The_challenge_must_come_back()
    {
        await using var office = await Office.Open();
        Assert.False(await office.Control.VerifyUrl());
        office.App.Answers = (heard, context) => context.Response.WriteAsync(heard.Text("challenge"));
        Assert.True(await office.Control.VerifyUrl());
    }

    private static Task Refuse(Heard heard, HttpContext context)
    {
        context.Response.StatusCode = 500;
        return Task.CompletedTask;
    }
}
