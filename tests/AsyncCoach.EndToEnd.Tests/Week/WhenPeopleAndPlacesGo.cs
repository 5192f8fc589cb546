using System.Text.Json.Nodes;
using AsyncCoach.EndToEnd.Tests.Living;
using static AsyncCoach.EndToEnd.Tests.Week.Manners;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>A route loses its channel or its people in the middle of the week: whoever can mend that reads it once, in their hours, and the rest of the week goes on.</summary>
public sealed class WhenPeopleAndPlacesGo
{
    [Fact]
    public async Task The_channel_is_archived_and_comes_back()
    {
        await using var relay = await Relay.Opens(Runs.InProcess);
        relay.World.Expects("is_archived");
        var week = new WeekOfPeople(relay);
        await relay.Days.PassUntil(Utc("Thu 5 Mar 13:00"));
        await relay.Person("ana").Does(ana => ana.Archives("#relay"));
        await relay.World.Quiet();
        await relay.Days.PassUntil(Utc("Thu 5 Mar 17:10"));
        await week.Writes("tom", "Search latency doubled at noon");
        await relay.Days.PassUntil(Utc("Fri 6 Mar 08:00"));
        await relay.Person("ana").Does(ana => ana.Unarchives("#relay"));
        await relay.World.Quiet();
        await relay.Days.PassUntil(Utc("Fri 6 Mar 11:35"));
        await week.Writes("priya", "Invoice export is half done");
        await relay.Days.PassUntil(Utc("Sat 7 Mar 00:00"));
        await Hold(relay);

        foreach (var (lead, route) in new[] { ("ruth", "London → New York"), ("hoa", "New York → Bengaluru"), ("ana", "São Paulo → London") })
            Once(relay, lead, $"{route}: #relay is archived, so nobody there sees the handoffs.");
        Never(relay, "priya", "is archived");
        Once(relay, "tom", "I could not post something in #relay: the channel is archived.");
        OnceAt(relay, "hoa", "London left this on Thu 5 Mar, written by Tom:", "Thu 5 Mar 17:10");
        OnceAt(relay, Relay.Channel, "Invoice export is half done", "Fri 6 Mar 11:35");
        Assert.Equal(["Fri 6 Mar 17:00", "Fri 6 Mar 17:20"], Minutes(relay, "ruth", Ask));
    }

    [Fact]
    public async Task The_bot_is_removed_from_the_channel_and_invited_again()
    {
        await using var relay = await Relay.Opens(Runs.InProcess);
        var week = new WeekOfPeople(relay);
        await relay.Days.PassUntil(Utc("Thu 5 Mar 13:00"));
        await relay.Person("tom").Does(tom => tom.Removes(Company.Bot, "#relay"));
        await relay.World.Quiet();
        await relay.Days.PassUntil(Utc("Fri 6 Mar 08:00"));
        await relay.Person("tom").Does(tom => tom.Invites(Company.Bot, "#relay"));
        await relay.World.Quiet();
        await relay.Days.PassUntil(Utc("Fri 6 Mar 11:35"));
        await week.Writes("priya", "Invoice export is half done");
        await relay.Days.PassUntil(Utc("Sat 7 Mar 00:00"));
        await Hold(relay);

        foreach (var (lead, route) in new[] { ("ruth", "London → New York"), ("hoa", "New York → Bengaluru"), ("ana", "São Paulo → London") })
            Once(relay, lead, $"{route}: I am not in #relay, so I cannot post its handoffs.");
        OnceAt(relay, Relay.Channel, "Invoice export is half done", "Fri 6 Mar 11:35");
        Assert.Equal(["Fri 6 Mar 17:00", "Fri 6 Mar 17:20"], Minutes(relay, "ruth", Ask));
    }

    [Fact]
    public async Task The_team_s_lead_leaves_in_the_middle_of_their_backup_s_night()
    {
        await using var relay = await Relay.Opens(Runs.InProcess, (settings, id) => settings["Teams"]![2]!["Backup"] = id("ben"));
        // Whoever runs the place: in London, as the backup is in New York.
        await relay.Person("ruth").Does(ruth => ruth.OpensHome());
        await relay.Days.PassUntil(Utc("Thu 5 Mar 23:30"));
        await relay.Person("hoa").Does(hoa => hoa.IsDeactivated());
        await relay.World.Quiet();
        await relay.Days.PassUntil(Utc("Sat 7 Mar 00:00"));
        await Hold(relay);

        OnceAt(relay, "ruth", "Hoa, who leads New York, has left the workspace.", "Fri 6 Mar 09:00");
        OnceAt(relay, "ben", "Hoa, who leads New York, has left the workspace.", "Fri 6 Mar 14:00");
        OnceAt(relay, "ben", "the lead of New York has left the workspace", "Fri 6 Mar 22:00");
        Assert.DoesNotContain(relay.Chronicle.Heard("hoa"), one => one.At.ToDateTimeOffset() > Utc("Thu 5 Mar 23:30"));
        Assert.Equal(["Fri 6 Mar 22:00", "Fri 6 Mar 22:20"], Minutes(relay, "ben", Ask));
    }

    [Fact]
    public async Task A_writer_who_left_is_passed_over_and_a_team_without_members_is_told_to_its_lead()
    {
        await using var relay = await Relay.Opens(Runs.InProcess, (settings, _) =>
        {
            settings["Teams"]![3]!["Members"] = new JsonArray();
            settings["Routes"]![3]!["Writers"] = new JsonArray();
        });
        await relay.Days.PassUntil(Utc("Thu 5 Mar 10:00"));
        await relay.Person("arjun").Does(arjun => arjun.IsDeactivated());
        await relay.World.Quiet();
        await relay.Days.PassUntil(Utc("Sat 7 Mar 00:00"));
        await Hold(relay);

        Assert.Empty(relay.Chronicle.Heard("arjun"));
        Assert.Equal(["Thu 5 Mar 11:30", "Thu 5 Mar 11:50", "Fri 6 Mar 11:30", "Fri 6 Mar 11:50"], Minutes(relay, "priya", Ask));
        OnceAt(relay, "ana", "São Paulo → London: São Paulo has no members, so nobody is asked for its handoff.", "Thu 5 Mar 20:00");
        Assert.Equal(["Fri 6 Mar 17:00", "Fri 6 Mar 17:20"], Minutes(relay, "ruth", Ask));
    }
}
