using AsyncCoach.Bot.Handoffs;
using AsyncCoach.Bot.Tests.Commitments;
using AsyncCoach.Domain.Handoffs;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Handoffs;

public sealed class ReceiveTests
{
    [Fact]
    public async Task It_waits_for_the_receiver_s_morning_and_stands_in_the_brief()
    {
        await using var office = await Relay.Open();
        await office.Until(Relay.Ask);
        await office.AnaHandsOff("Payment retries\nCert renewal\nDNS");
        await office.Until(Relay.Morning - Duration.FromMinutes(1));
        Assert.Empty(office.Told(office.Tom));
        await office.Until(Relay.Morning);
        Golden.Is("handoff-brief", Assert.Single(office.Told(office.Tom)).Message);
        Assert.Equal(Relay.Morning + Duration.FromHours(2), Assert.Single(await office.OwedBy(office.Tom)).Due);
    }

    [Fact]
    public async Task Within_the_receiver_s_hours_it_reaches_them_at_once()
    {
        await using var office = await Relay.Open();
        await office.AnaHandsOff();
        Golden.Is("handoff-received", Assert.Single(office.Told(office.Tom)).Message);
    }

    [Fact]
    public async Task Accepted_from_the_nudge_the_card_shows_it_and_nobody_owes_anything()
    {
        await using var office = await Relay.Open();
        var card = await office.AnaHandsOff();
        await office.Tom.Presses("Accept", Assert.Single(office.Told(office.Tom)));
        await office.Quiet();
        Golden.Is("handoff-card-accepted", card.Message);
        Assert.Empty(await office.OwedBy(office.Tom));
        await office.Until(Relay.Morning + Duration.FromHours(8));
        Assert.Single(office.Told(office.Tom));
        Assert.Empty(office.Told(office.Priya));
    }

    [Fact]
    public async Task Anybody_of_the_team_may_accept_all_and_nobody_else()
    {
        await using var office = await Relay.Open();
        var card = await office.AnaHandsOff("Payment retries\nCert renewal");
        Assert.Contains("It is for London to accept.", (await office.Ana.Presses("Accept all", card)).Text, StringComparison.Ordinal);
        await office.Priya.Presses("Accept all", card);
        await office.Quiet();
        Assert.Empty(await office.OwedBy(office.Tom));
        Assert.All((await office.Handoff()).Items, item => Assert.Equal(office.Priya.Id, item.AcceptedBy));
    }

    [Fact]
    public async Task Item_by_item_the_last_of_theirs_ends_it()
    {
        await using var office = await Relay.Open();
        var card = await office.AnaHandsOff("Payment retries\nCert renewal");
        var form = (await office.Tom.Presses("Items…", card)).Form;
        Golden.Is("handoff-items-form", form.View);
        await office.Tom.Presses("Accept", form);
        Assert.Contains("Tom has it.", form.Text, StringComparison.Ordinal);
        Assert.Equal("Cert renewal", Assert.Single(await office.OwedBy(office.Tom)).Title);
        await office.Tom.Presses("Accept", form);
        await office.Quiet();
        Assert.Empty(await office.OwedBy(office.Tom));
        Golden.Is("handoff-items-form-reader", (await office.Ana.Presses("Items…", office.HandoffCard())).Form.View);
    }

    [Fact]
    public async Task Asking_back_counts_as_received_goes_to_the_thread_and_waits_for_the_writer_s_answer()
    {
        await using var office = await Relay.Open();
        var card = await office.AnaHandsOff();
        var form = (await office.Tom.Presses("Items…", card)).Form;
        var ask = (await office.Tom.Presses("Ask back", form)).Form;
        Golden.Is("handoff-ask-form", ask.View);
        await office.Tom.Submits(ask, ("question", "Which <batch>?"));
        await office.Quiet();
        Assert.Empty(await office.OwedBy(office.Tom));
        var asked = Assert.Single(office.InChannel(), message => message.ThreadTs == card.Ts);
        Golden.Is("handoff-question", asked.Message);
        Assert.DoesNotContain("<@", asked.Message.Text, StringComparison.Ordinal);
        await office.Until(Instant.FromUtc(2026, 5, 5, 12, 0));
        Golden.Is("handoff-asked", Assert.Single(office.Told(office.Ana)).Message);
        var answer = (await office.Ana.Presses("Answer", Assert.Single(office.Told(office.Ana)))).Form;
        Golden.Is("handoff-answer-form", answer.View);
        await office.Ana.Submits(answer, ("question", "The nightly one."));
        await office.Quiet();
        Assert.Contains("The nightly one.", office.InChannel().Last(message => message.ThreadTs == card.Ts).Text, StringComparison.Ordinal);
        Assert.Empty(await office.OwedBy(office.Ana));
    }

