using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

public sealed class WhatRecordersDo
{
    [Fact]
    public async Task An_open_one_is_edited_and_its_card_changes_in_place()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Retry at most three times", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        await world.Priya.Presses("Details", card);
        await world.Priya.Sees("D-1 · Open");
        await world.Priya.Presses("Edit");
        await world.Priya.Sees("Edit decision");
        Assert.Empty(await world.Priya.Submits(new { what = "Retry at most four times", who_decides = "tom" }));
        var edited = await world.Payments.Shows("Retry at most four times");
        Assert.Equal(card.Ts, edited.Ts);
        Assert.Contains("Decides Tom", edited.Rendered, StringComparison.Ordinal);
        var history = await world.Tom.Asks("/decisions D-1", "#payments");
        Assert.Contains("Edited by @Priya", history.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_open_one_is_withdrawn_and_cannot_be_decided_any_more()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Retry at most three times", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        await world.Hoa.Presses("Decide", card);
        await world.Hoa.Sees("Your answer");
        await world.Priya.Presses("Details", card);
        await world.Priya.Sees("D-1 · Open");
        await world.Priya.Presses("Withdraw");
        await world.Priya.Sees("D-1 is withdrawn. You can close this.");
        await world.Payments.Shows("D-1 · Withdrawn");
        Assert.Empty(await world.Hoa.Submits(new { act = "Decide", note = "Yes" }));
        await world.Hoa.Sees("Withdrawn by @Priya");
        await world.Payments.ShowsOnce("D-1 · Withdrawn");
    }

    [Fact]
    public async Task A_fresh_one_is_taken_back_and_only_its_number_remains()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Fire the vendor", "hoa", "#payments");
        await world.Priya.Presses("Details", await world.Payments.Shows("D-1 · Open"));
        await world.Priya.Sees("D-1 · Open");
        await world.Priya.Presses("Undo");
        await world.Priya.Sees("D-1 is taken back. You can close this.");
        await world.Payments.Shows("Only its number remains.");
        await world.Payments.ShowsNothingOf("vendor");
        await world.Priya.FindsNothing("vendor", "#payments");
        await world.Priya.Records("Keep the vendor", "hoa", "#payments");
        await world.Payments.Shows("D-2 · Open");
    }

    [Fact]
    public async Task After_an_hour_it_can_no_longer_be_taken_back()
    {
        await using var world = await World.Opens();
        await world.Priya.Records("Fire the vendor", "hoa", "#payments");
        var card = await world.Payments.Shows("D-1 · Open");
        world.Time.Forward(TimeSpan.FromMinutes(61));
        await world.Priya.Presses("Details", card);
        var form = await world.Priya.Sees("D-1 · Open");
        Assert.DoesNotContain("[Undo]", form.Rendered, StringComparison.Ordinal);
        Assert.Contains("[Withdraw]", form.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_recorded_is_said_under_its_question_and_what_was_typed_stays()
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Retry at most three times", "#payments");
        await world.Priya.Sees("Retry at most three times");
        var errors = await world.Priya.Submits(
            new { why_now = "They blocked us", who_decides = "ana", done = "None", decide_by = "2001-01-01" });
        Assert.Contains("Ana is not in #payments", errors["who_decides"], StringComparison.Ordinal);
        errors = await world.Priya.Submits(new { who_decides = "hoa" });
        Assert.StartsWith("This date has passed.", errors["decide_by"], StringComparison.Ordinal);
        var form = await world.Priya.Sees("Retry at most three times");
        Assert.Contains("None", form.Rendered, StringComparison.Ordinal);
        await world.Payments.ShowsNothingOf("D-1");
    }
}
