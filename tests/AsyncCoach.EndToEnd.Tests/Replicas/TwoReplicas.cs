using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests.Replicas;

/// <summary>Two bots on one database in one workspace: whichever hears of something, it is kept once, answered once, and said once.</summary>
public sealed class TwoReplicas
{
    /// <summary>In London a Thursday morning.</summary>
    private static readonly DateTimeOffset Begins = new(2026, 3, 5, 9, 30, 0, TimeSpan.Zero);

    [SkippableTheory]
    [InlineData(Transport.Http)]
    [InlineData(Transport.SocketMode)]
    public async Task What_begins_at_one_goes_on_at_the_other(Transport transport)
    {
        await using var world = await Opens(transport);
        for (var number = 1; number <= 4; number++)
        {
            // Command, form, button and its form each come to the next replica.
            await world.Priya.Records($"Rate limit of service {number}", "hoa", "#payments");
            var card = await world.Payments.Shows($"D-{number} · Open");
            Assert.Empty(await world.Hoa.Answers(card, "Decide", new { act = "Decide" }));
            Assert.Equal(card.Ts, (await world.Payments.ShowsInTheEnd($"D-{number} · Decided")).Ts);
        }
        for (var once = 1; once <= 2; once++)
        {
            await world.Tom.Finds("D-1 · Decided", "service 1", "#payments");
            await world.Tom.Finds("D-4 · Decided", "service 4", "#payments");
        }
        Assert.Equal(4, (await world.Payments.Said()).Count);
    }

    [SkippableTheory]
    [InlineData("duplicated")]
    [InlineData("duplicated_under_another_id")]
    public async Task An_event_that_comes_to_both_is_answered_once(string fault)
    {
        await using var world = await Opens(Transport.Http);
        await world.Control.Fault(fault, times: 100);
        for (var time = 1; time <= 4; time++)
            await world.Tom.Says($"@asynccoach decide Rotate key {time}", "#payments");
        for (var time = 1; time <= 4; time++)
            await world.Payments.ShowsInTheEnd($"To be decided: Rotate key {time}");
        await world.Quiet();
        Assert.Equal(4, (await world.Payments.Said()).Count);
    }

    [SkippableFact]
    public async Task A_nudge_is_sent_once_and_a_standing_round_runs_once_though_both_have_a_clock()
    {
        await using var world = await Opens(Transport.Http);
        await world.Priya.Records("Rotate the keys", "hoa", "#payments");
        await world.Payments.Shows("D-1 · Open");
        // In New York the day begins at 14:00 UTC.
        world.Passes(TimeSpan.FromHours(5));
        var brief = await world.Hoa.ReadsDirectly("Rotate the keys");
        await world.Quiet();
        Assert.Single(await world.Room(brief.Channel).Said(), message => message.Rendered.Contains("Rotate the keys", StringComparison.Ordinal));

        var asked = (await world.Control.Calls("users.list")).Count;
        // The directory is read every six hours.
        world.Passes(TimeSpan.FromHours(6));
        await World.Until(async () => (await world.Control.Calls("users.list")).Count > asked);
        await world.Quiet();
        Assert.Equal(asked + 1, (await world.Control.Calls("users.list")).Count);
    }

    private static async Task<World> Opens(Transport transport)
    {
        var world = await World.Stands(transport, startsAt: Begins, manyDays: true, database: new SharedDatabase());
        // Each paces itself; of two that post to one channel in one second, one is told to wait.
        world.Expects("ratelimited");
        await world.ReplicaStarts();
        await world.ReplicaStarts();
        await world.BotKnowsItsWay();
        return world;
    }
}