    [Fact]
    public async Task The_writer_s_word_in_the_thread_is_an_answer_too()
    {
        await using var office = await Relay.Open();
        var card = await office.AnaHandsOff();
        var form = (await office.Tom.Presses("Items…", card)).Form;
        await office.Tom.Submits((await office.Tom.Presses("Ask back", form)).Form, ("question", "Which batch?"));
        await office.Quiet();
        await office.Tom.Says("Anybody?", "1777970009.000100", thread: card.Ts);
        Assert.Single(await office.OwedBy(office.Ana));
        await office.Ana.Says("The nightly one.", "1777970010.000100", thread: card.Ts);
        await office.Quiet();
        Assert.Empty(await office.OwedBy(office.Ana));
    }

    [Fact]
    public async Task Not_accepted_in_time_it_is_said_then_it_comes_up_to_the_lead_who_takes_it()
    {
        await using var office = await Relay.Open();
        await office.AnaHandsOff();
        await office.Until(Opening + Duration.FromHours(2));
        Golden.Is("handoff-due", office.Told(office.Tom)[^1].Message);
        await office.Until(Opening + Duration.FromHours(4));
        var lead = Assert.Single(await office.OwedBy(office.Priya));
        Assert.Equal(1, lead.Step);
        await office.Until(Instant.FromUtc(2026, 5, 6, 4, 0));
        var told = office.Told(office.Priya)[^1];
        Golden.Is("handoff-escalated", told.Message);
        Assert.Empty(await office.OwedBy(office.Tom));
    }

    [Fact]
    public async Task What_needs_a_decision_opens_one_with_its_text()
    {
        await using var office = await Relay.Open();
        var form = (await office.Ana.Types("/handoff")).Form;
        await office.Ana.Submits(form, ("left", "Which retry limit, 3 or 5?"));
        await office.Quiet();
        var again = (await office.Ana.Types("/handoff")).Form;
        await office.Ana.Submits((await office.Ana.Presses("Edit", again)).Form, ("state", nameof(ItemState.NeedsDecision)));
        await office.Quiet();
        var card = office.HandoffCard();
        Golden.Is("handoff-card-needs-decision", card.Message);
        Assert.Contains("Which retry limit, 3 or 5?", (await office.Tom.Presses("Open a decision", card)).Form.Text, StringComparison.Ordinal);
        var items = (await office.Tom.Presses("Items…", card)).Form;
        Assert.True((await office.Tom.Presses("Open a decision", items)).Form.IsOnTop);
    }

    [Fact]
    public async Task Given_to_somebody_else_it_is_theirs_to_take_and_only_readers_are_named()
    {
        await using var office = await Relay.Open();
        await office.AnaHandsOff();
        var owed = Assert.Single(await office.OwedBy(office.Tom));
        await office.Do(async turn =>
        {
            var refusal = await new AcceptOwed().GiveTo(office.Gus.Id, owed, office.Tom.Id, turn, default);
            Assert.Contains("not in #general", refusal!.Sentence, StringComparison.Ordinal);
            Assert.Null(await new AcceptOwed().GiveTo(office.Priya.Id, owed, office.Tom.Id, turn, default));
        });
        Assert.Equal([office.Priya.Id], (await office.Handoff()).Awaited());
        Assert.Contains("Priya receives for London", office.HandoffCard().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_ask_given_to_somebody_else_is_theirs_to_write()
    {
        await using var office = await Relay.Open();
        await office.Until(Relay.Ask);
        var owed = Assert.Single(await office.OwedBy(office.Ana));
        await office.Do(async turn => Assert.Null(await new WriteOwed().GiveTo(office.Tom.Id, owed, null, turn, default)));
        Assert.Equal(office.Tom.Id, (await office.Handoff()).Writer);
        Assert.Single((await office.Tom.Presses("handoff.open", (await office.Handoff()).Id.ToString(), Office.General)).Forms);
        Assert.Empty((await office.Priya.Presses("handoff.open", (await office.Handoff()).Id.ToString(), Office.General)).Forms);
    }

    private static Instant Opening { get; } = Instant.FromUtc(2026, 5, 5, 9, 0);
}
