using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AsyncCoach.Playground.Tests;

/// <summary>The main ways through decisions and handoffs, from where the past week has left them, as people go them on the screen.</summary>
public sealed class TheWays(Browser browser) : IClassFixture<Browser>
{
    private const string NoReason = "Say why, in a sentence: whoever asked will read it.";

    [SkippableFact]
    public async Task A_decision_is_declined_and_not_without_a_reason()
    {
        await using var town = await Town.Open(0, null, past: true, CancellationToken.None);
        await using var window = await browser.Open(town.Address);
        await Goes(window, "tom", "payments");
        var card = Message(window, "Refunds above 500");
        await Button(card, "Decide").ClickAsync();
        await window.Modal.GetByLabel("Decline", new() { Exact = true }).CheckAsync();
        await Button(window.Modal, "Save").ClickAsync();
        await Expect(window.Modal.GetByText(NoReason)).ToBeVisibleAsync();
        await Expect(window.Modal.GetByLabel("Note")).ToBeFocusedAsync();
        await Expect(window.Modal.GetByLabel("Decline", new() { Exact = true })).ToBeCheckedAsync();
        Assert.Empty(await window.Barriers());
        await window.Photograph("decline-without-reason");

        await window.Modal.GetByLabel("Note").FillAsync("Bengaluru is asleep when most of them come");
        await Button(window.Modal, "Save").ClickAsync();
        await Expect(window.Modal).ToHaveCountAsync(0);
        await Expect(card).ToContainTextAsync("D-7 · Declined");
        await Expect(card).ToContainTextAsync("Declined because Bengaluru is asleep");
        window.IsContent();
    }

    [SkippableFact]
    public async Task A_decision_in_force_is_replaced_by_another_on_a_form_upon_its_form()
    {
        await using var town = await Town.Open(0, null, past: true, CancellationToken.None);
        await using var window = await browser.Open(town.Address);
        await Goes(window, "hoa", "payments");
        await Button(Message(window, "D-11 · Decided"), "Details").ClickAsync();
        await Button(window.Modal, "Replace with another").ClickAsync();
        await Expect(window.Modal).ToContainTextAsync("2 of 3 forms open");
        await window.Modal.GetByLabel("Why now?").FillAsync("");
        await Button(window.Modal, "Record").ClickAsync();
        await Expect(window.Modal.GetByText("Please complete this required field.")).ToHaveCountAsync(1);
        await window.Photograph("replace");

        await window.Modal.GetByLabel("What are we building").FillAsync("Retries stop after four attempts");
        await window.Modal.GetByLabel("Why now?").FillAsync("Three were too few for Brazil on Monday");
        await Button(window.Modal, "Record").ClickAsync();
        await Expect(window.Modal).ToHaveCountAsync(0);
        await Expect(Message(window, "D-12 · Decided")).ToContainTextAsync("In place of D-11");
        await Expect(Message(window, "D-11 · Superseded")).ToContainTextAsync("Superseded by D-12: Retries stop after four attempts");
        window.IsContent();
    }

    [SkippableFact]
    public async Task The_log_is_searched_its_page_turned_and_shared_as_far_as_all_may_read_it()
    {
        await using var town = await Town.Open(0, null, past: true, CancellationToken.None);
        await using var window = await browser.Open(town.Address);
        await Goes(window, "ruth", "payments");
        await window.Says("/decisions since:30d");
        var answer = window.Room.Locator(".message.ephemeral");
        await Expect(answer).ToContainTextAsync("Showing 1–5 of 10");
        await Expect(answer).ToContainTextAsync("A third engineer for São Paulo");
        await Button(answer, "Next").ClickAsync();
        await Expect(answer).ToContainTextAsync("Showing 6–10 of 10");
        await Button(answer, "Previous").ClickAsync();
        await Expect(answer).ToContainTextAsync("Showing 1–5 of 10");
        await window.Photograph("log");

        await Button(answer, "Share here").ClickAsync();
        var shared = window.Room.Locator(".message:not(.ephemeral)", new() { HasText = "Ruth Okafor shares 3 decisions" });
        await Expect(shared).ToContainTextAsync("Refunds above 500");
        await Expect(shared).Not.ToContainTextAsync("third engineer");
        await Expect(window.Room).ToContainTextAsync("I share 3 of 5: the others are not for everybody here.");
        await window.Be("lena");
        await window.GoTo("payments");
        await Expect(shared).ToBeVisibleAsync();
        await Expect(window.Room).Not.ToContainTextAsync("I share 3 of 5");
        window.IsContent();
    }

