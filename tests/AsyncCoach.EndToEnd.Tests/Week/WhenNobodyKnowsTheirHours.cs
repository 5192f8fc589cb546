using AsyncCoach.EndToEnd.Tests.Living;
using static AsyncCoach.EndToEnd.Tests.Week.Manners;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>Somebody of whom no working instant is known is asked once, and sent nothing until it is.</summary>
public sealed class WhenNobodyKnowsTheirHours
{
    [Fact]
    public async Task A_week_without_working_days_holds_all_and_is_asked_about_once()
    {
        await using var relay = await Relay.Opens(Runs.InProcess);
        await relay.Days.PassUntil(Utc("Thu 5 Mar 10:00"));
        await Works(relay, "none", "");
        await relay.Person("priya").Records("Default rate limit 600 requests a minute", "tom", "#relay");
        await relay.Days.PassUntil(Utc("Fri 6 Mar 11:00"));
        await relay.Person("priya").Records("Retire the old queue", "tom", "#relay");
        await relay.Days.PassUntil(Utc("Mon 9 Mar 10:00"));
        await relay.Chronicle.Look();
        Once(relay, "tom", "I know of no working day of yours. Until I do I send you nothing.");
        Assert.Single(relay.Chronicle.Heard("tom"));

        await Works(relay, "mon-fri", "09:00-17:30");
        await relay.Days.PassUntil(Utc("Tue 10 Mar 10:00"));
        await Hold(relay);
        OnceAt(relay, "tom", "Tom, two things wait for you.", "Mon 9 Mar 10:00");
        var brief = Once(relay, "tom", "Tom, two things wait for you.").Text;
        Assert.Contains("Default rate limit", brief, StringComparison.Ordinal);
        Assert.Contains("Retire the old queue", brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_has_no_zone_is_asked_once_and_with_the_workspace_s_it_is_used_and_said()
    {
        await using var relay = await Relay.Opens(Runs.InProcess, besides: async control =>
        {
            var noor = await control.AddPerson("noor", displayName: "Noor");
            await noor.Joins("#relay");
        });
        await relay.Days.PassUntil(Utc("Thu 5 Mar 10:00"));
        await relay.Person("priya").Records("Default rate limit 600 requests a minute", "noor", "#relay");
        await relay.Person("priya").Records("Retire the old queue", "noor", "#relay");
        await relay.Days.PassUntil(Utc("Mon 9 Mar 08:00"));
        var asked = Assert.Single(await Told(relay));
        Assert.Contains("I do not know your time zone. Until I do I send you nothing, so that I never write at night.", asked.Rendered, StringComparison.Ordinal);

        var ruth = relay.Person("ruth");
        await ruth.Types("/coach defaults", "#relay");
        await ruth.Sees("Working days");
        await ruth.Does(one => one.Chooses("coach.zone:usual", "Europe/Madrid"));
        Assert.Empty(await ruth.Submits());
        await relay.Days.PassUntil(Utc("Mon 9 Mar 10:00"));
        var told = await Told(relay);
        Assert.Equal(2, told.Count);
        Assert.Contains("Default rate limit", told[1].Rendered, StringComparison.Ordinal);
        Assert.Contains("Retire the old queue", told[1].Rendered, StringComparison.Ordinal);
        Assert.Contains("I do not know your time zone and use the workspace’s, Europe/Madrid.", told[1].Rendered, StringComparison.Ordinal);
        await Hold(relay);
    }

    private static async Task Works(Relay relay, string days, string hours)
    {
        var tom = relay.Person("tom");
        await tom.Types("/coach me", "#relay");
        await tom.Sees("My settings");
        Assert.Empty(await tom.Submits(new { days, hours }));
        await relay.World.Quiet();
    }

    private static Task<IReadOnlyList<SlackEmulator.Control.SeenMessage>> Told(Relay relay) => relay.World.Control.As("noor").Reads($"@{Company.Bot}");
}
