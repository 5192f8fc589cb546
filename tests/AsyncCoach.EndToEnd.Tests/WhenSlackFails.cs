using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

/// <summary>Whatever Slack does, nothing that was acknowledged is lost, and everything is said once.</summary>
public sealed class WhenSlackFails
{
    [Theory]
    [InlineData("answer_lost")]
    [InlineData("answer_withheld")]
    [InlineData("dropped")]
    [InlineData("timeout")]
    [InlineData("server_error")]
    [InlineData("garbage")]
    [InlineData("rate_limited")]
    public async Task A_post_that_goes_wrong_is_there_once_in_the_end(string fault)
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Rotate the keys", "#payments");
        await world.Priya.Sees("Rotate the keys");
        await world.Control.Fault(fault, "chat.postMessage", retryAfter: 40);
        Assert.Empty(await world.Priya.Submits(new { why_now = "An audit", who_decides = "hoa", done = "New keys everywhere" }));
        var card = await world.Payments.ShowsInTheEnd("D-1 · Open");
        Assert.Empty(await world.Hoa.Answers(card, "Decide", new { act = "Decide" }));
        // A card whose fate is not known yet is not changed: what it says waits for the look at the channel's history.
        await world.Payments.ShowsInTheEnd("D-1 · Decided");
        Assert.Equal(card.Ts, (await world.Payments.ShowsOnce("D-1")).Ts);
    }

    [Theory]
    [InlineData("answer_lost")]
    [InlineData("dropped")]
    [InlineData("timeout")]
    [InlineData("server_error")]
    [InlineData("garbage")]
    [InlineData("rate_limited")]
    public async Task A_change_of_a_card_that_goes_wrong_is_shown_in_the_end(string fault)
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Rotate the keys", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        await world.Control.Fault(fault, "chat.update", times: 2, retryAfter: 40);
        Assert.Empty(await world.Hoa.Answers(card, "Decide", new { act = "Decide" }));
        await world.Payments.ShowsInTheEnd("D-1 · Decided");
        Assert.Equal(card.Ts, (await world.Payments.ShowsOnce("D-1")).Ts);
    }

    [Theory]
    [InlineData("dropped")]
    [InlineData("timeout")]
    [InlineData("server_error")]
    [InlineData("rate_limited")]
    public async Task A_form_that_does_not_open_is_told_with_what_was_typed(string fault)
    {
        await using var world = await World.Opens();
        await world.Control.Fault(fault, "views.open", retryAfter: 40);
        await world.Priya.Types("/decide Rotate the keys & <!channel>", "#payments");
        var told = await world.WirePassesUntil(wait =>
            world.Priya.Client.UntilEphemeral("Slack did not open the form in time.", timeoutMs: wait));
        Assert.Contains("Rotate the keys & <!channel>", told.Rendered, StringComparison.Ordinal);
        Assert.Single(await world.Priya.Whispers());
    }

    [Fact]
    public async Task Where_the_response_url_fails_as_well_they_are_told_by_a_message_of_their_own()
    {
        await using var world = await World.Opens();
        await world.Control.Fault("server_error", "views.open");
        await world.Control.Fault("server_error", "response_url", times: 10);
        await world.Priya.Types("/decide Rotate the keys", "#payments");
        await world.Priya.IsTold("Slack did not open the form in time.");
    }

    [Fact]
    public async Task Out_of_reach_at_the_start_it_acknowledges_keeps_and_sends_later()
    {
        await using var world = await World.Stands();
        await world.Control.Fault("dropped", times: 100_000);
        await world.BotStarts();
        var said = await world.Priya.Says("@asynccoach decide Rotate the keys", "#payments");
        await world.Control.UntilDelivered("app_mention");
        await World.Until(async () =>
        {
            using var ready = await world.Door.Gets("health/ready");
            Assert.Equal(System.Net.HttpStatusCode.OK, ready.StatusCode);
            return (await ready.Content.ReadAsStringAsync()).Contains("\"slack\":{\"ok\":false", StringComparison.Ordinal);
        });
        await world.Control.NoFaults();
        var offer = await world.Payments.ShowsInTheEnd("To be decided: Rotate the keys");
        Assert.Equal(said.Ts, offer.ThreadTs);
        await world.WirePassesUntil(wait => world.Control.UntilCalled("conversations.members", timeoutMs: wait));
    }

    [Theory]
    [InlineData("duplicated")]
    [InlineData("duplicated_under_another_id")]
    public async Task An_event_that_comes_twice_is_handled_once(string fault)
    {
        await using var world = await World.Opens();
        await world.Control.Fault(fault, times: 100);
        var said = await world.Tom.Says("@asynccoach decide Rotate the keys", "#payments");
        await world.Payments.Shows("To be decided: Rotate the keys");
        await world.Priya.Reacts("scales", said);
        await world.Priya.IsTold("Put this message on record");
        await world.Hoa.Says("Decision: we ship on Friday", "#payments");
        await world.Hoa.IsTold("Put this decision on record?");
        Assert.Single(await world.Priya.Whispers());
        Assert.Single(await world.Hoa.Whispers());
        Assert.Single(await world.Payments.Said());
    }

    [Fact]
    public async Task Events_that_overtake_each_other_end_in_the_same_state()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Offer Ben the lead role", "priya", "#leads");
        await world.Room("leads").Shows("D-1 · Decided");
        await world.Control.Fault("reordered");
        await world.Priya.Does(priya => priya.Invites("hoa", "#leads"));
        world.Time.Forward(TimeSpan.FromSeconds(5));
        await world.Hoa.Does(hoa => hoa.Leaves("#leads"));
        await world.Control.UntilDelivered("member_joined_channel");
        await world.Control.UntilDelivered("member_left_channel");
        await world.Quiet();
        await world.Hoa.FindsNothing("lead role", "#payments");
    }

    [Fact]
    public async Task What_happened_while_the_bot_was_away_comes_again_and_is_handled()
    {
        await using var world = await World.Opens(change: options => options with { RetryScale = 1 });
        await world.BotStops();
        var said = await world.Tom.Says("@asynccoach decide Rotate the keys", "#payments");
        await World.Until(async () => (await world.Control.Deliveries("app_mention"))[0].Attempts.Count == 2);
        await world.BotStarts();
        var offer = await world.Payments.ShowsInTheEnd("To be decided: Rotate the keys");
        Assert.Equal(said.Ts, offer.ThreadTs);
        await world.Payments.ShowsOnce("To be decided");
    }

    [Fact]
    public async Task On_a_bad_day_when_a_fifth_of_all_calls_fails_everything_is_said_once()
    {
        await using var world = await World.Opens();
        await world.Control.FaultByChance("answer_lost", 0.2, seed: 7, method: "chat.postMessage");
        await world.Control.FaultByChance("server_error", 0.2, seed: 8, method: "chat.postMessage");
        await world.Control.FaultByChance("dropped", 0.2, seed: 9, method: "chat.update");
        for (var number = 1; number <= 6; number++)
            await world.Priya.Records($"Rate limit of service {number}", "priya", number % 2 == 0 ? "#payments" : "#platform");
        for (var number = 1; number <= 6; number++)
        {
            var room = world.Room(number % 2 == 0 ? "payments" : "platform");
            await room.ShowsInTheEnd($"D-{number} · Decided");
        }
    }

    [Fact]
    public async Task A_socket_that_is_lost_is_opened_again_and_work_goes_on()
    {
        await using var world = await World.Opens(Transport.SocketMode);
        await world.Control.Socket("drop");
        await World.Until(async () => (int?)(await world.Control.Workspace())["socket_connections"] == 0);
        await World.Until(async () => (int?)(await world.Control.Workspace())["socket_connections"] > 0);
        await world.Priya.Records("Rotate the keys", "hoa", "#payments");
        await world.Control.Socket("refresh_requested");
        await world.Payments.ShowsOnce("D-1 · Open");
        await World.Until(async () => (int?)(await world.Control.Workspace())["socket_connections"] > 0);
        await world.Tom.Finds("D-1", "keys", "#payments");
    }

    [Fact]
    public async Task A_form_that_arrives_twice_is_one_decision()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Rotate the keys", "#payments");
        await world.Priya.Sees("Rotate the keys");
        await world.Control.Fault("duplicated", of: "interactions");
        Assert.Empty(await world.Priya.Submits(new { why_now = "An audit", who_decides = "hoa", done = "New keys everywhere" }));
        await world.Payments.ShowsOnce("D-1 · Open");
        await world.Payments.ShowsNothingOf("D-2");
    }

    [Fact]
    public async Task A_form_that_Slack_gave_up_on_is_on_record_and_sent_again_it_is_still_one_decision()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Rotate the keys", "#payments");
        await world.Priya.Sees("Rotate the keys");
        await world.Priya.Fills(new { why_now = "An audit", who_decides = "hoa", done = "New keys everywhere" });
        await world.Control.Fault("delayed", of: "interactions", delayMs: 3500);
        Assert.False((await world.Priya.Client.Submits()).Ok);
        await world.Payments.Shows("D-1 · Open");
        Assert.Empty(await world.Priya.Submits());
        await world.Payments.ShowsOnce("D-1 · Open");
        await world.Payments.ShowsNothingOf("D-2");
    }
}
