using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsyncCoach.Playground.Tests;

/// <summary>The guided tour as somebody who has just started the Playground lives it: with the mouse, and with the keyboard alone.</summary>
public sealed class TheTour(Browser browser) : IClassFixture<Browser>
{
    [SkippableFact]
    public async Task It_is_walked_from_the_front_to_its_end_and_notices_each_step()
    {
        await using var town = await Town.Open(0, null, past: true, CancellationToken.None);
        await using var window = await browser.Open(town.Address);
        var page = window.Page;
        await page.GotoAsync("/");
        await Expect(window.TourSteps).ToContainTextAsync("step 1 of 5");

        await window.GoTo("payments");
        await window.Says("/handoff");
        await Expect(window.Modal).ToBeVisibleAsync();
        await window.Modal.GetByLabel("What is left").FillAsync("Payment retries: watch tonight's batch\nCert renewal is blocked on DNS");
        await window.Photograph("handoff-form", window.Modal);
        await window.Modal.GetByRole(AriaRole.Button, new() { Name = "Post" }).ClickAsync();
        await Expect(window.Modal).ToHaveCountAsync(0);
        await Expect(window.TourSteps).ToContainTextAsync("step 2 of 5");
        await window.Photograph("handed-off");
        await window.Photograph("week-strip", page.Locator("[data-part=clock]"));

        await page.Locator("#tour-go").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "To the next morning here" }).ClickAsync();
        var accept = window.Room.GetByRole(AriaRole.Button, new() { Name = "Accept" }).First;
        await Expect(accept).ToBeVisibleAsync();
        await window.Photograph("brief");
        await accept.ClickAsync();
        await Expect(window.TourSteps).ToContainTextAsync("step 3 of 5");

        await page.Locator("#tour-go").ClickAsync();
        await window.Says("/decide Default rate limit 600 requests a minute");
        await Expect(window.Modal).ToBeVisibleAsync();
        await window.Modal.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await Expect(window.Modal.GetByText("Please complete this required field.").First).ToBeVisibleAsync();
        await window.Photograph("form-with-errors");
        await window.Modal.GetByLabel("Why now?").FillAsync("Partner X took down search on Sunday");
        await window.Modal.GetByLabel("Who decides?").SelectOptionAsync(new SelectOptionValue { Label = "Tom Whitfield" });
        await window.Modal.GetByLabel("What does done mean?").FillAsync("Request 601 gets a 429");
        await window.Modal.GetByRole(AriaRole.Button, new() { Name = "Record" }).ClickAsync();
        await Expect(window.Room).ToContainTextAsync("D-12");
        await Expect(window.TourSteps).ToContainTextAsync("step 4 of 5");
        await Expect(page.GetByText("That did not arrive")).ToHaveCountAsync(0);
        await window.Photograph("decision-card", page.Locator(".message", new() { HasText = "D-12" }).First);

        await page.Locator("#tour-go").ClickAsync();
        await window.Says("/decisions rate limit");
        await Expect(window.Room).ToContainTextAsync("Only visible to you");
        await Expect(window.TourSteps).ToContainTextAsync("step 5 of 5");

        await page.Locator("#tour-go").ClickAsync();
        await Expect(window.TourSteps).ToContainTextAsync("You have seen the round");
        await window.Photograph("home");
        window.IsContent();
    }

    [SkippableFact]
    public async Task A_decision_is_recorded_and_decided_by_keyboard_only()
    {
        await using var town = await Town.Open(0, null, past: false, CancellationToken.None);
        await using var window = await browser.Open(town.Address);
        var (page, keys) = (window.Page, window.Page.Keyboard);
        await page.GotoAsync("/as/priya");
        await TabTo(page, "go-", "payments");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#room-name")).ToContainTextAsync("payments");

        await TabTo(page, "say");
        await keys.TypeAsync("/deci");
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = "/decide" })).ToBeVisibleAsync();
        await keys.PressAsync("Enter");
        await keys.TypeAsync("Default rate limit 600 requests a minute");
        await keys.PressAsync("Enter");
        await Expect(window.Modal).ToBeVisibleAsync();

        await TabTo(page, "why_now");
        await keys.TypeAsync("Partner X took down search on Sunday");
        await TabTo(page, "who_decides");
        await keys.TypeAsync("Hoa");
        await TabTo(page, "done");
        await keys.TypeAsync("Request 601 gets a 429");
        await TabTo(page, "", "Record");
        await keys.PressAsync("Enter");
        await Expect(window.Modal).ToHaveCountAsync(0);
        await Expect(page.Locator("#say")).ToBeFocusedAsync();
        await Expect(window.Room).ToContainTextAsync("D-1");

        await TabTo(page, "be-hoa");
        await keys.PressAsync("Enter");
        await Expect(page.Locator("#be-hoa")).ToHaveAttributeAsync("aria-current", "true");
        await TabTo(page, "", "Decide");
        await keys.PressAsync("Enter");
        await Expect(window.Modal).ToContainTextAsync("Your answer");
        await TabTo(page, "note");
        await keys.TypeAsync("Six hundred, as measured");
        await TabTo(page, "", "Save");
        await keys.PressAsync("Enter");
        await Expect(window.Modal).ToHaveCountAsync(0);
        await Expect(window.Room).ToContainTextAsync("D-1 · Decided");
        await Expect(window.Room).ToContainTextAsync("Six hundred, as measured");
        await window.Photograph("decided-by-keyboard");
        window.IsContent();
    }

    [SkippableFact]
    public async Task Escape_closes_a_form_and_the_keyboard_is_where_it_was()
    {
        await using var town = await Town.Open(0, null, past: false, CancellationToken.None);
        await using var window = await browser.Open(town.Address);
        await window.Page.GotoAsync("/as/priya");
        await window.GoTo("payments");
        await window.Page.Locator("#say").FocusAsync();
        await window.Page.Keyboard.TypeAsync("/decide Something");
        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(window.Modal).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Modal).ToHaveCountAsync(0);
        await Expect(window.Page.Locator("#say")).ToBeFocusedAsync();
        window.IsContent();
    }

    // As a person does: Tab until the focus is there. The way round the page and its dialogs has an end.
    private static async Task TabTo(IPage page, string id, string? words = null)
    {
        for (var pressed = 0; pressed < 250; pressed++)
        {
            var there = await page.EvaluateAsync<bool>(
                "([id, words]) => { const it = document.activeElement; return it && it !== document.body && it.id.includes(id) && (words === null || it.textContent.trim() === words || (id !== '' && it.textContent.includes(words))); }",
                new[] { id, words });
            if (there)
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard never came to {id} {words}.");
    }
}
