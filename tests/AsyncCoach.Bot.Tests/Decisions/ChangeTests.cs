using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Decisions;

public sealed class ChangeTests
{
    private const string What = "Default rate limit 600 requests a minute.";

    [Fact]
    public async Task The_decider_changes_words_recorded_for_them_and_so_decides()
    {
        await using var office = await Office.Open();
        var recorded = (await office.Priya.RecordsMessage("We go with 600.", office.Hoa)).Form;
        await office.Priya.Submits(recorded, ("why_now", "Search was down."), ("done", "Request 601 gets a 429."));
        await office.Quiet();
        var form = (await office.Hoa.Presses("Confirm", office.Card(Office.General))).Form;
        var edit = (await office.Hoa.Presses("Change", form)).Form;
        Assert.True(edit.IsOnTop);
        await office.Hoa.Submits(edit, ("what", "We go with 600, partners only."));
        var kept = await office.Decision(1);
        Assert.Equal((DecisionState.Decided, "We go with 600, partners only."), (kept.State, kept.Text.What));
    }

    [Fact]
    public async Task Undone_within_the_hour_only_the_number_remains_everywhere()
    {
        await using var office = await Asked();
        var form = (await office.Priya.Presses("Details", office.Card(Office.General))).Form;
        await office.Priya.Presses("Undo", form);
        await office.Quiet();
        Golden.Is("card-undone", office.Card(Office.General).Message);
        Assert.DoesNotContain("rate limit", form.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("rate limit", (await office.Priya.Types("/decisions D-1")).Text, StringComparison.Ordinal);
        Assert.StartsWith("I found nothing", (await office.Priya.Types("/decisions rate limit")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_pressed_after_the_hour_changes_nothing_and_says_so()
    {
        await using var office = await Asked();
        var form = (await office.Priya.Presses("Details", office.Card(Office.General))).Form;
        office.Passes(Duration.FromMinutes(61));
        await office.Priya.Presses("Undo", form);
        Assert.Contains("This has changed meanwhile; what you see now is how it stands.", form.Text, StringComparison.Ordinal);
        Assert.Equal(DecisionState.Open, (await office.Decision(1)).State);
    }

    [Fact]
    public async Task An_edit_changes_the_card_and_closes_all_forms()
    {
        await using var office = await Asked();
        var form = (await office.Priya.Presses("Details", office.Card(Office.General))).Form;
        var edit = (await office.Priya.Presses("Edit", form)).Form;
        Golden.Is("record-form-edit", edit.View);
        var saved = await office.Priya.Submits(edit, ("what", "Default rate limit 300."));
        Assert.IsType<Ack.Clear>(saved.Ack);
        await office.Quiet();
        Assert.Contains("Default rate limit 300.", office.Card(Office.General).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_of_what_changed_meanwhile_is_shown_anew_with_all_that_was_typed()
    {
        await using var office = await Asked();
        var (first, second) = (await Editing(office), await Editing(office));
        await office.Priya.Submits(first, ("what", "Default rate limit 300."));
        var again = await office.Priya.Submits(second, ("what", "Default rate limit 900."));
        Assert.IsType<Ack.Update>(again.Ack);
        Assert.Contains("What stands: Default rate limit 300.", second.Text, StringComparison.Ordinal);
        Assert.Contains("Default rate limit 900.", second.Text, StringComparison.Ordinal);
        await office.Priya.Submits(second);
        Assert.Equal("Default rate limit 900.", (await office.Decision(1)).Text.What);
    }

    [Fact]
    public async Task An_edit_of_what_was_decided_meanwhile_is_refused_and_keeps_what_was_typed()
    {
        await using var office = await Asked();
        var edit = await Editing(office);
        await office.Hoa.Submits((await office.Hoa.Presses("Decide", office.Card(Office.General))).Form);
        var refused = await office.Priya.Submits(edit, ("what", "Default rate limit 900."));
        Assert.Equal("Only its recorder can change the text of an open decision.", refused.Errors["what"]);
        Assert.Equal(What, (await office.Decision(1)).Text.What);
    }

    [Fact]
    public async Task A_form_made_before_an_edit_shows_the_new_text_and_keeps_the_note()
    {
        await using var office = await Asked();
        var form = (await office.Hoa.Presses("Decide", office.Card(Office.General))).Form;
        await office.Priya.Submits(await Editing(office), ("what", "Default rate limit 300."));
        await office.Hoa.Submits(form, ("note", "Fine."));
        Assert.Contains("Default rate limit 300.", form.Text, StringComparison.Ordinal);
        Assert.Contains("This has changed while you had it open. Edited by <@U0PRIYA>", form.Text, StringComparison.Ordinal);
        Assert.Contains("Your note is still here.", form.Text, StringComparison.Ordinal);
        Assert.Equal(DecisionState.Open, (await office.Decision(1)).State);
        await office.Hoa.Submits(form);
        Assert.Equal("Fine.", (await office.Decision(1)).Note);
    }

    [Fact]
    public async Task Replacing_a_decision_supersedes_it_and_both_cards_say_so()
    {
        await using var office = await Office.Open();
        await office.Priya.Records();
        var form = (await office.Priya.Presses("Details", office.Card(Office.General))).Form;
        var replacement = (await office.Priya.Presses("Replace with another", form)).Form;
        Golden.Is("record-form-replace", replacement.View);
        await office.Priya.Submits(replacement, ("what", "Default rate limit 900."));
        await office.Quiet();
        Assert.Equal((DecisionState.Superseded, DecisionState.Decided), ((await office.Decision(1)).State, (await office.Decision(2)).State));
        Assert.Equal((await office.Decision(2)).Id, (await office.Decision(1)).SupersededBy);
        var (old, successor) = (office.Slack.Messages[0].Text, office.Slack.Messages[1].Text);
        Assert.Contains("D-1 · Superseded", old, StringComparison.Ordinal);
        Assert.Contains("Superseded by D-2: Default rate limit 900.", old, StringComparison.Ordinal);
        Assert.Contains("In place of D-1: Default rate limit 600 requests a minute.", successor, StringComparison.Ordinal);
        Golden.Is("detail-superseded", (await office.Tom.Types("/decisions D-1")).Message);
    }

    [Fact]
    public async Task A_replacement_that_is_taken_back_puts_the_old_one_in_force_again()
    {
        await using var office = await Office.Open();
        await office.Priya.Records();
        var replacement = (await office.Priya.Presses("Replace with another", (await office.Priya.Presses("Details", office.Card(Office.General))).Form)).Form;
        await office.Priya.Submits(replacement, ("what", "Default rate limit 900."));
        await office.Quiet();
        var card = Assert.Single(office.Slack.Messages, message => message.Text.StartsWith("D-2", StringComparison.Ordinal));
        await office.Priya.Presses("Undo", (await office.Priya.Presses("Details", card)).Form);
        await office.Quiet();
        Assert.Equal((DecisionState.Decided, null), ((await office.Decision(1)).State, (await office.Decision(1)).SupersededBy));
        Assert.Contains(office.Slack.Messages, message => message.Text.Contains("D-1 · Decided", StringComparison.Ordinal));
    }

    private static async Task<Office> Asked()
    {
        var office = await Office.Open();
        await office.Priya.Records(What, office.Hoa);
        return office;
    }

    private static async Task<Form> Editing(Office office) =>
        (await office.Priya.Presses("Edit", (await office.Priya.Presses("Details", office.Card(Office.General))).Form)).Form;
}
