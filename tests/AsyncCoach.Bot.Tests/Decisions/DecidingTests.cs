using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Tests.Decisions;

/// <summary>What an open decision commits people to. It is Tuesday, 5 May 2026, 05:00 in New York.</summary>
public sealed class DecidingTests
{
    [Fact]
    public async Task Whoever_decides_owes_it_within_two_of_their_working_days()
    {
        await using var office = await Office.Open();
        await office.Priya.Records(decider: office.Hoa);

        var owed = Assert.Single(await Owed(office));
        Assert.Equal((office.Hoa.Id, office.Priya.Id, CommitmentState.Open), (owed.Owner, owed.To!.Value, owed.State));
        // Tuesday has not begun in New York, so Tuesday and Wednesday are hers: until 17:30 there.
        Assert.Equal(Instant.FromUtc(2026, 5, 6, 21, 30), owed.Due);
        Assert.Contains("by Wed 6 May", office.Card(Office.General).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_decides_alone_owes_nothing()
    {
        await using var office = await Office.Open();
        await office.Priya.Records();
        Assert.Empty(await Owed(office));
    }

    [Theory]
    [InlineData("Decide", CommitmentState.Kept)]
    [InlineData("Decline", CommitmentState.Kept)]
    public async Task An_answer_keeps_it(string act, CommitmentState ended)
    {
        await using var office = await Office.Open();
        await office.Priya.Records(decider: office.Hoa);
        var form = (await office.Hoa.Presses("Decide", office.Card(Office.General))).Form;
        await office.Hoa.Submits(form, ("act", act), ("note", "Too early."));
        Assert.Equal(ended, Assert.Single(await Owed(office)).State);
    }

    [Fact]
    public async Task A_withdrawn_decision_is_owed_by_nobody()
    {
        await using var office = await Office.Open();
        await office.Priya.Records(decider: office.Hoa);
        var form = (await office.Priya.Presses("Details", office.Card(Office.General))).Form;
        await office.Priya.Presses("Withdraw", form);
        Assert.Equal(CommitmentState.Waived, Assert.Single(await Owed(office)).State);
    }

    [Fact]
    public async Task Of_one_taken_back_not_even_the_title_remains_with_what_was_owed()
    {
        await using var office = await Office.Open();
        await office.Priya.Records("Secret words", decider: office.Hoa);
        var form = (await office.Priya.Presses("Details", office.Card(Office.General))).Form;
        await office.Priya.Presses("Undo", form);

        var owed = Assert.Single(await Owed(office));
        Assert.Equal((CommitmentState.Waived, ""), (owed.State, owed.Title));
        var history = await Session(office).History<Commitment>(owed.Id.ToString(), Viewer.All, default);
        Assert.DoesNotContain(history, one => one.Document.Title.Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Passed_on_it_is_owed_by_the_next_one_alone()
    {
        await using var office = await Office.Open();
        await office.Priya.Records(decider: office.Hoa);
        var form = (await office.Hoa.Presses("Decide", office.Card(Office.General))).Form;
        await office.Hoa.Submits(form, ("act", "PassOn"), ("pass_to", "U0TOM"));

        var owed = await Owed(office);
        Assert.Equal(
            [(office.Hoa.Id, CommitmentState.Moved), (office.Tom.Id, CommitmentState.Open)],
            owed.Select(one => (one.Owner, one.State)).OrderBy(one => one.Owner.User, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Words_to_confirm_are_never_due_and_are_answered_by_a_button()
    {
        await using var office = await Office.Open();
        var recorded = (await office.Priya.RecordsMessage("We go with 600.", office.Hoa)).Form;
        await office.Priya.Submits(recorded, ("why_now", "Search was down."), ("done", "Request 601 gets a 429."));
        var owed = Assert.Single(await Owed(office));
        Assert.Equal((null, Course.Quiet), (owed.Due, owed.Course));

        var answered = await office.Hoa.Presses("decision.answer:Confirm/D-1", owed.Subject, Office.General);
        Assert.Equal("D-1 is confirmed and in force.", answered.Text);
        Assert.Equal(DecisionState.Decided, (await office.Decision(1)).State);
        Assert.Equal(CommitmentState.Kept, Assert.Single(await Owed(office)).State);

        var again = await office.Hoa.Presses("decision.answer:NotADecision/D-1", owed.Subject, Office.General);
        Assert.Equal("Only the person who decides can say that.", again.Text);
    }

    private static ISession Session(Office office) => office.Store.Open(new WorkspaceId(Office.Acme));

    private static async Task<IReadOnlyList<Commitment>> Owed(Office office) =>
        (await Session(office).List(Query<Commitment>.Everything, Viewer.All, 50, null, default)).Items;
}
