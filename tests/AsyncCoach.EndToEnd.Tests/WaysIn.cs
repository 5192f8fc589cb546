using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

/// <summary>Every way in which a decision gets on record.</summary>
public sealed class WaysIn
{
    [Fact]
    public async Task A_message_is_recorded_by_the_shortcut_and_stands_to_be_confirmed_by_its_author()
    {
        await using var world = await World.Opens();
        var said = await world.Tom.Says("Let us cap exports at 10,000 rows", "#payments");
        await world.Priya.Records(said);
        await world.Priya.Sees("Let us cap exports at 10,000 rows");
        Assert.Empty(await world.Priya.Submits(new { why_now = "Exports time out", done = "Row 10,001 is refused" }));

        var card = await world.Payments.Shows("D-1 · To confirm");
        Assert.Contains("in Tom’s words, not confirmed yet", card.Rendered, StringComparison.Ordinal);
        await world.Payments.Shows("Priya put this on record as D-1. It counts as not confirmed until Tom confirms it.", said.Ts);
        await world.Hoa.Finds("not confirmed", "exports", "#payments");

        await world.Hoa.Records(said);
        await world.Hoa.IsTold("on record already, as D-1");

        Assert.Empty(await world.Tom.Answers(card, "Confirm", new { act = "Confirm" }));
        var confirmed = await world.Payments.ShowsOnce("D-1 · Decided");
        Assert.Equal(card.Ts, confirmed.Ts);
    }

