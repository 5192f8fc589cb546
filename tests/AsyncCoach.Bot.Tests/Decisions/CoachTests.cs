using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Tests.Decisions;

public sealed class CoachTests
{
    [Fact]
    public async Task Weak_answers_are_told_once_and_the_second_press_records_them()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide")).Form;
        var asked = form.View;
        var told = await office.Priya.Sends(
            form, ("what", "Improve <search> & retries"), ("why_now", "see thread"), ("who_decides", office.Hoa.User), ("done", "users are happy"), ("area", "search"), ("decide_by", "2026-05-07"));

        Golden.Is("record-form-coached", Assert.IsType<Ack.Update>(told.Ack).View);
        Assert.Equal(Questions(asked), Questions(form.View));
        Assert.Equal(0, await office.CountDecisions());

        Assert.IsType<Ack.Heard>((await office.Priya.Sends(form)).Ack);
        await office.Quiet();
        var kept = await office.Decision(1);
        Assert.Equal(("Improve <search> & retries", "see thread", "users are happy", "search"), (kept.Text.What, kept.Text.WhyNow, kept.Text.Done, kept.Text.Area));
    }

    [Fact]
    public async Task What_is_mended_is_recorded_and_what_is_still_weak_is_not_told_again()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide")).Form;
        await office.Priya.Sends(form, [.. Colleague.Answers("Default rate limit 600 requests a minute.", office.Hoa), ("done", "it works well")]);
        Assert.Contains("One answer could tell readers more", form.Text, StringComparison.Ordinal);

        Assert.IsType<Ack.Heard>((await office.Priya.Sends(form, ("why_now", "tbd"), ("done", "Request 601 gets a 429."))).Ack);
        await office.Quiet();
        Assert.Equal("tbd", (await office.Decision(1)).Text.WhyNow);
    }

    [Fact]
    public async Task Good_answers_are_recorded_at_the_first_press()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide")).Form;
        Assert.IsType<Ack.Heard>((await office.Priya.Sends(form, Colleague.Answers("Default rate limit 600 requests a minute.", office.Hoa))).Ack);
    }

    [Fact]
    public async Task Impossible_answers_are_asked_for_before_weak_ones_are_spoken_of()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide")).Form;
        var refused = await office.Priya.Sends(form, ("what", "Improve search"), ("why_now", "tbd"), ("done", "tbd"));
        Assert.Equal(["who_decides"], refused.Errors.Keys);
        Assert.IsType<Ack.Update>((await office.Priya.Sends(form, ("who_decides", office.Hoa.User))).Ack);
    }

    [Fact]
    public async Task A_draft_is_saved_without_a_word_about_it_also_after_the_remark()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide Improve search")).Form;
        await office.Priya.Presses("Save draft", form, ("why_now", "tbd"));
        Assert.DoesNotContain("tell readers more", form.Text, StringComparison.Ordinal);

        await office.Priya.Sends(form, ("who_decides", office.Hoa.User), ("done", "tbd"));
        Assert.Contains("tell readers more", form.Text, StringComparison.Ordinal);
        await office.Priya.Presses("Save draft", form);
        Assert.DoesNotContain("tell readers more", form.Text, StringComparison.Ordinal);
        Assert.Equal("Record", form.View.Submit!.Value);
        Assert.Equal(DecisionState.Draft, (await office.Store.Open(new(Office.Acme)).List(Storage.Query<Decision>.Everything, Storage.Viewer.All, 10, null, default)).Items.Single().State);
    }

    [Fact]
    public async Task Where_AsyncCoach_is_not_in_the_channel_the_form_goes_on_saying_who_will_read_it()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide", Office.Away)).Form;
        await office.Priya.Sends(form, [.. Colleague.Answers("Improve search", office.Hoa)]);
        Assert.Contains("will be able to read this, until you invite me", form.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<(string?, string?)> Questions(Modal form) => form.Blocks.OfType<Input>().Select(input => (input.BlockId, input.Element.ActionId));
}
