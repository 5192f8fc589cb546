using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Calls
{
    [Fact]
    public async Task Pages_may_be_shorter_than_asked_and_cursors_lead_through_all_of_them()
    {
        await using var office = await Office.Open(o => o with { PageCap = 2 });
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = cursor is null
                ? await office.App.Asks("users.list", ("limit", "100"))
                : await office.App.Asks("users.list", ("limit", "100"), ("cursor", cursor));
            Assert.True(page["members"]!.AsArray().Count <= 2);
            seen.AddRange(page["members"]!.AsArray().Select(m => (string)m!["name"]!));
            cursor = (string?)page["response_metadata"]!["next_cursor"];
        }
        while (!string.IsNullOrEmpty(cursor));

        Assert.Equal(["slackbot", "asynccoach", "priya", "tom", "maya"], seen, StringComparer.Ordinal);
        Assert.Equal("invalid_cursor", (string?)(await office.App.Asks("users.list", ("cursor", "abc")))["error"]);
    }

    [Fact]
    public async Task The_token_is_checked_before_anything_else_and_the_scope_before_arguments()
    {
        await using var office = await Office.Open(o => o with { App = o.App with { Scopes = ["users:read"] } });
        async Task<JsonObject> With(string method, string token)
        {
            using var answer = await office.App.Posts(method, new StringContent("{}", Encoding.UTF8, "application/json"), token);
            return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
        }

        Assert.Equal("invalid_auth", (string?)(await With("chat.postMessage", "xoxb-wrong"))["error"]);
        Assert.Equal("not_allowed_token_type", (string?)(await With("chat.postMessage", "xapp-emulator"))["error"]);
        var scope = await With("chat.postMessage", "xoxb-emulator");
        Assert.Equal(
            ("missing_scope", "chat:write", "users:read"),
            ((string?)scope["error"], (string?)scope["needed"], (string?)scope["provided"]));
        Assert.Equal("unknown_method", (string?)(await With("chat.shout", "xoxb-emulator"))["error"]);
    }

    [Fact]
    public async Task Bodies_that_Slack_cannot_read_have_their_own_errors()
    {
        await using var office = await Office.Open();
        async Task<string?> Sent(string body, string type)
        {
            using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            using var answer = await office.App.Posts("chat.postMessage", content);
            return (string?)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"];
        }

        Assert.Equal("invalid_json", await Sent("{", "application/json"));
        Assert.Equal("json_not_object", await Sent("[]", "application/json"));
        Assert.Equal("invalid_post_type", await Sent("x", "text/plain"));
        Assert.Equal("invalid_charset", await Sent("{}", "application/json; charset=koi8-r"));
    }

    [Fact]
    public async Task Methods_that_read_take_no_JSON()
    {
        await using var office = await Office.Open();

        Assert.Equal(
            "invalid_arguments",
            (string?)(await office.App.Calls("conversations.info", new { channel = office.General }))["error"]);
        Assert.True((bool)(await office.App.Asks("conversations.info", ("channel", office.General)))["ok"]!);
    }

    [Fact]
    public async Task Posting_is_held_to_one_a_second_in_a_channel_after_a_burst()
    {
        await using var office = await Office.Open(o => o with { RateLimits = new RateLimits { ChannelBurst = 2 } }, wireStandsStill: true);
        for (var i = 0; i < 2; i++)
        {
            await Messages.Post(office, new { channel = office.General, text = "x" });
        }

        using var limited = await office.App.Posts(
            "chat.postMessage",
            new StringContent($$"""{"channel":"{{office.General}}","text":"x"}""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), limited.Headers.RetryAfter!.Delta);
        office.Wire!.Move(TimeSpan.FromSeconds(1));
        await Messages.Post(office, new { channel = office.General, text = "x" });
    }

    [Fact]
    public async Task A_method_of_tier_two_takes_twenty_calls_and_then_says_how_long_to_wait()
    {
        await using var office = await Office.Open(o => o with { RateLimits = new RateLimits() }, wireStandsStill: true);
        for (var i = 0; i < 20; i++)
        {
            Assert.True((bool)(await office.App.Asks("users.list"))["ok"]!);
        }

        using var limited = await office.App.Posts("users.list", null);
        Assert.Equal(HttpStatusCode.TooManyRequests, limited.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(3), limited.Headers.RetryAfter!.Delta);
        Assert.True((bool)(await office.App.Asks("conversations.list"))["ok"]!);
    }
}
