using AsyncCoach.Domain.Decisions;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Decisions;

public sealed class DraftTests
{
    [Fact]
    public async Task A_saved_draft_is_its_author_s_alone_and_can_be_continued_and_recorded()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide Rate limit 600.")).Form;
        await office.Priya.Presses("Save draft", form, ("why_now", "Search was down."), ("who_decides", "U0HOA"));
        Assert.Contains("*Saved. You can close this.*", form.Text, StringComparison.Ordinal);
        Golden.Is("record-form-saved", form.View);

        var drafts = await office.Priya.Types("/decisions drafts");
        Golden.Is("drafts", drafts.Message);
        Assert.StartsWith("You have no drafts.", (await office.Hoa.Types("/decisions drafts")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("600", (await office.Hoa.Types("/decisions rate")).Message.Text, StringComparison.Ordinal);

        var again = (await office.Priya.Presses("Continue", drafts.Message)).Form;
        Assert.Contains("Search was down.", again.Text, StringComparison.Ordinal);
        await office.Priya.Submits(again, ("done", "Request 601 gets a 429."));
        await office.Quiet();
        Assert.Equal((DecisionState.Open, "Rate limit 600."), ((await office.Decision(1)).State, (await office.Decision(1)).Text.What));
        Assert.Equal(1, await office.CountDecisions());

        var late = await office.Priya.Presses("Continue", drafts.Message);
        Assert.Equal("This draft is gone: it was recorded, or its 30 days are over.", late.Text);
    }

    [Fact]
    public async Task An_empty_draft_can_be_saved_and_says_what_it_misses()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide")).Form;
        await office.Priya.Presses("Save draft", form);
        Assert.Contains("Still missing: what, why now, who decides, what done means.", (await office.Priya.Types("/decisions drafts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saving_twice_keeps_one_draft_with_the_later_text()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide first")).Form;
        await office.Priya.Presses("Save draft", form);
        await office.Priya.Presses("Save draft", form, ("what", "second"));
        Assert.Equal(1, await office.CountDecisions());
        Assert.Contains("second", (await office.Priya.Types("/decisions drafts")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_kept_for_thirty_days_and_then_goes()
    {
        await using var office = await Office.Open();
        await office.Priya.Presses("Save draft", (await office.Priya.Types("/decide x")).Form);
        office.Passes(Duration.FromDays(30));
        await office.RunStanding("housekeeping");
        Assert.Equal(1, await office.CountDecisions());
        office.Passes(Duration.FromSeconds(1));
        await office.RunStanding("housekeeping");
        Assert.Equal(0, await office.CountDecisions());
    }

    [Fact]
    public async Task Somebody_else_s_draft_cannot_be_continued()
    {
        await using var office = await Office.Open();
        await office.Priya.Presses("Save draft", (await office.Priya.Types("/decide x")).Form);
        var hers = (await office.Priya.Types("/decisions drafts")).Message;
        var answered = await office.Hoa.Presses("Continue", hers);
        Assert.Empty(answered.Forms);
        Assert.StartsWith("This draft is gone", answered.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_of_nought_finds_nobody_s_draft()
    {
        await using var office = await Office.Open();
        await office.Priya.Presses("Save draft", (await office.Priya.Types("/decide x")).Form);
        Assert.StartsWith("There is no such decision", (await office.Priya.Types("/decisions D-0")).Text, StringComparison.Ordinal);
    }
}
