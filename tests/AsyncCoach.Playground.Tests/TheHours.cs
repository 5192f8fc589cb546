using static Microsoft.Playwright.Assertions;

namespace AsyncCoach.Playground.Tests;

/// <summary>What the company's routes bring to its people by themselves, as product time passes.</summary>
public sealed class TheHours(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task A_handoff_is_in_the_morning_s_brief_and_the_next_one_is_asked_for_before_the_day_ends()
    {
        await using var town = await Town.Open(0, null, past: false, CancellationToken.None);
        await HandsOver(town);
        Assert.Empty(await town.Slack.As("tom").Reads("@asynccoach"));

        town.Clock.Forward(TimeSpan.FromHours(1));
        var brief = await town.Slack.UntilMessage("@asynccoach", "Tom Whitfield, one thing waits for you.", user: "tom");
        Assert.Contains("Payment retries: watch tonight's batch", brief.Rendered, StringComparison.Ordinal);

        // Else what is overdue and the ask would share a message, or not, as they happen to ring.
        await town.Slack.As("tom").Presses("Accept", brief.Channel, brief.Ts);
        await town.Slack.UntilMessage("#payments", "Everything has been picked up.");
        await town.Slack.UntilQuiet();
        town.Clock.Forward(TimeSpan.FromHours(7.5));
        await town.Slack.UntilMessage("@asynccoach", "You are on duty for London → New York today.", user: "tom");
    }

    [SkippableFact]
    public async Task Home_names_what_waits_for_its_person()
    {
        await using var town = await Town.Open(0, null, past: true, CancellationToken.None);
        await using var window = await browser.Open(town.Address, 1280, 560);
        await HandsOver(town);
        town.Clock.Forward(TimeSpan.FromHours(1));

        await window.Page.GotoAsync("/as/tom/home");
        await Expect(window.Room).ToContainTextAsync("Partner X wants the new webhook by Thursday and 1 more from Bengaluru");
        await Expect(window.Room).ToContainTextAsync("D-7 Refunds above 500 need a second pair of eyes, from Arjun Nair");
        await window.Photograph("home-waiting");
        window.IsContent();
    }

    private static async Task HandsOver(Town town)
    {
        var priya = town.Slack.As("priya");
        await priya.Types("/handoff", "#payments");
        await priya.UntilView();
        await priya.Submits(new Dictionary<string, object?> { ["What is left"] = "Payment retries: watch tonight's batch" });
        await town.Slack.UntilMessage("#payments", "Payment retries");
        await town.Slack.UntilQuiet();
    }
}
