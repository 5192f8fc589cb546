using AsyncCoach.EndToEnd.Tests.Living;
using NodaTime;
using static AsyncCoach.EndToEnd.Tests.Week.Manners;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>Slack answers nothing useful for an hour: what was to be said meanwhile is there once, shortly after.</summary>
public sealed class WhenSlackIsDown
{
    /// <summary>The longest wait between two tries, and the two looks at what a lost answer has left.</summary>
    private static readonly Duration Shortly = Duration.FromMinutes(8);

    [Fact]
    public async Task For_an_hour_over_a_handoff_and_an_ask_nothing_is_lost_and_nothing_said_twice()
    {
        await using var relay = await Relay.Opens(Runs.InProcess);
        var week = new WeekOfPeople(relay);
        await relay.Days.PassUntil(Utc("Thu 5 Mar 11:35"));
        await IsDown(relay, () => week.Writes("arjun", "Payment retries: watch tonight's batch"));
        var posted = Once(relay, Relay.Channel, "Payment retries");
        var told = Once(relay, "tom", "Payment retries");
        await relay.Days.PassUntil(Utc("Thu 5 Mar 12:50"));
        await week.Accepts("tom", "Payment retries");
        await relay.Days.PassUntil(Utc("Thu 5 Mar 16:25"));
        await IsDown(relay);
        var asked = Once(relay, "tom", Ask);
        await relay.Days.PassUntil(Utc("Sat 7 Mar 00:00"));
        await Hold(relay);

        Assert.All([posted, told], one => Assert.InRange(one.At, At("Thu 5 Mar 11:35"), At("Thu 5 Mar 12:35") + Shortly));
        // The ask of 17:00 and its reminder of 17:20 are one message by now.
        Assert.InRange(asked.At, At("Thu 5 Mar 17:25"), At("Thu 5 Mar 17:30"));
        Once(relay, Relay.Channel, "Payment retries");
        Assert.Equal(["Fri 6 Mar 17:00", "Fri 6 Mar 17:20"], Minutes(relay, "ruth", Ask));
    }

    /// <summary>Some calls are never answered, all others with an error; some of what was posted meanwhile has arrived although nothing said so.</summary>
    private static async Task IsDown(Relay relay, Func<Task>? meanwhile = null)
    {
        var world = relay.World;
        if (meanwhile is not null)
        {
            await world.Control.FaultByChance("answer_withheld", 0.3, seed: 4, "chat.postMessage");
            await world.Control.Fault("server_error", "chat.postMessage", times: 1_000_000);
            await meanwhile();
        }
        await world.Control.FaultByChance("timeout", 0.3, seed: 3);
        await world.Control.Fault("server_error", times: 1_000_000);
        for (var minute = 0; minute < 60; minute++)
        {
            world.Passes(TimeSpan.FromMinutes(1));
            await Task.Delay(TimeSpan.FromMilliseconds(40));
        }
        await world.Control.NoFaults();
        // What was called last still waits for its answer.
        world.WirePasses(TimeSpan.FromSeconds(20));
        await relay.Days.PassUntil(relay.Days.Now + Shortly.ToTimeSpan());
        await relay.Chronicle.Look();
    }

    private static Instant At(string utc) => Instant.FromDateTimeOffset(Utc(utc));
}
