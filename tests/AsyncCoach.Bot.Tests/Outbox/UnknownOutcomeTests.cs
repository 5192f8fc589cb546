using AsyncCoach.Slack.Api;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Outbox;

public sealed class UnknownOutcomeTests
{
    [Fact]
    public async Task A_post_whose_answer_was_lost_is_found_in_the_channel_and_never_posted_twice()
    {
        await using var office = await CardOnItsWay.Enqueued();
        office.Slack.LosesAnswerOf(nameof(ISlackApi.Post));
        await office.Quiet();
        Assert.Equal("sending", (await office.Record()).State);
        await office.Later(Duration.FromSeconds(6));
        Assert.Equal("sent", (await office.Record()).State);
        Assert.Equal(1, office.Slack.Calls.Count(call => call == nameof(ISlackApi.Post)));

        // And it stands in its place: the next change is made there.
        await office.Decide();
        await office.Quiet();
        Assert.Equal(1, office.Card(Office.General).Updates);
    }

    [Fact]
    public async Task A_post_that_never_arrived_is_posted_again_once_it_was_absent_twice_a_minute_apart()
    {
        await using var office = await CardOnItsWay.Enqueued();
        office.Slack.Next(nameof(ISlackApi.Post), new SlackFailure.Unknown("reset"));
        await office.Quiet();
        await office.Later(Duration.FromSeconds(6));
        Assert.Empty(office.Slack.Messages);
        await office.Later(Duration.FromSeconds(50));
        Assert.Empty(office.Slack.Messages);
        await office.Later(Duration.FromSeconds(11));
        office.Card(Office.General);
        Assert.Equal(2, office.Slack.Calls.Count(call => call == nameof(ISlackApi.History)));
    }

    [Fact]
    public async Task A_post_that_shows_up_late_is_found_at_the_second_look()
    {
        await using var office = await CardOnItsWay.Enqueued();
        office.Slack.LosesAnswerOf(nameof(ISlackApi.Post));
        await office.Quiet();
        var late = office.Slack.Messages.ToList();
        office.Slack.Messages.Clear();
        await office.Later(Duration.FromSeconds(6));
        office.Slack.Messages.AddRange(late);
        await office.Later(Duration.FromSeconds(61));
        Assert.Equal("sent", (await office.Record()).State);
        office.Card(Office.General);
    }

    [Fact]
    public async Task Where_the_history_cannot_be_read_it_is_not_sent_again_and_somebody_is_told()
    {
        await using var office = await CardOnItsWay.Enqueued(new BotSettings { Operators = ["U0TOM"] });
        office.Slack.Next(nameof(ISlackApi.Post), new SlackFailure.Unknown("reset"));
        await office.Quiet();
        office.Slack.Refuses(nameof(ISlackApi.History), "not_in_channel");
        await office.Later(Duration.FromSeconds(6));
        Assert.Equal("failed", (await office.Record()).State);
        Assert.DoesNotContain(office.Slack.Messages, message => message.Channel == Office.General);
        Assert.Equal(
            "I could not post something in <#C0GENERAL>: Slack’s answer was lost, and I cannot read there to see whether it arrived. It is kept; only the message is missing.",
            office.Card("D0TOM").Text);
    }

    [Fact]
    public async Task While_the_history_is_out_of_reach_it_is_looked_for_again_later()
    {
        await using var office = await CardOnItsWay.Enqueued();
        office.Slack.LosesAnswerOf(nameof(ISlackApi.Post));
        await office.Quiet();
        office.Slack.Next(nameof(ISlackApi.History), new SlackFailure.Unreachable("down"), times: 2);
        for (var i = 0; i < 3; i++)
            await office.Later(Duration.FromMinutes(5));
        Assert.Equal("sent", (await office.Record()).State);
        office.Card(Office.General);
    }

    [Fact]
    public async Task Killed_between_post_and_receipt_the_next_process_finds_the_message()
    {
        await using var office = await CardOnItsWay.Enqueued();
        var claim = Assert.Single(await office.Claim());
        // Posted, and then the power went: nothing of it was written down but the attempt.
        office.Shaking.NextCommits.Enqueue(new Commit.Failed("killed"));
        await office.Send(claim);
        Assert.Equal("sending", (await office.Record()).State);
        await office.Later(Duration.FromMinutes(6));
        Assert.Equal("sent", (await office.Record()).State);
        office.Card(Office.General);
    }

    [Fact]
    public async Task Whoever_finds_their_lease_lost_after_posting_removes_their_own_copy()
    {
        await using var office = await CardOnItsWay.Enqueued();
        var slow = Assert.Single(await office.Claim());
        office.Slack.BeforePost = async () =>
        {
            // This process stood still for longer than its lease; another looked twice in vain and posted.
            await office.Later(Duration.FromMinutes(6));
            await office.Later(Duration.FromMinutes(2));
        };
        await office.Send(slow);
        Assert.Contains(nameof(ISlackApi.Delete), office.Slack.Calls);
        Assert.Equal(office.Card(Office.General).Ts, (await office.Record()).Ts);
    }

    [Fact]
    public async Task What_another_has_found_and_written_down_meanwhile_is_not_removed()
    {
        await using var office = await CardOnItsWay.Enqueued();
        var slow = Assert.Single(await office.Claim());
        // This process stood still right after its post for longer than its lease; another looked into the channel and found it.
        office.Slack.AfterPost = () => office.Later(Duration.FromMinutes(6));
        await office.Send(slow);
        Assert.DoesNotContain(nameof(ISlackApi.Delete), office.Slack.Calls);
        Assert.Equal(office.Card(Office.General).Ts, (await office.Record()).Ts);
    }

    [Fact]
    public async Task Whoever_lost_their_lease_before_posting_posts_nothing()
    {
        await using var office = await CardOnItsWay.Enqueued();
        var slow = Assert.Single(await office.Claim());
        await office.Later(Duration.FromMinutes(6));
        await office.Send(slow);
        office.Card(Office.General);
        Assert.Equal(1, office.Slack.Calls.Count(call => call == nameof(ISlackApi.Post)));
    }

    [Fact]
    public async Task What_is_unknown_holds_back_its_own_subject_and_nothing_else()
    {
        await using var office = await CardOnItsWay.Enqueued();
        office.Slack.Next(nameof(ISlackApi.Post), new SlackFailure.Unknown("reset"));
        await office.Send(Assert.Single(await office.Claim()));
        await office.Tom.Submits((await office.Tom.Types("/decide")).Form, Colleague.Answers("Another matter.", office.Tom));
        await office.Decide(fromCard: false);
        await office.Quiet();
        Assert.Contains("Another matter.", office.Card(Office.General).Text, StringComparison.Ordinal);
    }
}
