using AsyncCoach.Domain.Handoffs;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Handoffs;

public sealed class HandoffRulesTests
{
    private static readonly Instant Later = Drawn.Now + Duration.FromHours(24);

    [Fact]
    public void Twenty_items_are_taken_and_not_one_more()
    {
        var full = Drawn.Gathering().With([.. Enumerable.Range(1, 20).Select(n => $"Item {n}")]);
        Assert.Equal(20, full.Items.Count);
        var refusal = Assert.Single(HandoffRules.AddLines(full, "one\ntwo", HandoffItemId.New, Drawn.Ana, Drawn.Now).Refusals);
        Assert.Contains("2 too many", refusal.Sentence, StringComparison.Ordinal);
        Assert.Equal(HandoffFields.Text, Assert.Single(HandoffRules.AddItem(full, HandoffItemId.New(), new ItemText("x"), Drawn.Ana, Drawn.Now).Refusals).Field);
    }

    [Fact]
    public void An_item_keeps_its_id_through_an_edit()
    {
        var handoff = Drawn.Gathering().With("Payment retries", "Cert");
        var id = handoff.Items[1].Id;
        var edited = HandoffRules.Edit(handoff, id, new ItemText("Cert renewal", ItemState.Blocked, "Ask Priya.", Drawn.Ruth), Drawn.Ana, Later).Value!;
        Assert.Equal((id, "Cert renewal", ItemState.Blocked), (edited.Items[1].Id, edited.Items[1].Text, edited.Items[1].State));
        Assert.Equal("Payment retries", edited.Items[0].Text);
    }

    [Fact]
    public void What_somebody_else_took_out_meanwhile_cannot_be_edited()
    {
        var handoff = Drawn.Gathering().With("Payment retries");
        var left = HandoffRules.Remove(handoff, handoff.Items[0].Id, Drawn.Ana, Drawn.Now).Value!;
        Assert.True(HandoffRules.Edit(left, handoff.Items[0].Id, new ItemText("x"), Drawn.Tom, Later).Refused);
    }

    [Fact]
    public void An_empty_one_is_not_posted_and_the_sentence_says_what_to_press() =>
        Assert.Contains("Nothing to hand off", Assert.Single(HandoffRules.Post(Drawn.Gathering(), Drawn.Tom, Drawn.Ana, Drawn.Now).Refusals).Sentence, StringComparison.Ordinal);

    [Fact]
    public void Open_items_are_carried_into_the_next_once()
    {
        var monday = Drawn.Gathering(4).With("Payment retries", "Cert", "Done by now").Posted();
        monday = Receiving.Finish(Receiving.AcceptAll(monday, Drawn.Tom, Drawn.Now).Value!, monday.Items[2].Id, Drawn.Tom, Drawn.Now).Value!;
        var tuesday = HandoffRules.Carry(Drawn.Gathering().With("New today"), [monday], Later);
        Assert.Equal(["Payment retries", "Cert", "New today"], tuesday.Texts());
        Assert.Equal(monday.Items[0].Id, tuesday.Items[0].Id);
        Assert.Equal(monday.Id, tuesday.Items[0].CarriedFrom);
        Assert.Same(tuesday, HandoffRules.Carry(tuesday, [monday], Later));
    }

    [Fact]
    public void Whoever_has_taken_an_item_and_receives_again_need_not_take_it_again()
    {
        var monday = Receiving.AcceptAll(Drawn.Gathering(4).With("Payment retries", "Cert").Posted(), Drawn.Tom, Drawn.Now).Value!;
        var tuesday = HandoffRules.Carry(Drawn.Gathering().With("New today"), [monday], Later);
        tuesday = HandoffRules.Edit(tuesday, tuesday.Items[1].Id, new ItemText("Cert is renewed, DNS is not"), Drawn.Ana, Later).Value!;

        var forTom = HandoffRules.Post(tuesday, Drawn.Tom, Drawn.Ana, Later).Value!;
        Assert.Equal(["Cert is renewed, DNS is not", "New today"], forTom.WaitingFor(Drawn.Tom).Select(item => item.Text));

        var forPriya = HandoffRules.Post(tuesday, Drawn.Ruth, Drawn.Ana, Later).Value!;
        Assert.Equal(3, forPriya.WaitingFor(Drawn.Ruth).Count);
    }

