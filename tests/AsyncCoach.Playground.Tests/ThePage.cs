using AsyncCoach.Playground.Tests.Page;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsyncCoach.Playground.Tests;

public sealed class ThePage(Browser browser) : IClassFixture<Browser>
{
    [SkippableTheory]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(390, true)]
    public async Task Nothing_stands_in_anybody_s_way_and_nothing_runs_over_the_edge(int width, bool dark)
    {
        await using var town = await Town.Open(0, null, past: false, CancellationToken.None);
        await using var window = await browser.Open(town.Address, width, 844, dark);
        var priya = town.Slack.As("priya");
        await town.Slack.As("tom").Types("Morning. *Not bold*, <b>not either</b>, see https://example.com", "#payments");
        await priya.Types("/decide Default rate limit 600 requests a minute", "#payments");
        await priya.UntilView();
        await priya.Submits(new Dictionary<string, object?>
        {
            ["Why now?"] = "Partner X took down search on Sunday",
            ["Who decides?"] = "hoa",
            ["What does done mean?"] = "Request 601 gets a 429",
        });
        var card = await town.Slack.UntilMessage("#payments", "D-1");
        await town.Slack.As("tom").Reacts("eyes", "#payments", card.Ts);

        await window.Page.GotoAsync("/as/priya/" + card.Channel + "?wire=1");
        await Expect(window.Room).ToContainTextAsync("D-1");
        await Sound(window, $"channel-{width}-{(dark ? "dark" : "light")}");

        await window.Page.GotoAsync("/as/priya/" + card.Channel + "?thread=" + card.Ts);
        await Expect(window.Page.Locator("#thread-name")).ToBeVisibleAsync();
        await Sound(window, $"thread-{width}-{(dark ? "dark" : "light")}");

        await window.Page.GotoAsync("/as/priya/home");
        await Expect(window.Room).Not.ToContainTextAsync("has not put anything here yet");
        await Sound(window, $"home-{width}-{(dark ? "dark" : "light")}");

        await priya.Types("/decide", "#payments");
        await Expect(window.Modal).ToBeVisibleAsync();
        await Sound(window, $"modal-{width}-{(dark ? "dark" : "light")}");
        window.IsContent();
    }

    [SkippableFact]
    public async Task What_happens_appears_by_itself_and_what_somebody_types_meanwhile_stays()
    {
        await using var paged = await Paged.Open();
        await using var window = await browser.Open(paged.Slack.Address);
        await window.Page.GotoAsync($"/as/tom/{paged.General}");
        await window.Page.Locator("#say").FillAsync("Half a sentence");
        await paged.Slack.Control.As("priya").Types("Are you there?", "#general");

        await Expect(window.Room).ToContainTextAsync("Are you there?");
        await Expect(window.Page.Locator("#say")).ToHaveValueAsync("Half a sentence");
        await Expect(window.Page.Locator("#announce")).ToContainTextAsync("Priya Raman: Are you there?");
        window.IsContent();
    }

    [SkippableFact]
    public async Task The_menu_of_a_message_reacts_and_answers_in_a_thread()
    {
        await using var paged = await Paged.Open();
        await paged.Slack.Control.As("priya").Types("Shall we?", "#general");
        await using var window = await browser.Open(paged.Slack.Address);
        await window.Page.GotoAsync($"/as/tom/{paged.General}");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Actions for the message of Priya" }).ClickAsync();
        await window.Photograph("message-menu");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "React with +1" }).ClickAsync();
        await Expect(window.Room.GetByRole(AriaRole.Button, new() { Name = "+1, 1, by Tom" })).ToBeVisibleAsync();

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Actions for the message of Priya" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Reply in a thread" }).ClickAsync();
        await window.Page.Locator("#reply").FillAsync("Gladly");
        await window.Page.Locator("#reply").PressAsync("Enter");
        await Expect(window.Room.GetByText("1 reply")).ToBeVisibleAsync();
        window.IsContent();
    }

    [SkippableTheory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Every_element_has_a_name_and_can_be_used(int width)
    {
        await using var paged = await Paged.Open();
        await paged.SaysBlocks(paged.General, Gallery.Blocks);
        await using var window = await browser.Open(paged.Slack.Address, width);
        await window.Page.GotoAsync($"/as/tom/{paged.General}");
        await Sound(window, $"gallery-{width}");

        await window.Room.GetByLabel("State").SelectOptionAsync(new SelectOptionValue { Label = "Done" });
        await paged.Slack.Control.UntilDelivered("block_actions", acknowledged: false);
        await window.Room.GetByLabel("More actions").ClickAsync();
        await window.Room.GetByRole(AriaRole.Button, new() { Name = "Pass on" }).ClickAsync();
        await window.Room.GetByRole(AriaRole.Button, new() { Name = "Delete it" }).ClickAsync();
        await Expect(window.Page.GetByText("It is gone then.")).ToBeVisibleAsync();
        await paged.Slack.Control.As("priya").Types("Meanwhile", "#general");
        await Expect(window.Room).ToContainTextAsync("Meanwhile");
        await Expect(window.Page.GetByText("It is gone then.")).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Yes, delete" }).ClickAsync();
        await Expect(window.Page.GetByText("It is gone then.")).ToBeHiddenAsync();
        await paged.Slack.Control.UntilQuiet();

        var pressed = (await paged.Slack.Control.Deliveries("block_actions")).Select(delivery => delivery.Payload.GetProperty("actions")[0].GetProperty("action_id").GetString());
        Assert.Equal(["static", "more", "sure"], pressed);
        await Expect(window.Room.GetByLabel("State")).ToHaveValueAsync("d");
        window.IsContent();
    }

    [SkippableFact]
    public async Task On_a_phone_the_places_and_the_tour_come_when_they_are_called()
    {
        await using var town = await Town.Open(0, null, past: false, CancellationToken.None);
        await using var window = await browser.Open(town.Address, 390, 844);
        await window.Page.GotoAsync("/as/priya");
        await Expect(window.Page.Locator("#go-home")).ToBeHiddenAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Tour" }).ClickAsync();
        await Expect(window.Page.Locator("#tour-go")).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Places" }).ClickAsync();
        await window.Photograph("places-390");
        await window.GoTo("payments");
        window.IsContent();
    }

    [SkippableFact]
    public async Task The_wire_shows_what_went_and_a_fault_that_is_switched_on_strikes()
    {
        await using var town = await Town.Open(0, null, past: false, CancellationToken.None);
        await using var window = await browser.Open(town.Address);
        await window.Page.GotoAsync("/as/priya?to=home&wire=1");
        var wire = window.Page.Locator("[data-part=wire]");
        await window.Page.Locator("#fault-kind").SelectOptionAsync("server_error");
        await wire.GetByRole(AriaRole.Button, new() { Name = "Switch on" }).ClickAsync();
        await Expect(wire).ToContainTextAsync("ServerError on every method, 1 more");
        await town.Slack.As("tom").Types("/decide", "#payments");
        await Expect(wire).ToContainTextAsync("500, fault ServerError");
        await Expect(wire).Not.ToContainTextAsync("1 more");
        await wire.GetByRole(AriaRole.Link, new() { Name = "Command /decide" }).ClickAsync();
        await Expect(wire).ToContainTextAsync("\"trigger_id\"");
        await window.Photograph("wire");
        Assert.Empty(await window.Barriers());
        window.IsContent();
    }

    [SkippableFact]
    public async Task A_form_upon_a_form_goes_back_to_the_one_below()
    {
        await using var town = await Town.Open(0, null, past: false, CancellationToken.None);
        await using var window = await browser.Open(town.Address);
        var priya = town.Slack.As("priya");
        await priya.Types("/handoff @tom", "#payments");
        await priya.UntilView();
        await priya.Submits(new Dictionary<string, object?> { ["What is left"] = "Payment retries\nCert renewal" });
        await town.Slack.UntilMessage("#payments", "Payment retries");

        await window.Page.GotoAsync("/as/tom");
        await window.GoTo("payments");
        await window.Room.GetByRole(AriaRole.Button, new() { Name = "Items" }).ClickAsync();
        await window.Modal.GetByRole(AriaRole.Button, new() { Name = "Ask back" }).First.ClickAsync();
        await Expect(window.Modal).ToContainTextAsync("2 of 3 forms open");
        Assert.Empty(await window.Barriers());

        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Modal.GetByRole(AriaRole.Button, new() { Name = "Ask back" })).ToHaveCountAsync(2);
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Modal).ToHaveCountAsync(0);
        window.IsContent();
    }

    private static async Task Sound(Window window, string name)
    {
        await window.Photograph(name);
        Assert.True(
            await window.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{name} is wider than its window.");
        Assert.Empty(await window.Barriers());
    }
}
