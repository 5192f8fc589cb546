using AsyncCoach.Domain;
using AsyncCoach.Slack.Api;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Outbox;

public sealed class SenderTests
{
    private static readonly WorkspaceId Acme = new(Office.Acme);

    [Fact]
    public async Task A_card_that_is_gone_is_posted_again_and_kept_true_there()
    {
        await using var office = await CardOnItsWay.Recorded();
        office.Slack.Messages.Clear();
        await office.Decide();
        await office.Quiet();
        var card = office.Card(Office.General);
        Assert.Contains("D-1 · Decided", card.Text, StringComparison.Ordinal);

        await office.Hoa.Submits((await office.Hoa.Presses("Mark done", card)).Form);
        await office.Quiet();
        Assert.Equal(1, office.Card(Office.General).Updates);
    }

    [Theory]
    [InlineData("edit_window_closed")]
    [InlineData("cant_update_message")]
    public async Task A_card_that_can_no_longer_be_edited_gets_a_new_one(string error)
    {
        await using var office = await CardOnItsWay.Recorded();
        office.Slack.Refuses(nameof(ISlackApi.Update), error);
        await office.Decide();
        await office.Quiet();
        Assert.Equal(2, office.Slack.Messages.Count);
        Assert.Contains("D-1 · Decided", office.Slack.Messages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_is_waited_for_as_long_as_slack_says()
    {
        await using var office = await CardOnItsWay.Enqueued();
        office.Slack.Next(nameof(ISlackApi.Post), new SlackFailure.Limited(TimeSpan.FromSeconds(90)));
        await office.Quiet();
        office.Wire.Passes(Duration.FromSeconds(80));
        await office.Quiet();
        Assert.Empty(office.Slack.Messages);
        office.Wire.Passes(Duration.FromSeconds(11));
        await office.Quiet();
        office.Card(Office.General);
    }

    [Theory]
    [InlineData("invalid_auth")]
    [InlineData("missing_scope")]
    [InlineData("service_unavailable")]
    public async Task What_the_operator_can_mend_is_tried_again_later_and_again(string error)
    {
        await using var office = await CardOnItsWay.Enqueued();
        office.Slack.Refuses(nameof(ISlackApi.Post), error, times: 3);
        for (var i = 0; i < 4; i++)
        {
            await office.Quiet();
            office.Wire.Passes(Duration.FromMinutes(5));
        }
        office.Card(Office.General);
        Assert.Equal(4, office.Slack.Calls.Count(call => call == nameof(ISlackApi.Post)));
    }

    [Fact]
    public async Task An_operator_who_sleeps_hears_of_it_when_they_begin()
    {
        // Nine in the morning UTC is five in New York.
        await using var office = await CardOnItsWay.Enqueued(new BotSettings { Operators = ["U0HOA"] });
        office.Slack.Next(nameof(ISlackApi.Post), new SlackFailure.Refused("is_archived"));
        await office.Quiet();
        Assert.DoesNotContain(office.Slack.Messages, message => message.Channel == "D0HOA");
        office.Passes(Duration.FromHours(4));
        await office.Quiet();
        Assert.Single(office.Slack.Messages, message => message.Channel == "D0HOA" && message.Text.Contains("the channel is archived", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_that_shows_the_newest_state_already_is_left_alone()
    {
        await using var office = await CardOnItsWay.Recorded();
        var form = (await office.Priya.Presses("Edit", (await office.Priya.Presses("Details", office.Card(Office.General))).Form)).Form;
        await office.Priya.Submits(form, ("what", "Default rate limit 300."));
        await office.Decide();
        await office.Quiet();
        var card = office.Card(Office.General);
        Assert.Equal(1, card.Updates);
        Assert.Contains("Default rate limit 300.", card.Text, StringComparison.Ordinal);
        Assert.Contains("D-1 · Decided", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archived_channel_is_told_to_the_recorder_and_the_operators_without_the_text()
    {
        await using var office = await Office.Open(new BotSettings { Operators = ["U0TOM"] });
        office.Slack.Channels[Office.General] = office.Slack.Channels[Office.General] with { IsArchived = true };
        await office.Priya.Records();
        var told = office.Slack.Messages;
        Assert.Equal(["D0PRIYA", "D0TOM"], told.Select(message => message.Channel).Order());
        Assert.All(told, message => Assert.DoesNotContain("rate limit", message.Text, StringComparison.Ordinal));
        Golden.Is("undelivered", told[0].Message);
    }

    [Fact]
    public async Task Where_the_settings_name_nobody_the_first_admin_who_opened_Home_is_told()
    {
        await using var office = await Office.Open();
        await office.OpensHome(office.Tom);
        await office.OpensHome(office.Priya);
        office.Slack.Channels[Office.General] = office.Slack.Channels[Office.General] with { IsArchived = true };
        await office.Hoa.Records();
        Assert.Equal(["D0HOA", "D0PRIYA"], office.Slack.Messages.Select(message => message.Channel).Order());
    }

    [Fact]
    public async Task A_notice_that_cannot_be_delivered_itself_is_the_end_of_it()
    {
        await using var office = await Office.Open(new BotSettings { Operators = ["U0TOM"] });
        office.Slack.Channels[Office.General] = office.Slack.Channels[Office.General] with { IsArchived = true };
        office.Slack.Refuses(nameof(ISlackApi.OpenDirect), "user_disabled", times: 20);
        await office.Priya.Records();
        for (var i = 0; i < 5; i++)
            await office.Later(Duration.FromMinutes(10));
        Assert.Equal(2, office.Slack.Calls.Count(call => call == nameof(ISlackApi.OpenDirect)));
        Assert.Equal(0, (await office.Store.Outbox.Depth(default)).Waiting);
    }

    [Fact]
    public async Task An_intent_of_a_kind_that_no_habit_says_any_more_is_given_up_with_its_reason()
    {
        await using var office = await Office.Open();
        var session = office.Store.Open(Acme);
        session.Enqueue(new Intent("old/1", "old.kind", "x", Office.General, office.Product.Now, Urgency.Answer));
        await session.Commit();
        await office.Quiet();
        var record = await office.Store.Outbox.Find(Acme, "old/1", default);
        Assert.Equal(("failed", "no habit says this any more"), (record!.State, record.Reason));
    }

    [Fact]
    public async Task The_running_sender_wakes_at_a_commit_and_finishes_what_it_began_when_the_host_stops()
    {
        await using var office = await Office.Open();
        var running = office.BackgroundWork;
        await running.StartAsync(default);
        var form = (await office.Priya.Types("/decide")).Form;
        await office.Priya.Submits(form, Colleague.Answers("Default rate limit 600 requests a minute.", office.Hoa));
        for (var i = 0; i < 400 && office.Slack.Messages.Count == 0; i++)
            await Task.Delay(10);
        await running.StopAsync(default);
        office.Card(Office.General);
        Assert.Equal("sent", (await office.Record()).State);
    }
}
