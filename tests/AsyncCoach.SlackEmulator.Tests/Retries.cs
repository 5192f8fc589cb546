using AsyncCoach.SlackEmulator.Tests.Fakes;
using Microsoft.AspNetCore.Http;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Retries
{
    [Fact]
    public async Task An_event_is_sent_again_with_its_id_and_the_reason_until_it_is_acknowledged()
    {
        await using var office = await Office.Open();
        var refusals = 2;
        office.App.Answers = (_, context) =>
        {
            context.Response.StatusCode = refusals-- > 0 ? 500 : 200;
            return Task.CompletedTask;
        };
        await office.Priya.Types("hello", "#general");
        await office.Control.UntilDelivered("message.channels");

        var tries = office.App.All.ToList();
        Assert.Equal(3, tries.Count);
        Assert.Single(tries.Select(t => t.Text("event_id")).Distinct(StringComparer.Ordinal));
        Assert.Equal(["", "1", "2"], tries.Select(t => t.Headers["x-slack-retry-num"].ToString()), StringComparer.Ordinal);
        Assert.Equal("http_error", tries[1].Headers["x-slack-retry-reason"]);
        Assert.All(tries, t => Assert.True(t.SignatureHolds));
    }

    [Fact]
    public async Task Retries_wait_a_minute_and_five_minutes_of_wire_time_and_then_end()
    {
        await using var office = await Office.Open(o => o with { RetryScale = 1 }, wireStandsStill: true);
        // An attempt has failed for good, and the wait for the next has begun, when only that wait is left on the clock.
        Task Failed(int attempts) =>
            Until.True(async () =>
                (await office.Control.Deliveries("message.channels"))[0].Attempts is { } made
                && made.Count == attempts
                && made.All(a => a.Failure is not null)
                && office.Wire!.Waiting == (attempts < 4 ? 1 : 0));
        office.App.Answers = Refuse;
        await office.Priya.Types("hello", "#general");
        await Failed(2);
        office.Wire!.Move(TimeSpan.FromSeconds(59));
        Assert.Equal(2, office.App.All.Count);
        office.Wire.Move(TimeSpan.FromSeconds(1));
        await Failed(3);
        office.Wire.Move(TimeSpan.FromMinutes(5));
        await Failed(4);

        var delivery = Assert.Single(await office.Control.Deliveries("message.channels"));
        Assert.False(delivery.Acknowledged);
        Assert.Equal([0, 1, 2, 3], delivery.Attempts.Select(a => a.RetryNum));
    }

    [Fact]
    public async Task An_app_can_ask_not_to_be_sent_an_event_again()
    {
        await using var office = await Office.Open();
        office.App.Answers = (heard, context) =>
        {
            context.Response.Headers["x-slack-no-retry"] = "1";
            return Refuse(heard, context);
        };
        await office.Priya.Types("hello", "#general");
        await office.Control.UntilQuiet();

        Assert.Single(office.App.All);
    }

    [Fact]
    public async Task A_silent_app_gets_the_event_again_after_three_seconds_as_a_timeout()
    {
        await using var office = await Office.Open(wireStandsStill: true);
        var hold = new TaskCompletionSource();
        office.App.Answers = (heard, _) => heard.Headers.ContainsKey("x-slack-retry-num") ? Task.CompletedTask : hold.Task;
        await office.Priya.Types("hello", "#general");
        await Until.True(() => office.App.All.Count == 1);
        office.Wire!.Move(TimeSpan.FromSeconds(3));
        await Until.True(() => office.App.All.Count == 2);

        Assert.Equal("http_timeout", office.App.All.Last().Headers["x-slack-retry-reason"]);
        hold.SetResult();
    }

    private static Task Refuse(Heard heard, HttpContext context)
    {
        context.Response.StatusCode = 500;
        return Task.CompletedTask;
    }
}
