using System.Net;
using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class WhatGoesWrong
{
    [Fact]
    public async Task A_lost_answer_was_carried_out_all_the_same()
    {
        await using var office = await Office.Open();
        await office.Control.Fault("answer_lost", "chat.postMessage");

        await Assert.ThrowsAsync<HttpRequestException>(() => office.App.Calls("chat.postMessage", new { channel = office.General, text = "once" }));

        Assert.Equal("once", Assert.Single(await office.Tom.Reads("#general")).Text);
        Assert.Equal("AnswerLost", Assert.Single(await office.Control.Calls("chat.postMessage")).Fault);
    }

    [Fact]
    public async Task A_dropped_call_was_not_carried_out()
    {
        await using var office = await Office.Open();
        await office.Control.Fault("dropped", "chat.postMessage");

        await Assert.ThrowsAsync<HttpRequestException>(() => office.App.Calls("chat.postMessage", new { channel = office.General, text = "never" }));

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

        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromSeconds(7)), (limited.StatusCode, limited.Headers.RetryAfter!.Delta!.Value));
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

    [Theory]
    [InlineData("maya", "maya was deactivated and cannot do anything any more.")]
    [InlineData("asynccoach", "asynccoach is the app's bot: it acts through the Web API.")]
    public async Task Neither_the_deactivated_nor_the_bot_can_be_made_to_act(string name, string sentence)
    {
        await using var office = await Office.Open();
        await office.Control.As("maya").IsDeactivated();

        var refusal = await Assert.ThrowsAsync<ControlException>(() => office.Control.As(name).Types("boo", "#general"));

        Assert.Equal(sentence, refusal.Message);
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

    [Theory]
    [InlineData("duplicated", 1)]
    [InlineData("duplicated_under_another_id", 2)]
    public async Task An_event_comes_twice_under_one_id_or_two(string kind, int ids)
    {
        await using var office = await Office.Open();
        await office.Control.Fault(kind);
        await office.Priya.Types("hello", "#general");
        await office.Control.UntilQuiet();

        Assert.Equal(2, office.App.All.Count);
        Assert.Equal(ids, office.App.All.Select(h => h.Text("event_id")).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_reordered_event_is_overtaken_by_the_next()
    {
        await using var office = await Office.Open();
        await office.Control.Fault("reordered");
        await office.Priya.Types("first", "#general");
        Assert.Empty(office.App.All);
        await office.Priya.Types("second", "#general");
        await office.Control.UntilQuiet();

        var sent = await office.Control.Deliveries("message.channels");
        Assert.Equal(["second", "first"], sent.Select(d => d.Payload.GetProperty("event").GetProperty("text").GetString()), StringComparer.Ordinal);
        Assert.Equal(2, office.App.All.Count);
    }

    [Fact]
    public async Task A_delayed_event_waits_for_wire_time()
    {
        await using var office = await Office.Open(wireStandsStill: true);
        await office.Control.Fault("delayed");
        await office.Priya.Types("later", "#general");
        Assert.Empty(office.App.All);
        await Until.True(() => office.Wire!.Waiting > 0);
        office.Wire!.Move(TimeSpan.FromSeconds(1));
        await office.Control.UntilDelivered("message.channels");

        Assert.Single(office.App.All);
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

    [Theory]
    [InlineData("nobody", "#general", "There is nobody called nobody; there are: slackbot, asynccoach, priya, tom, maya, zoe.")]
    [InlineData("tom", "#secret", "tom sees no channel called #secret; name one with #name, its id, or @name for a direct message.")]
    public async Task A_bad_control_call_says_what_would_be_right(string person, string channel, string sentence)
    {
        await using var office = await Office.Open();

        var refusal = await Assert.ThrowsAsync<ControlException>(() => office.Control.As(person).Types("x", channel));

        Assert.Equal(sentence, refusal.Message);
    }

    [Fact]
    public async Task Control_calls_without_sense_are_answered_with_400_and_a_sentence()
    {
        await using var office = await Office.Open();
        using var http = new HttpClient { BaseAddress = new Uri(office.Slack.Address, "control/") };
        async Task<(int, string)> Sent(string path, string body)
        {
            using var content = new StringContent(body);
            using var answer = await http.PostAsync(new Uri(path, UriKind.Relative), content);
            return ((int)answer.StatusCode, (string)System.Text.Json.Nodes.JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["error"]!);
        }

        Assert.Equal((400, "The body is to be a JSON object."), await Sent("users", "[]"));
        Assert.Equal((400, "Say name."), await Sent("users", "{}"));
        Assert.StartsWith("There is no act fly; there are: type, ", (await Sent("as/tom/fly", "{}")).Item2, StringComparison.Ordinal);
        Assert.StartsWith("tom has no view open", (await Sent("as/tom/submit", "{}")).Item2, StringComparison.Ordinal);
        Assert.StartsWith("There is no fault flood; there are: rate_limited, ", (await Sent("faults", """{"kind":"flood"}""")).Item2, StringComparison.Ordinal);
        Assert.StartsWith("There is no such control call", (await Sent("nonsense", "{}")).Item2, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Waiting_ends_with_what_came_or_says_that_it_did_not()
    {
        await using var office = await Office.Open();
        var waiting = office.Control.UntilMessage("#general", "here it is");
        await Messages.Post(office, new { channel = office.General, text = "here it is" });

        Assert.Equal("here it is", (await waiting).Text);
        await Assert.ThrowsAsync<ControlException>(() => office.Control.UntilMessage("#general", "never", timeoutMs: 50));
    }

    [Fact]
    public async Task Two_workspaces_in_one_process_know_nothing_of_each_other()
    {
        await using var one = await Office.Open();
        await using var other = await Office.Open();
        await one.Priya.Types("only here", "#random");

        Assert.Empty(await other.Priya.Reads("#random"));
        Assert.NotEqual(one.Slack.Address, other.Slack.Address);
    }
}
