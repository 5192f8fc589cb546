using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class DeliveryFaults
{
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
        Assert.Equal(
            ["second", "first"],
            sent.Select(d => d.Payload.GetProperty("event").GetProperty("text").GetString()),
            StringComparer.Ordinal);
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
    public async Task A_command_that_a_proxy_repeats_comes_twice_with_one_trigger_and_one_answer_counts()
    {
        await using var office = await Office.Open();
        await office.Control.Fault("duplicated", of: "commands");
        var answers = 0;
        office.App.Answers = (_, context) => context.Response.WriteAsync($"Answer {Interlocked.Increment(ref answers)}");

        var result = await office.Priya.Types("/decide", "#general");
        await office.Priya.Types("/decide", "#general");

        Assert.Equal(3, office.App.All.Count);
        Assert.Equal(2, office.App.All.Select(h => h.Text("trigger_id")).Distinct(StringComparer.Ordinal).Count());
        Assert.StartsWith("Answer", Assert.Single(result.Shown).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_press_that_a_proxy_repeats_comes_twice_and_events_do_not()
    {
        await using var office = await Office.Open();
        await office.Control.Fault("duplicated", of: "interactions");
        await office.Tom.Types("hello", "#general");
        await office.Control.UntilQuiet();
        Assert.Single(office.App.All);

        await office.Priya.OpensShortcut("new");

        Assert.Equal(2, office.App.All.Count(h => h.Text("type") is "shortcut"));
    }

    [Fact]
    public async Task A_command_held_up_for_less_than_three_seconds_is_answered()
    {
        await using var office = await Office.Open(wireStandsStill: true);
        await office.Control.Fault("delayed", of: "commands", delayMs: 2000);
        office.App.Answers = (_, context) => context.Response.WriteAsync("Here.");

        var typing = office.Priya.Types("/decide", "#general");
        await Until.True(() => office.Wire!.Waiting > 0);
        Assert.Empty(office.App.All);
        office.Wire!.Move(TimeSpan.FromSeconds(2));

        Assert.Equal("Here.", Assert.Single((await typing).Shown).Text);
    }

    [Fact]
    public async Task A_command_held_up_for_longer_comes_when_Slack_has_given_up_and_its_trigger_is_too_old()
    {
        await using var office = await Office.Open(wireStandsStill: true);
        await office.Control.Fault("delayed", of: "commands", delayMs: 3500);

        var typing = office.Priya.Types("/decide", "#general");
        await Until.True(() => office.Wire!.Waiting > 1);
        office.Wire!.Move(TimeSpan.FromSeconds(3));
        Assert.Equal("/decide failed with the error \"operation_timeout\"", (await typing).Error);
        Assert.Empty(office.App.All);
        office.Wire.Move(TimeSpan.FromMilliseconds(500));
        await office.Control.UntilDelivered("/decide");

        var trigger = Assert.Single(office.App.All).Text("trigger_id");
        var opened = office.App.Calls("views.open", new { trigger_id = trigger, view = JsonNode.Parse(Forms.View("Late")) });
        Assert.Equal("expired_trigger_id", await Forms.Error(opened));
    }

    [Theory]
    [InlineData("reordered", "commands")]
    [InlineData("duplicated_under_another_id", "interactions")]
    [InlineData("duplicated", "options")]
    [InlineData("server_error", "commands")]
    public async Task What_cannot_strike_there_is_refused(string kind, string of)
    {
        await using var office = await Office.Open();

        var refusal = await Assert.ThrowsAsync<ControlException>(() => office.Control.Fault(kind, of: of));

        Assert.Equal("of is events, or for duplicated and delayed also commands or interactions.", refusal.Message);
    }

    [Fact]
    public async Task Slack_says_that_there_were_too_many_events_when_it_is_told_to()
    {
        await using var office = await Office.Open();
        office.Product.Move(TimeSpan.FromSeconds(90));

        Assert.True(await office.Control.TellRateLimited());

        var heard = Assert.Single(office.App.All);
        Assert.True(heard.SignatureHolds);
        Assert.Equal("/slack/events", heard.Path);
        Assert.Equal(
            """{"token":"emulator-verification-token","type":"app_rate_limited","team_id":"T0EMULATOR","minute_rate_limited":"""
                + """1774688460,"api_app_id":"A0EMULATOR"}""",
            heard.Body);
    }
}
