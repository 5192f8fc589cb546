using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Slack.Client.Tests.Api;

/// <summary>What the client says when Slack does not answer as it should.</summary>
public sealed class OutcomeTests
{
    [Theory]
    [InlineData("server_error", 0)]
    [InlineData("garbage", 0)]
    [InlineData("dropped", 0)]
    [InlineData("answer_lost", 1)]
    public async Task A_post_without_a_clear_answer_is_unknown_and_never_repeated(string fault, int copies)
    {
        await using var office = await Office.Open();
        await office.Slack.Control.Fault(fault, "chat.postMessage");

        var result = await office.Bot.Slack.Post(office.Team, new Posting(office.General, new Message("once"), null, "a"), default);

        Assert.IsType<SlackFailure.Unknown>(result.Failure);
        Assert.Single(await office.Slack.Control.Calls("chat.postMessage"));
        Assert.Equal(copies, (await office.Priya.Reads("#general")).Count(message => message.Text == "once"));
        var found = await office.Bot.Slack.History(office.Team, office.General, "0", 50, default);
        Assert.Equal(copies, found.Value!.Count(message => message.Attempt == "a"));
    }

    [Fact]
    public async Task A_post_that_is_not_answered_in_time_is_unknown()
    {
        var wire = new WireClock();
        await using var office = await Office.Open(wire);
        await office.Slack.Control.Fault("timeout", "chat.postMessage");
        var posting = office.Bot.Slack.Post(office.Team, new Posting(office.General, new Message("once"), null, "a"), default);
        // Sent, and the shorter limit of connecting is over: what is left is waiting for the answer.
        await Until.True(() => wire.WaitsFor(15) && !wire.WaitsFor(5));
        await Task.Delay(200);
        wire.Passes(16);
        Assert.IsType<SlackFailure.Unknown>((await posting).Failure);
    }

    [Theory]
    [InlineData("server_error")]
    [InlineData("garbage")]
    [InlineData("dropped")]
    [InlineData("answer_lost")]
    public async Task A_read_is_tried_again(string fault)
    {
        await using var office = await Office.Open();
        await office.Slack.Control.Fault(fault, "conversations.info");
        var result = await office.Bot.Slack.ChannelInfo(office.Team, office.General, default);
        Assert.True(result.Ok);
        Assert.Equal(2, (await office.Slack.Control.Calls("conversations.info")).Count);
    }

    [Fact]
    public async Task Reads_are_not_tried_for_ever()
    {
        await using var office = await Office.Open(set: options => options.Pacing.ReadAttempts = 2);
        await office.Slack.Control.Fault("server_error", "conversations.info", times: 5);
        var result = await office.Bot.Slack.ChannelInfo(office.Team, office.General, default);
        Assert.IsType<SlackFailure.Unknown>(result.Failure);
        Assert.Equal(2, (await office.Slack.Control.Calls("conversations.info")).Count);
    }

    [Fact]
    public async Task Retry_After_is_waited_for_and_the_post_happens_once()
    {
        var wire = new WireClock();
        await using var office = await Office.Open(wire);
        await office.Slack.Control.Fault("rate_limited", "chat.postMessage", retryAfter: 7);
        var posting = office.Bot.Slack.Post(office.Team, new Posting(office.General, new Message("once"), null, "a"), default);
        await office.Slack.Control.UntilCalled("chat.postMessage");
        await Until.True(() => wire.WaitsFor(7));
        wire.Passes(6.9);
        Assert.False(posting.IsCompleted);
        wire.Passes(0.2);
        Assert.True((await posting).Ok);
        Assert.Single(await office.Priya.Reads("#general"), message => message.Text == "once");
    }

    [Fact]
    public async Task A_limit_that_is_too_long_to_wait_for_is_said_at_once_and_remembered()
    {
        await using var office = await Office.Open(new WireClock());
        await office.Slack.Control.Fault("rate_limited", "chat.postMessage", retryAfter: 120);
        var first = await office.Bot.Slack.Post(office.Team, new Posting(office.General, new Message("x"), null, "a"), default);
        var second = await office.Bot.Slack.Post(office.Team, new Posting(office.General, new Message("x"), null, "b"), default);
        Assert.Equal(new SlackFailure.Limited(TimeSpan.FromSeconds(120)), first.Failure);
        Assert.Equal(new SlackFailure.Limited(TimeSpan.FromSeconds(120)), second.Failure);
        Assert.Single(await office.Slack.Control.Calls("chat.postMessage"));
    }

    [Fact]
    public async Task A_form_does_not_wait_for_a_limit_its_trigger_would_not_live_to_see()
    {
        await using var office = await Office.Open(new WireClock());
        await office.Slack.Control.Fault("rate_limited", "views.open");
        var result = await office.Bot.Slack.OpenView(office.Team, "1.2.3", new Modal(new PlainText("x"), [new Divider()]), default);
        Assert.IsType<SlackFailure.Limited>(result.Failure);
        Assert.Single(await office.Slack.Control.Calls("views.open"));
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_can_have_happened()
    {
        await using var bot = await BotUnderTest.Start();
        var result = await bot.Slack.Post("T1", new Posting("C1", new Message("x"), null, "a"), default);
        Assert.IsType<SlackFailure.Unreachable>(result.Failure);
    }

    [Fact]
    public async Task A_call_that_is_given_up_throws_and_says_nothing_else()
    {
        await using var office = await Office.Open();
        await office.Slack.Control.Fault("timeout", "chat.postMessage");
        using var giveUp = new CancellationTokenSource();
        var posting = office.Bot.Slack.Post(office.Team, new Posting(office.General, new Message("x"), null, "a"), giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => posting);
    }
}
