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
        await using var office = await Recorded();
        office.Slack.Messages.Clear();
        await Decide(office);
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
        await using var office = await Recorded();
        office.Slack.Refuses(nameof(ISlackApi.Update), error);
        await Decide(office);
        await office.Quiet();
        Assert.Equal(2, office.Slack.Messages.Count);
        Assert.Contains("D-1 · Decided", office.Slack.Messages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_limit_is_waited_for_as_long_as_slack_says()
    {
        await using var office = await Enqueued();
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
        await using var office = await Enqueued();
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
    public async Task A_post_whose_answer_was_lost_is_found_in_the_channel_and_never_posted_twice()
    {
        await using var office = await Enqueued();
        office.Slack.LosesAnswerOf(nameof(ISlackApi.Post));
        await office.Quiet();
        Assert.Equal("sending", (await Record(office)).State);
        await Later(office, Duration.FromSeconds(6));
        Assert.Equal("sent", (await Record(office)).State);
        Assert.Equal(1, office.Slack.Calls.Count(call => call == nameof(ISlackApi.Post)));

        // And it stands in its place: the next change is made there.
        await Decide(office);
        await office.Quiet();
        Assert.Equal(1, office.Card(Office.General).Updates);
    }

    [Fact]
    public async Task A_post_that_never_arrived_is_posted_again_once_it_was_absent_twice_a_minute_apart()
    {
        await using var office = await Enqueued();
        office.Slack.Next(nameof(ISlackApi.Post), new SlackFailure.Unknown("reset"));
        await office.Quiet();
        await Later(office, Duration.FromSeconds(6));
        Assert.Empty(office.Slack.Messages);
        await Later(office, Duration.FromSeconds(50));
        Assert.Empty(office.Slack.Messages);
        await Later(office, Duration.FromSeconds(11));
        office.Card(Office.General);
        Assert.Equal(2, office.Slack.Calls.Count(call => call == nameof(ISlackApi.History)));
    }

    [Fact]
    public async Task A_post_that_shows_up_late_is_found_at_the_second_look()
    {
        await using var office = await Enqueued();
        office.Slack.LosesAnswerOf(nameof(ISlackApi.Post));
        await office.Quiet();
        var late = office.Slack.Messages.ToList();
        office.Slack.Messages.Clear();
        await Later(office, Duration.FromSeconds(6));
        office.Slack.Messages.AddRange(late);
        await Later(office, Duration.FromSeconds(61));
        Assert.Equal("sent", (await Record(office)).State);
        office.Card(Office.General);
    }

    [Fact]
    public async Task Where_the_history_cannot_be_read_it_is_not_sent_again_and_somebody_is_told()
    {
        await using var office = await Enqueued(new BotSettings { Operators = ["U0TOM"] });
        office.Slack.Next(nameof(ISlackApi.Post), new SlackFailure.Unknown("reset"));
        await office.Quiet();
        office.Slack.Refuses(nameof(ISlackApi.History), "not_in_channel");
        await Later(office, Duration.FromSeconds(6));
        Assert.Equal("failed", (await Record(office)).State);
        Assert.DoesNotContain(office.Slack.Messages, message => message.Channel == Office.General);
        Assert.Equal(
            "I could not post something in <#C0GENERAL>: Slack’s answer was lost, and I cannot read there to see whether it arrived. It is kept; only the message is missing.",
            office.Card("D0TOM").Text);
    }

    [Fact]
    public async Task An_operator_who_sleeps_hears_of_it_when_they_begin()
    {
        // Nine in the morning UTC is five in New York.
        await using var office = await Enqueued(new BotSettings { Operators = ["U0HOA"] });
        office.Slack.Next(nameof(ISlackApi.Post), new SlackFailure.Refused("is_archived"));
        await office.Quiet();
        Assert.DoesNotContain(office.Slack.Messages, message => message.Channel == "D0HOA");
        office.Passes(Duration.FromHours(4));
        await office.Quiet();
        Assert.Single(office.Slack.Messages, message => message.Channel == "D0HOA" && message.Text.Contains("the channel is archived", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_history_is_out_of_reach_it_is_looked_for_again_later()
    {
        await using var office = await Enqueued();
        office.Slack.LosesAnswerOf(nameof(ISlackApi.Post));
        await office.Quiet();
        office.Slack.Next(nameof(ISlackApi.History), new SlackFailure.Unreachable("down"), times: 2);
        for (var i = 0; i < 3; i++)
            await Later(office, Duration.FromMinutes(5));
        Assert.Equal("sent", (await Record(office)).State);
        office.Card(Office.General);
    }

    [Fact]
    public async Task Killed_between_post_and_receipt_the_next_process_finds_the_message()
    {
        await using var office = await Enqueued();
        var claim = Assert.Single(await office.Claim());
        // Posted, and then the power went: nothing of it was written down but the attempt.
        office.Shaking.NextCommits.Enqueue(new Commit.Failed("killed"));
        await office.Send(claim);
        Assert.Equal("sending", (await Record(office)).State);
        await Later(office, Duration.FromMinutes(6));
        Assert.Equal("sent", (await Record(office)).State);
        office.Card(Office.General);
    }

    [Fact]
    public async Task Whoever_finds_their_lease_lost_after_posting_removes_their_own_copy()
    {
        await using var office = await Enqueued();
        var slow = Assert.Single(await office.Claim());
        office.Slack.BeforePost = async () =>
        {
            // This process stood still for longer than its lease; another looked twice in vain and posted.
            await Later(office, Duration.FromMinutes(6));
            await Later(office, Duration.FromMinutes(2));
        };
        await office.Send(slow);
        Assert.Contains(nameof(ISlackApi.Delete), office.Slack.Calls);
        Assert.Equal(office.Card(Office.General).Ts, (await Record(office)).Ts);
    }

    [Fact]
    public async Task Whoever_lost_their_lease_before_posting_posts_nothing()
    {
        await using var office = await Enqueued();
        var slow = Assert.Single(await office.Claim());
        await Later(office, Duration.FromMinutes(6));
        await office.Send(slow);
        office.Card(Office.General);
        Assert.Equal(1, office.Slack.Calls.Count(call => call == nameof(ISlackApi.Post)));
    }

    [Fact]
    public async Task A_card_that_shows_the_newest_state_already_is_left_alone()
    {
        await using var office = await Recorded();
        var form = (await office.Priya.Presses("Edit", (await office.Priya.Presses("Details", office.Card(Office.General))).Form)).Form;
        await office.Priya.Submits(form, ("what", "Default rate limit 300."));
        await Decide(office);
        await office.Quiet();
        var card = office.Card(Office.General);
        Assert.Equal(1, card.Updates);
        Assert.Contains("Default rate limit 300.", card.Text, StringComparison.Ordinal);
        Assert.Contains("D-1 · Decided", card.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_unknown_holds_back_its_own_subject_and_nothing_else()
    {
        await using var office = await Enqueued();
        office.Slack.Next(nameof(ISlackApi.Post), new SlackFailure.Unknown("reset"));
        await office.Send(Assert.Single(await office.Claim()));
        await office.Tom.Submits((await office.Tom.Types("/decide")).Form, Colleague.Answers("Another matter.", office.Tom));
        await Decide(office, fromCard: false);
        await office.Quiet();
        Assert.Contains("Another matter.", office.Card(Office.General).Text, StringComparison.Ordinal);
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
            await Later(office, Duration.FromMinutes(10));
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
        Assert.Equal("sent", (await Record(office)).State);
    }

    private static async Task<Office> Recorded()
    {
        var office = await Office.Open();
        await office.Priya.Records(decider: office.Hoa);
        return office;
    }

    /// <summary>Recorded, and its card waits in the outbox.</summary>
    private static async Task<Office> Enqueued(BotSettings? settings = null)
    {
        var office = await Office.Open(settings);
        var form = (await office.Priya.Types("/decide")).Form;
        await office.Priya.Submits(form, Colleague.Answers("Default rate limit 600 requests a minute.", office.Hoa));
        return office;
    }

    private static async Task Decide(Office office, bool fromCard = true)
    {
        var pressed = fromCard && office.Slack.Messages.Find(message => message.Channel == Office.General) is { } card
            ? await office.Hoa.Presses("Decide", card)
            : await office.Hoa.Presses("decision.open:act", (await office.Decision(1)).Id.ToString(), Office.General);
        await office.Hoa.Submits(pressed.Form);
    }

    private static async Task Later(Office office, Duration time)
    {
        office.Wire.Passes(time);
        await office.Quiet();
    }

    /// <summary>What became of the first card.</summary>
    private static async Task<OutboxRecord> Record(Office office) =>
        (await office.Store.Outbox.Find(Acme, $"decision.card/{(await office.Decision(1)).Id}/{Office.General}/1", default))!;
}
