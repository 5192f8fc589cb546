using System.Net;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Tests.Inbound;

public sealed class AcknowledgementTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    private static string Command => Payload.Form(Payload.Text("slash_command"));

    public async Task InitializeAsync() => _bot = await BotUnderTest.Start();

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task What_follows_begins_when_the_acknowledgement_has_left_and_a_stop_waits_for_it()
    {
        var acknowledged = new TaskCompletionSource();
        var finished = false;
        _bot.Handler.Answers = (_, _) => Task.FromResult(new Outcome(Ack.Ok, async _ =>
        {
            await acknowledged.Task;
            finished = true;
        }));

        using var answer = await _bot.SendForm("/slack/commands", Command);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var stopping = _bot.Stop();
        Assert.False(stopping.IsCompleted);
        acknowledged.SetResult();
        await stopping;
        Assert.True(finished);
    }

    [Fact]
    public async Task What_follows_has_a_limit_and_its_failure_is_its_own()
    {
        var limited = new TaskCompletionSource();
        _bot.Handler.Answers = (_, _) => Task.FromResult(new Outcome(Ack.Ok, async cancellation =>
        {
            using var registration = cancellation.Register(limited.SetResult);
            await limited.Task;
            throw new InvalidOperationException("after all");
        }));

        using var first = await _bot.SendForm("/slack/commands", Command);
        await _bot.Wire.Sleepers(1);
        _bot.Wire.Passes(61);
        await limited.Task;
        _bot.Handler.Answers = (_, _) => Task.FromResult(Outcome.Heard);
        using var second = await _bot.SendForm("/slack/commands", Command);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
    }

    [Fact]
    public async Task A_handler_that_is_late_with_an_event_lets_Slack_send_it_again()
    {
        _bot.Handler.Answers = (_, _) => new TaskCompletionSource<Outcome>().Task;
        var sending = _bot.SendEvent(Payload.Text("event_message"));
        await _bot.Wire.Sleepers(1);
        _bot.Wire.Passes(2.4);
        Assert.False(sending.IsCompleted);
        _bot.Wire.Passes(0.2);
        using var answer = await sending;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task A_handler_that_is_late_with_a_command_has_its_person_told_and_may_still_finish()
    {
        var late = new TaskCompletionSource<Outcome>();
        var then = new TaskCompletionSource();
        _bot.Handler.Answers = (_, _) => late.Task;
        var sending = _bot.SendForm("/slack/commands", Command);
        await _bot.Wire.Sleepers(1);
        _bot.Wire.Passes(2.6);
        using var answer = await sending;
        Assert.Contains("taking longer than Slack lets me", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        late.SetResult(new Outcome(Ack.Ok, _ =>
        {
            then.SetResult();
            return Task.CompletedTask;
        }));
        await then.Task.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_handler_that_fails_loses_no_event_and_leaves_no_person_without_a_sentence()
    {
        _bot.Handler.Answers = (_, _) => throw new InvalidOperationException("our mistake");
        using var anEvent = await _bot.SendEvent(Payload.Text("event_message"));
        using var command = await _bot.SendForm("/slack/commands", Command);
        using var button = await _bot.SendInteraction(Payload.Text("block_actions"));
        Assert.Equal(
            (HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK, HttpStatusCode.OK), (anEvent.StatusCode, command.StatusCode, button.StatusCode));
        Assert.Contains("Please try again", await command.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