    [Fact]
    public void What_was_finished_in_the_earlier_one_meanwhile_goes_again()
    {
        var monday = Drawn.Gathering(4).With("Payment retries", "Cert").Posted();
        var tuesday = HandoffRules.Carry(Drawn.Gathering(), [monday], Later);
        monday = Receiving.Finish(monday, monday.Items[0].Id, Drawn.Tom, Later).Value!;
        Assert.Equal(["Cert"], HandoffRules.Carry(tuesday, [monday], Later).Texts());
    }

    [Fact]
    public void What_was_taken_out_does_not_come_back()
    {
        var monday = Drawn.Gathering(4).With("Payment retries", "Cert").Posted();
        var tuesday = HandoffRules.Carry(Drawn.Gathering(), [monday], Later);
        tuesday = HandoffRules.Remove(tuesday, tuesday.Items[0].Id, Drawn.Ana, Later).Value!;
        tuesday = HandoffRules.Carry(tuesday, [monday], Later);
        Assert.Equal(["Cert"], tuesday.Texts());
        Assert.False(HandoffRules.LetGo(monday, tuesday, Later).HasOpen);
    }

    [Fact]
    public void Posted_its_items_are_over_in_the_earlier_one()
    {
        var monday = Drawn.Gathering(4).With("Payment retries").Posted();
        var tuesday = HandoffRules.Carry(Drawn.Gathering().With("New today"), [monday], Later).Posted();
        var left = HandoffRules.LetGo(monday, tuesday, Later);
        Assert.Equal(tuesday.Id, left.Items[0].CarriedTo);
        Assert.False(left.HasOpen);
        Assert.Empty(left.Awaited());
        Assert.True(tuesday.HasOpen);
    }

    [Fact]
    public void Missed_keeps_what_was_added_and_leaves_the_rest_where_it_was()
    {
        var monday = Drawn.Gathering(4).With("Payment retries", "Cert").Posted();
        var tuesday = HandoffRules.Carry(Drawn.Gathering().With("Added by Ana"), [monday], Later);
        tuesday = HandoffRules.Edit(tuesday, monday.Items[1].Id, new ItemText("Cert renewal"), Drawn.Ana, Later).Value!;
        var missed = HandoffRules.Miss(tuesday, [monday], Later);
        Assert.Equal(["Cert renewal", "Added by Ana"], missed.Texts());
        Assert.True(missed.HasOpen);
        Assert.Equal([null, missed.Id], HandoffRules.LetGo(monday, missed, Later).Items.Select(item => item.CarriedTo));
    }

    [Fact]
    public void A_missed_one_can_be_posted_late()
    {
        var missed = HandoffRules.Miss(Drawn.Gathering(), [], Drawn.Now).With("Payment retries");
        Assert.Equal(HandoffState.Posted, missed.Posted().State);
    }

    [Fact]
    public void Nothing_to_hand_off_is_refused_while_something_added_today_is_open()
    {
        var monday = Drawn.Gathering(4).With("Payment retries").Posted();
        var carried = HandoffRules.Carry(Drawn.Gathering(), [monday], Later);
        var nothing = HandoffRules.NothingToHandOff(carried, [monday], Drawn.Ana, Later).Value!;
        Assert.Equal((HandoffState.NothingToHandOff, 0), (nothing.State, nothing.Items.Count));
        Assert.True(monday.HasOpen);
        Assert.True(HandoffRules.NothingToHandOff(carried.With("Cert"), [monday], Drawn.Ana, Later).Refused);
    }

    [Fact]
    public void Whom_it_is_for_and_who_receives_may_read_it()
    {
        var handoff = HandoffRules.AddItem(Drawn.Gathering(), HandoffItemId.New(), new ItemText("Cert", For: Drawn.Ruth), Drawn.Ana, Drawn.Now).Value!;
        Assert.Equal([Drawn.Ana, Drawn.Ruth, Drawn.Tom], handoff.Posted().Audience.Named);
    }
}
