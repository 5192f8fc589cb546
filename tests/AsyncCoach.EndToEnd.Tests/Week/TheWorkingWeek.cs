using System.Globalization;
using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>
/// Five working days of four sites, across the weekend on which New York has changed its clocks and London has not: handoffs are asked for, written and received at
/// each site's morning; one is missed, one is not picked up and goes to the lead, somebody is away, somebody travels. What everybody has read is compared with a file.
/// </summary>
public sealed class TheWorkingWeek
{
    [Fact]
    public async Task Everybody_reads_what_they_should_and_when()
    {
        await using var relay = await Relay.Opens(Runs.InProcess);
        await Live(relay, act => act());
        Golden.Is("week", relay.Chronicle.Told());
    }

    [Fact]
    public async Task Killed_every_few_seconds_it_says_the_same_each_once()
    {
        await using var relay = await Relay.Opens(Runs.AsProgramOnOurClocks);
        await using (var killing = new Killing(relay.World, TimeSpan.FromSeconds(1)))
        {
            await Live(relay, killing.Spares);
            Assert.True(killing.Times >= 5, $"It was killed {killing.Times} times only.");
        }
        Golden.Is("week", relay.Chronicle.Told());
    }

    [SkippableFact]
    public async Task On_two_replicas_of_which_one_after_the_other_is_killed_it_says_the_same_each_once()
    {
        await using var relay = await Relay.Opens(Runs.AsProgramOnOurClocks, database: new SharedDatabase());
        // Each paces itself; of two that post to one channel in one second, one is told to wait.
        relay.World.Expects("ratelimited");
        // The balancer's word for a replica that was killed in the middle of an event: Slack delivers it again.
        relay.World.Expects("502");
        await using (var killing = new Killing(TimeSpan.FromSeconds(3), times => relay.World.ReplicaIsKilled(times % 2)))
        {
            await Live(relay, killing.Spares);
            Assert.True(killing.Times >= 5, $"They were killed {killing.Times} times only.");
        }
        Golden.Is("week", relay.Chronicle.Told());
    }

    private static async Task Live(Relay relay, Func<Func<Task>, Task> act)
    {
        foreach (var (at, what) in Script(relay))
        {
            await relay.Days.PassUntil(at);
            await act(async () =>
            {
                await what();
                await relay.World.Quiet();
            });
        }
        await relay.Days.PassUntil(Utc("Thu 12 Mar 00:00"));
    }

    /// <summary>
    /// What people do, at which moment (UTC). Bengaluru works 03:30–12:00, London 09:00–17:30, São Paulo 12:00–20:30, New York 14:00–22:30 and from Monday on an
    /// hour earlier.
    /// </summary>
    private static IEnumerable<(DateTimeOffset At, Func<Task> Does)> Script(Relay relay)
    {
        var week = new WeekOfPeople(relay);
        return
        [
            // Thursday: all goes well.
            (Utc("Thu 5 Mar 11:35"), () => week.Writes("arjun", "Payment retries: watch tonight's batch\nCert renewal waits for DNS")),
            (Utc("Thu 5 Mar 11:50"), () => week.Accepts("tom", "Payment retries")),
            (Utc("Thu 5 Mar 13:00"), () => week.Records("tom", "Default rate limit 600 requests a minute", "hoa")),
            (Utc("Thu 5 Mar 17:10"), () => week.Writes("tom", "Search latency doubled at noon")),
            (Utc("Thu 5 Mar 17:25"), () => week.Accepts("hoa", "Search latency")),
            (Utc("Thu 5 Mar 20:05"), () => week.HasNothing("caio")),
            (Utc("Thu 5 Mar 22:05"), () => week.Writes("hoa", "Roll back the canary if errors pass 1%")),

            // Friday: Arjun is away until Tuesday, and Priya receives and writes in his place. Ana writes nothing, and London hears of it on Monday, she too.
            (Utc("Fri 6 Mar 03:40"), () => week.IsAway("arjun", from: Utc("Fri 6 Mar 03:00"), until: Utc("Tue 10 Mar 03:00"), deputy: "priya")),
            (Utc("Fri 6 Mar 04:10"), () => week.AcceptsInChannel("priya", "Roll back the canary")),
            (Utc("Fri 6 Mar 11:35"), () => week.Writes("priya", "Invoice export is half done")),
            (Utc("Fri 6 Mar 12:30"), () => week.Accepts("tom", "Invoice export")),
            (Utc("Fri 6 Mar 15:00"), () => week.Decides("hoa", "Default rate limit")),
            (Utc("Fri 6 Mar 17:05"), () => week.HasNothing("ruth")),
            (Utc("Fri 6 Mar 22:05"), () => week.HasNothing("ben")),

            // Monday: New York begins an hour earlier for everybody else. Tom leaves a handoff lying, and it goes to Ruth, who takes it.
            (Utc("Mon 9 Mar 11:40"), () => week.Writes("priya", "Reconcile Friday's payouts")),
            (Utc("Mon 9 Mar 16:45"), () => week.Takes("ruth", "has not been picked up")),
            (Utc("Mon 9 Mar 17:10"), () => week.HasNothing("tom")),
            (Utc("Mon 9 Mar 20:05"), () => week.Writes("caio", "Dashboards moved to the new cluster")),
            (Utc("Mon 9 Mar 21:05"), () => week.HasNothing("hoa")),

            // Tuesday: Tom flies to Kathmandu; from then on his day begins there.
            (Utc("Tue 10 Mar 09:20"), () => week.Accepts("tom", "Dashboards moved")),
            (Utc("Tue 10 Mar 11:35"), () => week.HasNothing("priya")),
            (Utc("Tue 10 Mar 17:05"), () => week.Writes("ruth", "Search latency is back to normal, watch it")),
            (Utc("Tue 10 Mar 17:40"), () => week.Accepts("ben", "Search latency is back")),
            (Utc("Tue 10 Mar 18:00"), () => relay.Person("tom").Does(tom => tom.MovesTo("Asia/Kathmandu"))),
            (Utc("Tue 10 Mar 20:05"), () => week.Writes("ana", "Two alerts are muted until Thursday")),
            (Utc("Tue 10 Mar 21:05"), () => week.HasNothing("ben")),

            // Wednesday: his brief comes at nine in Kathmandu, and his shift ends there, too.
            (Utc("Wed 11 Mar 04:00"), () => week.Accepts("tom", "Two alerts")),
            (Utc("Wed 11 Mar 11:20"), () => week.HasNothing("tom")),
            (Utc("Wed 11 Mar 11:35"), () => week.Writes("arjun", "Ledger check runs until six")),
            (Utc("Wed 11 Mar 20:05"), () => week.HasNothing("caio")),
            (Utc("Wed 11 Mar 21:05"), () => week.HasNothing("hoa")),
        ];
    }

    private static DateTimeOffset Utc(string at) =>
        DateTimeOffset.ParseExact($"{at} 2026", "ddd d MMM HH:mm yyyy", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