    [SkippableFact]
    public async Task A_handoff_is_written_taken_item_by_item_asked_about_and_answered()
    {
        await using var town = await Town.Open(0, null, past: true, CancellationToken.None);
        await using var window = await browser.Open(town.Address);
        await Goes(window, "priya", "payments");
        await window.Says("/handoff");
        await Expect(window.Modal).ToContainTextAsync("Partner X wants the new webhook");
        await window.Modal.GetByLabel("What is left").FillAsync("Ledger check runs until 19:00 here\nhttps://example.com/only-a-link");
        await Button(window.Modal, "Post").ClickAsync();
        await Expect(window.Modal.GetByText("A link needs a sentence with it")).ToBeVisibleAsync();
        await window.Modal.GetByLabel("What is left").FillAsync("Ledger check runs until 19:00 here");
        await Button(window.Modal, "Post").ClickAsync();
        var card = Message(window, "Bengaluru → London · Tue");
        await Expect(card).ToContainTextAsync("Ledger check runs until 19:00 here");

        await window.Be("tom");
        await window.GoTo("payments");
        await Button(card, "Items…").ClickAsync();
        await Button(window.Modal, "Ask back").Last.ClickAsync();
        await Expect(window.Modal).ToContainTextAsync("2 of 3 forms open");
        await Button(window.Modal, "Send").ClickAsync();
        await Expect(window.Modal.GetByText("Please complete this required field.")).ToBeVisibleAsync();
        await window.Modal.GetByLabel("What do you need to know?").FillAsync("Which ledger?");
        await Button(window.Modal, "Send").ClickAsync();
        await Expect(window.Modal).ToContainTextAsync("Tom Whitfield has asked about it.");
        await Button(window.Modal, "Accept").First.ClickAsync();
        await Expect(window.Modal).ToContainTextAsync("Tom Whitfield has it.");
        await window.Photograph("items");
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Modal).ToHaveCountAsync(0);
        await Answers(window);
    }

    [SkippableFact]
    public async Task A_handoff_that_was_missed_is_noted_on_Home_which_is_the_only_answer()
    {
        await using var town = await Town.Open(0, null, past: true, CancellationToken.None);
        await using var window = await browser.Open(town.Address);
        await window.Page.GotoAsync("/as/ruth/home");
        await Expect(window.Room).ToContainTextAsync("No handoff from London on Mon");
        await window.Room.GetByLabel("More actions").First.ClickAsync();
        await Button(window.Room, "Snooze 1 hour").First.ClickAsync();
        await Expect(window.Room).ToContainTextAsync("Snoozed to");
        await Button(window.Room, "Noted").ClickAsync();
        await Expect(window.Room).Not.ToContainTextAsync("No handoff from London on Mon");
        await Expect(window.Room).ToContainTextAsync("Card test fails only on Android 9");
        await town.Slack.UntilQuiet();
        Assert.DoesNotContain(await town.Slack.As("ruth").Reads(Telling.Bot), said => said.Rendered.Contains("Snoozed", StringComparison.Ordinal));
        window.IsContent();
    }

    /// <summary>Priya answers from her Home; the thread has it.</summary>
    private static async Task Answers(Window window)
    {
        await window.Be("priya");
        await window.Page.Locator("#go-home").ClickAsync();
        await Button(window.Room, "Answer").ClickAsync();
        await window.Modal.GetByLabel("Your answer").FillAsync("The one of payouts");
        await Button(window.Modal, "Send").ClickAsync();
        await Expect(window.Modal).ToHaveCountAsync(0);
        await Expect(window.Room).Not.ToContainTextAsync("Which ledger?");
        await window.GoTo("payments");
        await Message(window, "Bengaluru → London · Tue").GetByText("2 replies").ClickAsync();
        await Expect(window.Page.Locator("[data-part=thread]")).ToContainTextAsync("The one of payouts");
        await window.Photograph("answered");
        window.IsContent();
    }

    private static async Task Goes(Window window, string person, string channel)
    {
        await window.Page.GotoAsync($"/as/{person}");
        await window.GoTo(channel);
    }

    private static ILocator Message(Window window, string words) => window.Room.Locator(".message", new() { HasText = words }).Last;

    private static ILocator Button(ILocator within, string words) => within.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });
}
