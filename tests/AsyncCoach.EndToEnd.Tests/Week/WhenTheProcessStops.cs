using AsyncCoach.EndToEnd.Tests.Living;
using NodaTime;
using static AsyncCoach.EndToEnd.Tests.Week.Manners;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>Time passes in which the bot does not run, or which its clock leaves out: what is still useful is said in somebody's working time, and the rest never.</summary>
public sealed class WhenTheProcessStops
{
    [Fact]
    public async Task Three_days_down_over_a_weekend_it_says_on_monday_what_still_matters_and_nothing_else()
    {
        await using var relay = await Relay.Opens(Runs.InProcess);
        var week = new WeekOfPeople(relay);
        await relay.Days.PassUntil(Utc("Thu 5 Mar 11:35"));
        await week.Writes("arjun", "Payment retries: watch tonight's batch");
        await relay.Days.PassUntil(Utc("Thu 5 Mar 12:00"));
        await relay.World.BotStops();
        relay.World.Passes(TimeSpan.FromDays(3));
        await relay.World.BotStarts();
        await relay.World.Quiet();
        await relay.Days.PassUntil(Utc("Tue 10 Mar 00:00"));
        await Hold(relay);

        // Thursday's and Friday's asks are nobody's business any more, nor that nothing came of them.
        foreach (var place in Relay.People.Select(one => one.Person).Append(Relay.Channel))
            Assert.DoesNotContain(relay.Chronicle.Heard(place), one => IsBetween(one, "Thu 5 Mar 12:00", "Mon 9 Mar 03:30"));
        OnceAt(relay, "tom", "Tom, one thing waits for you.", "Mon 9 Mar 09:00");
        Assert.Contains("Payment retries", Once(relay, "tom", "Tom, one thing waits for you.").Text, StringComparison.Ordinal);
        Assert.Equal(["Thu 5 Mar 11:30", "Mon 9 Mar 11:30", "Mon 9 Mar 11:50"], Minutes(relay, "arjun", Ask));
        OnceAt(relay, Relay.Channel, "No handoff from Bengaluru", "Mon 9 Mar 12:00");
        // What Tom left lying goes up only after he was told on Monday that it was due.
        Assert.True(Once(relay, "ruth", "has not been picked up").At > At("Mon 9 Mar 09:30"));
    }

    [Fact]
    public async Task A_clock_that_leaps_an_hour_ahead_asks_where_there_is_time_left_and_else_not()
    {
        await using var relay = await Relay.Opens(Runs.InProcess);
        await relay.Days.PassUntil(Utc("Thu 5 Mar 11:10"));
        await Leaps(relay);
        await relay.Days.PassUntil(Utc("Thu 5 Mar 16:20"));
        await Leaps(relay);
        await relay.Days.PassUntil(Utc("Fri 6 Mar 08:30"));
        await Leaps(relay);
        await relay.Days.PassUntil(Utc("Sat 7 Mar 00:00"));
        await Hold(relay);

        Never(relay, "arjun", Ask);
        Assert.Equal(["Thu 5 Mar 12:10", "Fri 6 Mar 12:00"], Minutes(relay, Relay.Channel, "No handoff from Bengaluru today."));
        Assert.Equal(["Thu 5 Mar 17:20"], Minutes(relay, "tom", Ask));
        OnceAt(relay, "tom", "waits for you.", "Fri 6 Mar 09:30");
        Assert.Equal(["Fri 6 Mar 17:00", "Fri 6 Mar 17:20"], Minutes(relay, "ruth", Ask));
    }

    private static async Task Leaps(Relay relay)
    {
        relay.World.Passes(TimeSpan.FromHours(1));
        await relay.Days.Settled();
    }

    private static bool IsBetween(Heard one, string from, string to) => one.At >= At(from) && one.At < At(to);

    private static Instant At(string utc) => Instant.FromDateTimeOffset(Utc(utc));
}
