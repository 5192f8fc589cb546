using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Decisions;

public sealed class DecideTests
{
    private const string What = "Default rate limit 600 requests a minute.";

    [Fact]
    public async Task Hoa_decides_and_the_card_is_changed_in_place()
    {
        await using var office = await Asked();
        var form = (await office.Hoa.Presses("Decide", office.Card(Office.General))).Form;
        Golden.Is("decision-form-decider", form.View);
        Assert.IsType<Ack.Clear>((await office.Hoa.Submits(form, ("note", "Only for partners."))).Ack);
        await office.Quiet();

        var card = office.Card(Office.General);
        Assert.Equal(1, card.Updates);
        Assert.Contains("D-1 · Decided", card.Text, StringComparison.Ordinal);
        Assert.Contains("Only for partners.", card.Text, StringComparison.Ordinal);
        Assert.Equal(office.Hoa.Id, (await office.Decision(1)).DecidedBy);
    }

    [Fact]
    public async Task Others_who_press_decide_only_read()
    {
        await using var office = await Asked();
        var form = (await office.Tom.Presses("Decide", office.Card(Office.General))).Form;
        Golden.Is("decision-form-reader", form.View);
        Assert.Null(form.View.Submit);
        Assert.Contains("Hoa decides this one.", form.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Declining_needs_a_reason_and_the_card_shows_it()
    {
        await using var office = await Asked();
        var form = (await office.Hoa.Presses("Decide", office.Card(Office.General))).Form;
        var refused = await office.Hoa.Submits(form, ("act", "Decline"));
        Assert.Equal("Say why, in a sentence: whoever asked will read it.", refused.Errors["note"]);
        await office.Hoa.Submits(form, ("note", "Too early."));
        await office.Quiet();
        Golden.Is("card-declined", office.Card(Office.General).Message);
    }

    [Fact]
    public async Task Hoa_passes_it_on_to_Tom_who_decides()
    {
        await using var office = await Asked();
        var form = (await office.Hoa.Presses("Decide", office.Card(Office.General))).Form;
        Assert.Equal("Name the person who decides instead.", (await office.Hoa.Submits(form, ("act", "PassOn"))).Errors["pass_to"]);
        var notThere = await office.Hoa.Submits(form, ("pass_to", "U0ANA"));
        Assert.Equal("Ana is not in #general and could not read it. Invite them first, or name somebody who is.", notThere.Errors["pass_to"]);
        Assert.IsType<Ack.Clear>((await office.Hoa.Submits(form, ("pass_to", "U0TOM"))).Ack);
        await office.Quiet();
        Assert.Contains("Decides \nTom", office.Card(Office.General).Text, StringComparison.Ordinal);

        var his = (await office.Tom.Presses("Decide", office.Card(Office.General))).Form;
        await office.Tom.Submits(his);
        Assert.Equal((DecisionState.Decided, office.Tom.Id), ((await office.Decision(1)).State, (await office.Decision(1)).DecidedBy!.Value));
    }

    [Theory]
    [InlineData("Confirm", DecisionState.Decided)]
    [InlineData("NotADecision", DecisionState.Withdrawn)]
    public async Task Words_that_somebody_else_recorded_wait_for_the_decider_to_confirm(string act, DecisionState state)
    {
        await using var office = await Office.Open();
        var recorded = (await office.Priya.RecordsMessage("We go with 600.", office.Hoa)).Form;
        await office.Priya.Submits(recorded, ("why_now", "Search was down."), ("done", "Request 601 gets a 429."));
        await office.Quiet();
        var form = (await office.Hoa.Presses("Confirm", office.Card(Office.General))).Form;
        Golden.Is("decision-form-confirm", form.View);
        await office.Hoa.Submits(form, ("act", act));
        Assert.Equal((state, false), ((await office.Decision(1)).State, (await office.Decision(1)).ToConfirm));
    }

    [Fact]
    public async Task A_decided_one_is_marked_done_by_its_recorder()
    {
        await using var office = await Office.Open();
        await office.Priya.Records();
        var form = (await office.Priya.Presses("Mark done", office.Card(Office.General))).Form;
        Golden.Is("decision-form-mark-done", form.View);
        await office.Priya.Submits(form, ("note", "Live since Monday."));
        await office.Quiet();
        Golden.Is("card-done", office.Card(Office.General).Message);
    }

    [Fact]
    public async Task The_recorder_withdraws_and_the_form_shows_it()
    {
        await using var office = await Asked();
        office.Passes(Duration.FromHours(3));
        var form = (await office.Priya.Presses("Details", office.Card(Office.General))).Form;
        await office.Priya.Presses("Withdraw", form);
        Golden.Is("decision-form-withdrawn", form.View);
        await office.Quiet();
        Assert.Contains("D-1 · Withdrawn", office.Card(Office.General).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Words.Buttons(office.Card(Office.General).Message.Blocks), button => button.Text.Value == "Decide");
    }

    [Fact]
    public async Task A_second_decide_says_already_decided_and_keeps_the_note()
    {
        await using var office = await Asked();
        var card = office.Card(Office.General);
        var (phone, desk) = ((await office.Hoa.Presses("Decide", card)).Form, (await office.Hoa.Presses("Decide", card)).Form);
        office.Passes(Duration.FromMinutes(2));
        await office.Hoa.Submits(phone);
        var second = await office.Hoa.Submits(desk, ("note", "Only for partners."));
        Assert.IsType<Ack.Update>(second.Ack);
        Golden.Is("decision-form-already-decided", desk.View);
        Assert.Contains("*Already decided* by <@U0HOA> <!date^1777971720^", desk.Text, StringComparison.Ordinal);
        Assert.Contains("Only for partners.", desk.Text, StringComparison.Ordinal);
        Assert.Equal("", (await office.Decision(1)).Note);
    }

    [Fact]
    public async Task A_form_of_what_was_withdrawn_meanwhile_is_told_apart_and_decides_nothing()
    {
        await using var office = await Asked();
        var form = (await office.Hoa.Presses("Decide", office.Card(Office.General))).Form;
        await office.Priya.Presses("Withdraw", (await office.Priya.Presses("Details", office.Card(Office.General))).Form);
        await office.Hoa.Submits(form, ("note", "Fine."));
        Assert.Contains("Withdrawn by <@U0PRIYA>", form.Text, StringComparison.Ordinal);
        Assert.Equal(DecisionState.Withdrawn, (await office.Decision(1)).State);
        Assert.Null(form.View.Submit);
    }

    [Fact]
    public async Task Outsiders_get_one_sentence_and_nothing_happens()
    {
        await using var office = await Asked();
        var answered = await office.Outsider.Presses("Decide", office.Card(Office.General));
        Assert.Empty(answered.Forms);
        Assert.Equal(
            "AsyncCoach works for the other organisation in this channel. Ask one of your colleagues there to do this for you.", answered.Text);
    }

    [Fact]
    public async Task Whoever_left_the_channel_finds_nothing_behind_an_old_button()
    {
        await using var office = await Asked();
        await office.Tom.Leaves(Office.General);
        var answered = await office.Tom.Presses("Details", office.Card(Office.General));
        Assert.Empty(answered.Forms);
        Assert.StartsWith("There is no such decision", answered.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("decision.act", "x")]
    [InlineData("decision.act:Withdraw", null)]
    [InlineData("decision.act:999", "x")]
    [InlineData("decision.open", "")]
    [InlineData("decision.open:details", "00000000000000000000000000000000")]
    [InlineData("decision.invited", "nonsense")]
    public async Task A_button_of_something_that_is_not_there_gets_the_same_sentence(string actionId, string? value)
    {
        await using var office = await Office.Open();
        Assert.StartsWith("There is no such decision", (await office.Priya.Presses(actionId, value, Office.General)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"id\":\"x\",\"revision\":1}")]
    [InlineData("{\"id\":\"\u202E<!channel>\",\"revision\":99999}")]
    public async Task Garbage_in_a_form_s_metadata_is_answered_with_a_sentence_and_keeps_the_form(string metadata)
    {
        await using var office = await Asked();
        var decide = (await office.Hoa.Presses("Decide", office.Card(Office.General))).Form;
        var record = (await office.Priya.Types("/decide")).Form;
        foreach (var form in new[] { decide, record })
        {
            var answered = await office.Deliver(office.Hoa.Submission(form, metadata));
            Assert.EndsWith(".", Assert.Single(answered.Errors).Value, StringComparison.Ordinal);
        }
        Assert.Equal(1, await office.CountDecisions());
        Assert.Equal(DecisionState.Open, (await office.Decision(1)).State);
    }

    private static async Task<Office> Asked()
    {
        var office = await Office.Open();
        await office.Priya.Records(What, office.Hoa);
        return office;
    }
}