    [Fact]
    public async Task Words_that_were_no_decision_are_withdrawn_by_whoever_said_them()
    {
        await using var world = await World.Opens();
        var said = await world.Tom.Says("We could move to weekly releases", "#payments");
        await world.Priya.Records(said);
        await world.Priya.Sees("We could move to weekly releases");
        Assert.Empty(await world.Priya.Submits(new { why_now = "Releases are late", done = "A release each Tuesday" }));
        var card = await world.Payments.Shows("D-1 · To confirm");
        Assert.Empty(await world.Tom.Answers(card, "Confirm", new { act = "NotADecision", note = "I was only thinking aloud" }));
        var withdrawn = await world.Payments.ShowsOnce("D-1 · Withdrawn");
        Assert.Contains("I was only thinking aloud", withdrawn.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reaction_is_asked_about_once_and_only_where_it_was_made()
    {
        await using var world = await World.Opens();
        var said = await world.Tom.Says("Use UTC in every log line", "#payments");
        await world.Priya.Reacts("scales", said);
        var question = await world.Priya.IsTold("Put this message on record as a decision?");
        await world.Priya.Does(priya => priya.Unreacts("scales", said.Channel, said.Ts));
        await world.Priya.Reacts("scales", said);
        await world.Priya.Reacts("decision", said);
        Assert.Single(await world.Priya.Whispers());
        Assert.Empty(await world.Tom.Whispers());
        Assert.Empty(await world.Control.Calls("conversations.open"));
        Assert.Empty(await world.Control.Calls("chat.postMessage"));

        await world.Priya.Presses("Record it", question);
        var form = await world.Priya.Sees("Use UTC in every log line");
        Assert.Contains("Who decides?\n[Tom ▾]", form.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_reacted_and_meant_nothing_by_it_says_no_and_the_question_is_gone()
    {
        await using var world = await World.Opens();
        var said = await world.Tom.Says("Use UTC in every log line", "#payments");
        await world.Hoa.Reacts("scales", said);
        await world.Hoa.Presses("No", await world.Hoa.IsTold("Put this message on record"));
        Assert.Empty(await world.Hoa.Whispers());
        await world.Payments.ShowsNothingOf("D-");
    }

    [Fact]
    public async Task A_message_that_opens_with_Decision_is_offered_to_its_author_alone()
    {
        await using var world = await World.Opens();
        await world.Priya.Says("*Decision:* we ship on Friday", "#payments");
        var question = await world.Priya.IsTold("Put this decision on record?");
        Assert.Empty(await world.Tom.Whispers());
        await world.Priya.Presses("Record it", question);
        await world.Priya.Sees("we ship on Friday");
        Assert.Empty(await world.Priya.Submits(new { why_now = "The fair opens on Monday", done = "Version 4 is in the store" }));
        var card = await world.Payments.Shows("D-1 · Decided");
        Assert.Contains("we ship on Friday", card.Rendered, StringComparison.Ordinal);
        await world.Priya.Says("A decision is what we need here", "#payments");
        Assert.Single(await world.Priya.Whispers());
    }

    [Fact]
    public async Task A_mention_in_a_thread_is_answered_there_with_a_button_that_opens_the_form()
    {
        await using var world = await World.Opens();
        var parent = await world.Tom.Says("Retries storm the partner", "#payments");
        await world.Priya.Says("@asynccoach decide Retry at most three times", "#payments", parent.Ts);
        var offer = await world.Payments.Shows("To be decided: Retry at most three times", parent.Ts);
        await world.Hoa.Presses("Record it", offer);
        await world.Hoa.Sees("Retry at most three times");
        Assert.Empty(await world.Hoa.Submits(new { why_now = "They blocked us", who_decides = "hoa", done = "No fourth try in the log" }));
        await world.Payments.Shows("D-1 · Decided");
        await world.Payments.Shows("Hoa put this on record as D-1", parent.Ts);
    }

    [Fact]
    public async Task A_question_in_a_channel_is_answered_in_its_thread()
    {
        await using var world = await World.Opens();
        var before = await world.Tom.Says("@asynccoach what did we decide about retries?", "#payments");
        await world.Payments.Shows("I found nothing on record about retries", before.Ts);
        await world.Priya.Records("Retries stop after three", "priya", "#payments");
        await world.Payments.Shows("D-1 · Decided");
        var after = await world.Tom.Says("@asynccoach what did we decide about retries?", "#payments");
        var answer = await world.Payments.Shows("On record about retries", after.Ts);
        Assert.Contains("D-1 · Decided", answer.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_that_asks_nothing_is_told_privately_how_it_works()
    {
        await using var world = await World.Opens();
        await world.Tom.Says("@asynccoach help", "#payments");
        await world.Tom.IsTold("Put a decision on record");
        await world.Payments.ShowsNothingOf("Put a decision on record");
    }

    [Fact]
    public async Task A_draft_is_its_authors_alone_says_what_it_misses_and_goes_on_record_later()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Move the cutover", "#payments");
        await world.Priya.Sees("Move the cutover");
        await world.Priya.Fills(new { why_now = "The bank closes on Friday" });
        await world.Priya.Presses("Save draft");
        await world.Priya.Sees("Saved. You can close this.");
        await world.Priya.Does(priya => priya.Closes());

        var drafts = await world.Priya.Asks("/decisions drafts", "#payments");
        Assert.Contains("Move the cutover", drafts.Rendered, StringComparison.Ordinal);
        Assert.Contains("Still missing: who decides, what done means.", drafts.Rendered, StringComparison.Ordinal);
        await world.Tom.Finds("You have no drafts", "drafts", "#payments");
        await world.Priya.FindsNothing("cutover", "#payments");

        await world.Priya.Presses("Continue", drafts);
        await world.Priya.Sees("The bank closes on Friday");
        Assert.Empty(await world.Priya.Submits(new { who_decides = "tom", done = "The old line is switched off" }));
        Assert.Contains("Move the cutover", (await world.Payments.Shows("D-1 · Open")).Rendered, StringComparison.Ordinal);
        await world.Priya.Finds("You have no drafts", "drafts", "#payments");
    }

    [Fact]
    public async Task A_draft_that_nobody_came_back_to_is_gone_after_thirty_days()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Move the cutover", "#payments");
        await world.Priya.Sees("Move the cutover");
        await world.Priya.Presses("Save draft");
        await world.Priya.Sees("Saved. You can close this.");
        world.Time.Forward(TimeSpan.FromDays(31));
        await World.Until(async () =>
            (await world.Priya.Asks("/decisions drafts", "#payments")).Rendered.Contains("You have no drafts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_people_who_record_the_same_message_at_once_make_one_record()
    {
        await using var world = await World.Opens();
        var said = await world.Tom.Says("Let us cap exports at 10,000 rows", "#payments");
        await world.Priya.Records(said);
        await world.Hoa.Records(said);
        await world.Priya.Sees("Let us cap exports");
        await world.Hoa.Sees("Let us cap exports");
        var answers = new { why_now = "Exports time out", done = "Row 10,001 is refused" };
        var errors = await Task.WhenAll(world.Priya.Submits(answers), world.Hoa.Submits(answers));
        Assert.Contains(errors, one => one.Count == 0);
        var second = Assert.Single(errors, one => one.Count > 0);
        Assert.StartsWith("Somebody put this message on record a moment ago.", second["what"], StringComparison.Ordinal);
        await world.Payments.ShowsOnce("D-1 · To confirm");
        await world.Payments.ShowsNothingOf("D-2");
    }
}
