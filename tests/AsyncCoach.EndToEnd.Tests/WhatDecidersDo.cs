using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

public sealed class WhatDecidersDo
{
    [Fact]
    public async Task Declining_wants_a_reason_and_the_card_gives_it()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Rewrite the ledger in Rust", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        var errors = await world.Hoa.Answers(card, "Decide", new { act = "Decline" });
        Assert.Equal("Say why, in a sentence: whoever asked will read it.", errors["note"]);
        Assert.Empty(await world.Hoa.Submits(new { note = "Nobody here reads Rust" }));
        var declined = await world.Payments.ShowsOnce("D-1 · Declined");
        Assert.Contains("Declined because Nobody here reads Rust", declined.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_passed_on_to_somebody_who_can_read_it_and_they_decide()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Rotate the keys each month", "tom", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        var errors = await world.Tom.Answers(card, "Decide", new { act = "PassOn", pass_to = "ana" });
        Assert.Contains("Ana is not in #payments and could not read it", errors["pass_to"], StringComparison.Ordinal);
        Assert.Empty(await world.Tom.Submits(new { act = "PassOn", pass_to = "hoa" }));
        await world.Payments.Shows("Decides Hoa");
        Assert.Empty(await world.Hoa.Answers(card, "Decide", new { act = "Decide" }));
        Assert.Contains("Decided by Hoa", (await world.Payments.ShowsOnce("D-1 · Decided")).Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_does_not_decide_reads_and_is_told_who_does()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Rotate the keys each month", "tom", "#payments");
        await world.Hoa.Presses("Decide", await world.Payments.Shows("D-1 · Open"));
        var form = await world.Hoa.Sees("Tom decides this one.");
        Assert.DoesNotContain("Your answer", form.Rendered, StringComparison.Ordinal);
        Assert.DoesNotContain("<Save>", form.Rendered, StringComparison.Ordinal);
        Assert.DoesNotContain("[Withdraw]", form.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decided_one_is_marked_done_by_its_recorder_and_stays_in_force()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Rotate the keys each month", "tom", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        Assert.Empty(await world.Tom.Answers(card, "Decide", new { act = "Decide" }));
        card = await world.Payments.Shows("D-1 · Decided");
        Assert.Empty(await world.Priya.Answers(card, "Mark done", new { note = "The first rotation ran" }));
        await world.Payments.ShowsOnce("D-1 · Done");
        await world.Hoa.Finds("D-1 · Done", "", "#payments");
    }

    [Fact]
    public async Task Another_one_takes_its_place_and_both_say_so()
    {
        await using var world = await World.Opens();
        await world.Hoa.Records("Retry at most three times", "hoa", "#payments");
        await world.Hoa.Presses("Details", await world.Payments.Shows("D-1 · Decided"));
        await world.Hoa.Sees("Replace with another");
        await world.Hoa.Presses("Replace with another");
        await world.Hoa.Sees("This takes the place of D-1 as soon as it is decided.");
        Assert.Empty(await world.Hoa.Submits(new { what = "Retry at most five times" }));
        await world.Payments.Shows("D-2 · Decided");
        await world.Payments.ShowsOnce("D-1 · Superseded");
        await world.Tom.Finds("Superseded by D-2: Retry at most five times", "D-1", "#payments");
        var inForce = (await world.Tom.Asks("/decisions", "#payments")).Rendered;
        Assert.Contains("D-2 · Decided", inForce, StringComparison.Ordinal);
        Assert.DoesNotContain("D-1", inForce, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_made_before_a_change_says_what_has_changed_and_keeps_the_note()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Retry at most three times", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        await world.Hoa.Presses("Decide", card);
        await world.Hoa.Sees("Your answer");
        await world.Priya.Presses("Details", card);
        await world.Priya.Sees("D-1 · Open");
        await world.Priya.Presses("Edit");
        await world.Priya.Sees("Edit decision");
        Assert.Empty(await world.Priya.Submits(new { what = "Retry at most four times" }));

        Assert.Empty(await world.Hoa.Submits(new { act = "Decide", note = "Three is plenty" }));
        var anew = await world.Hoa.Sees("This has changed while you had it open. Edited by @Priya");
        Assert.Contains("Your note is still here.", anew.Rendered, StringComparison.Ordinal);
        Assert.Contains("Three is plenty", anew.Rendered, StringComparison.Ordinal);
        Assert.Contains("Retry at most four times", anew.Rendered, StringComparison.Ordinal);
        Assert.Empty(await world.Hoa.Submits());
        await world.Payments.ShowsOnce("D-1 · Decided");
    }

    [Fact]
    public async Task Decided_once_more_by_an_old_form_it_says_already_decided()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Retry at most three times", "hoa", "#payments");
        Assert.Empty(await world.Hoa.Answers(await world.Payments.Shows("D-1 · Open"), "Decide", new { act = "Decide" }));
        await world.Payments.Shows("D-1 · Decided");
        var sent = (await world.Control.Deliveries("view_submission"))[^1].Payload;

        Assert.Contains("Already decided", await world.Door.SendsInteraction(sent), StringComparison.Ordinal);
        Assert.Contains("Already decided", await world.Door.SendsInteraction(sent, trigger: "1.2.another"), StringComparison.Ordinal);
        await world.Payments.ShowsOnce("D-1 · Decided");
    }

    [Fact]
    public async Task Two_people_at_once_on_one_decision_lose_nothing()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Retry at most three times", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        await world.Hoa.Presses("Decide", card);
        await world.Hoa.Sees("Your answer");
        await world.Priya.Presses("Details", card);
        await world.Priya.Sees("D-1 · Open");
        await world.Priya.Presses("Edit");
        await world.Priya.Sees("Edit decision");
        await Task.WhenAll(
            world.Hoa.Submits(new { act = "Decide", note = "Three it is" }),
            world.Priya.Submits(new { what = "Retry at most four times" }));

        // Whoever came second still has their form, which says what the other has changed and holds what they typed.
        if ((await world.Hoa.Client.Views()).Count == 0)
        {
            var decided = await world.Payments.Shows("D-1 · Decided");
            Assert.Contains("Retry at most three times", decided.Rendered, StringComparison.Ordinal);
            await world.Priya.Sees("Retry at most four times");
        }
        else
        {
            await world.Payments.Shows("Retry at most four times");
            await world.Hoa.Sees("Three it is");
        }
        await world.Payments.ShowsOnce("D-1");
    }
}
