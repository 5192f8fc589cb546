using AsyncCoach.Domain.Handoffs;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Handoffs;

public sealed class ReceivingTests
{
    private static readonly Instant Morning = Drawn.Now + Duration.FromHours(12);

    [Fact]
    public void An_item_for_somebody_waits_for_them_and_the_others_for_whoever_receives()
    {
        var handoff = TwoAndOneForRuth();
        Assert.Equal([Drawn.Tom, Drawn.Ruth], handoff.Awaited());
        Assert.Equal("DNS", Assert.Single(handoff.WaitingFor(Drawn.Ruth)).Text);
        Assert.Equal(2, handoff.WaitingFor(Drawn.Tom).Count);
    }

    [Fact]
    public void The_last_of_theirs_accepted_nobody_waits_any_more()
    {
        var handoff = TwoAndOneForRuth();
        handoff = Receiving.Accept(handoff, handoff.Items[0].Id, Drawn.Tom, Morning).Value!;
        Assert.Contains(Drawn.Tom, handoff.Awaited());
        handoff = Receiving.Accept(handoff, handoff.Items[1].Id, Drawn.Ruth, Morning).Value!;
        Assert.Equal([Drawn.Ruth], handoff.Awaited());
        handoff = Receiving.AcceptAll(handoff, Drawn.Tom, Morning).Value!;
        Assert.Empty(handoff.Awaited());
        Assert.Equal([Drawn.Tom, Drawn.Ruth, Drawn.Tom], handoff.Items.Select(item => item.AcceptedBy));
        Assert.True(Receiving.AcceptAll(handoff, Drawn.Ruth, Morning).Refused);
    }

    [Fact]
    public void Accepted_twice_the_first_stays()
    {
        var handoff = TwoAndOneForRuth();
        var first = Receiving.Accept(handoff, handoff.Items[0].Id, Drawn.Tom, Morning).Value!;
        Assert.Equal(Drawn.Tom, Receiving.Accept(first, handoff.Items[0].Id, Drawn.Ruth, Morning).Value!.Items[0].AcceptedBy);
    }

    [Fact]
    public void Asking_back_counts_as_received_until_answered_it_stays_asked()
    {
        var handoff = TwoAndOneForRuth();
        Assert.Equal(HandoffFields.Question, Assert.Single(Receiving.AskBack(handoff, handoff.Items[2].Id, "  ", Drawn.Ruth, Morning).Refusals).Field);
        handoff = Receiving.AskBack(handoff, handoff.Items[2].Id, "Which zone?", Drawn.Ruth, Morning).Value!;
        Assert.DoesNotContain(Drawn.Ruth, handoff.Awaited());
        Assert.Single(handoff.Unanswered());
        Assert.True(Receiving.AskBack(handoff, handoff.Items[2].Id, "And when?", Drawn.Tom, Morning).Refused);
        Assert.Empty(Receiving.Answered(handoff, [handoff.Items[2].Id], Morning).Unanswered());
    }

    [Fact]
    public void Who_takes_it_over_has_what_was_still_to_be_taken_and_reads_it_only_if_somebody_named_them()
    {
        var handoff = TwoAndOneForRuth();
        var lead = new PersonId(Drawn.Acme, "U0LEAD");
        var escalated = Receiving.GiveTo(handoff, [Drawn.Ruth], lead, null, Morning);
        Assert.Equal([Drawn.Tom, lead], escalated.Awaited());
        Assert.DoesNotContain(lead, escalated.Audience.Named);
        Assert.Contains(lead, Receiving.GiveTo(handoff, [Drawn.Tom], lead, Drawn.Tom, Morning).Audience.Named);
    }

    [Fact]
    public void Nothing_is_accepted_before_it_is_posted()
    {
        var gathering = Drawn.Gathering().With("Payment retries");
        Assert.True(Receiving.Accept(gathering, gathering.Items[0].Id, Drawn.Tom, Morning).Refused);
        Assert.True(Receiving.AcceptAll(gathering, Drawn.Tom, Morning).Refused);
    }

    private static Handoff TwoAndOneForRuth() => HandoffRules.AddItem(
        Drawn.Gathering().With("Payment retries", "Cert"), HandoffItemId.New(), new ItemText("DNS", For: Drawn.Ruth), Drawn.Ana, Drawn.Now).Value!.Posted();
}
