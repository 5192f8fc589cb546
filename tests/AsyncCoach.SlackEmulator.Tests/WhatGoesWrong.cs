using System.Net;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class WhatGoesWrong
{
    [Fact]
    public async Task A_lost_answer_was_carried_out_all_the_same()
    {
        await using var office = await Office.Open();
        await office.Control.Fault("answer_lost", "chat.postMessage");

        await Assert.ThrowsAsync<HttpRequestException>(() =>
            office.App.Calls("chat.postMessage", new { channel = office.General, text = "once" }));

        Assert.Equal("once", Assert.Single(await office.Tom.Reads("#general")).Text);
        Assert.Equal("AnswerLost", Assert.Single(await office.Control.Calls("chat.postMessage")).Fault);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_removed_app_hears_so_in_either_order_and_then_nothing_until_it_is_installed_again(bool tokensFirst)
    {
        await using var office = await Office.Open();
        await office.Control.Uninstall(tokensFirst);
        await office.Priya.Types("@asynccoach hello", "#general");
        var refused = await office.App.Calls("chat.postMessage", new { channel = office.General, text = "never" });
        await office.Control.UntilQuiet();
        string[] told = ["app_uninstalled", "tokens_revoked"];
        Assert.Equal(tokensFirst ? told.Reverse() : told, office.App.All.Select(heard => (string?)heard.Json["event"]!["type"]));
        Assert.Equal("account_inactive", (string?)refused["error"]);

        await office.Control.Install();
        Assert.True((bool)(await office.App.Calls("chat.postMessage", new { channel = office.General, text = "again" }))["ok"]!);
    }

    [Fact]
    public async Task A_dropped_call_was_not_carried_out()
    {
        await using var office = await Office.Open();
        await office.Control.Fault("dropped", "chat.postMessage");

        await Assert.ThrowsAsync<HttpRequestException>(() =>
            office.App.Calls("chat.postMessage", new { channel = office.General, text = "never" }));

        Assert.Empty(await office.Tom.Reads("#general"));
    }

    [Fact]
    public async Task Limits_outages_and_garbage_come_as_often_as_asked_and_for_their_method_only()
    {
        await using var office = await Office.Open();
        await office.Control.Fault("rate_limited", "auth.test", retryAfter: 7);
        await office.Control.Fault("server_error", "auth.test");
        await office.Control.Fault("garbage", "auth.test");

        Assert.True((bool)(await office.App.Calls("api.test"))["ok"]!);
        using var limited = await office.App.Posts("auth.test", null);
        using var broken = await office.App.Posts("auth.test", null);
        using var garbage = await office.App.Posts("auth.test", null);

        Assert.Equal(
            (HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7)),
            (limited.StatusCode, limited.Headers.RetryAfter!.Delta!.Value));
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        var body = await garbage.Content.ReadAsStringAsync();
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => System.Text.Json.Nodes.JsonNode.Parse(body));
        Assert.True((bool)(await office.App.Calls("auth.test"))["ok"]!);
    }

    [Fact]
    public async Task A_call_that_hangs_is_ended_by_its_caller_and_not_carried_out()
    {
        await using var office = await Office.Open();
        await office.Control.Fault("timeout", "chat.postMessage");
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => office.App.Calls("chat.postMessage", new { channel = office.General, text = "never" }).WaitAsync(patience.Token));

        Assert.Empty(await office.Tom.Reads("#general"));
    }

    [Fact]
    public async Task A_withheld_answer_was_carried_out_and_the_caller_waits_in_vain()
    {
        await using var office = await Office.Open();
        await office.Control.Fault("answer_withheld", "chat.postMessage");

        var call = office.App.Calls("chat.postMessage", new { channel = office.General, text = "once" });
        await office.Control.UntilMessage("#general", "once");

        Assert.False(call.IsCompleted);
        await office.Slack.DisposeAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => call);
    }

    [Fact]
    public async Task Chance_is_drawn_from_its_seed()
    {
        async Task<string> Run(int seed)
        {
            await using var office = await Office.Open();
            await office.Control.FaultByChance("server_error", 0.5, seed, "api.test");
            var drawn = "";
            for (var i = 0; i < 12; i++)
            {
                using var answer = await office.App.Posts("api.test", null);
                drawn += answer.IsSuccessStatusCode ? '.' : 'x';
            }

            return drawn;
        }

        var first = await Run(3);
        Assert.Equal(first, await Run(3));
        Assert.Contains('x', first);
        Assert.Contains('.', first);
    }

    [Fact]
    public async Task A_response_url_can_fail_too()
    {
        await using var office = await Office.Open();
        await office.Priya.Types("/decide", "#general");
        await office.Control.Fault("server_error", "response_url");
        var url = office.App.All.Last().Text("response_url");

        Assert.Equal(500, (await office.App.Responds(url, new { text = "x" })).Status);
        Assert.Equal(200, (await office.App.Responds(url, new { text = "x" })).Status);
    }
}
