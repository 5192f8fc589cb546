using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Tests.Decisions;

/// <summary>When nothing can be kept, or nobody knows what was pressed.</summary>
public sealed class TroubleTests
{
    private const string NotSaved = "I could not save this just now. Nothing is lost here: please send it again in a minute.";

    [Fact]
    public async Task A_form_that_could_not_be_kept_stays_open_with_what_was_typed_and_can_be_sent_again()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide")).Form;
        office.Shaking.NextCommits.Enqueue(new Commit.Failed("disk full"));
        var answered = await office.Priya.Submits(form, Colleague.Answers("Rate limit 600.", office.Hoa));
        Assert.Equal(NotSaved, Assert.Single(answered.Errors).Value);
        Assert.Equal(0, await office.CountDecisions());
        await office.Quiet();
        Assert.Empty(office.Slack.Messages);

        Assert.IsType<Ack.Heard>((await office.Priya.Submits(form)).Ack);
        Assert.Equal(1, await office.CountDecisions());
    }

    [Fact]
    public async Task A_command_that_could_not_be_kept_is_answered_with_a_sentence()
    {
        await using var office = await Office.Open();
        office.Shaking.NextCommits.Enqueue(new Commit.Failed("disk full"));
        // A channel that is not known yet is noted to be looked at.
        Assert.Equal(NotSaved, (await office.Priya.Types("/decide x", "C0NEW")).Text);
    }

    [Fact]
    public async Task An_event_that_could_not_be_kept_is_asked_for_again_and_then_kept()
    {
        await using var office = await Office.Open();
        office.Shaking.NextCommits.Enqueue(new Commit.Failed("disk full"));
        var asked = await office.Priya.Says("Decision: we go with 600.");
        Assert.IsType<Ack.TryAgain>(asked.Ack);
        Assert.Empty(asked.Said);
        Assert.Single((await office.Priya.Says("Decision: we go with 600.")).Said);
    }

    [Fact]
    public async Task A_conflict_is_tried_on_fresh_documents_and_given_up_after_the_fourth_time()
    {
        await using var office = await Office.Open();
        var form = (await office.Priya.Types("/decide")).Form;
        for (var i = 0; i < 4; i++)
            office.Shaking.NextCommits.Enqueue(new Commit.Conflict());
        var answered = await office.Priya.Submits(form, Colleague.Answers("Rate limit 600.", office.Hoa));
        Assert.Equal("Several people changed this at the same moment. Please try again.", Assert.Single(answered.Errors).Value);

        for (var i = 0; i < 3; i++)
            office.Shaking.NextCommits.Enqueue(new Commit.Conflict());
        Assert.IsType<Ack.Heard>((await office.Priya.Submits(form)).Ack);
        Assert.Equal(1, await office.CountDecisions());
    }

    [Fact]
    public async Task A_button_that_could_not_be_kept_tells_whoever_pressed()
    {
        await using var office = await Office.Open();
        await office.Priya.Records();
        var found = (await office.Tom.Types("/decisions limit")).Message;
        office.Shaking.NextCommits.Enqueue(new Commit.Failed("disk full"));
        Assert.Equal(NotSaved, (await office.Tom.Presses("Share here", found)).Text);
    }

    [Theory]
    [InlineData("unknown.button")]
    [InlineData("")]
    [InlineData(":")]
    public async Task A_button_that_nobody_knows_is_heard_and_nothing_happens(string actionId)
    {
        await using var office = await Office.Open();
        var answered = await office.Priya.Presses(actionId, "x", Office.General);
        Assert.IsType<Ack.Heard>(answered.Ack);
        Assert.Empty(answered.Said);
    }

    [Fact]
    public async Task Unknown_commands_forms_and_deliveries_are_heard_and_nothing_happens()
    {
        await using var office = await Office.Open();
        Assert.IsType<Ack.Heard>((await office.Priya.Types("/nonsense x")).Ack);
        var form = (await office.Priya.Types("/decide")).Form;
        form.View = form.View with { CallbackId = "unknown.form" };
        Assert.IsType<Ack.Heard>((await office.Priya.Submits(form)).Ack);
        Assert.IsType<Ack.Heard>((await office.Deliver(new EventsDropped(29630000, "1") { Workspace = Office.Acme, Receipt = "Ev1" })).Ack);
    }
}
