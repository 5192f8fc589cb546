using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Decisions;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Decisions;

public sealed class DecisionDutyTests
{
    private static readonly PersonId Priya = PersonId.Parse("T1/U1");
    private static readonly PersonId Hoa = PersonId.Parse("T1/U2");
    private static readonly Instant Now = Instant.FromUtc(2026, 5, 5, 9, 0);

    [Fact]
    public void Without_a_date_it_is_due_after_two_working_days_with_one_at_the_end_of_it()
    {
        Assert.Equal(Term.OfShifts(2), DecisionDuty.TermOf(Open));
        Assert.Equal(Term.OnDay(new LocalDate(2026, 5, 7)), DecisionDuty.TermOf(Open with { DecideBy = new LocalDate(2026, 5, 7) }));
    }

    [Fact]
    public void What_is_to_confirm_is_never_due_and_never_escalated()
    {
        var unconfirmed = Open with { ToConfirm = true, DecideBy = new LocalDate(2026, 5, 7) };
        Assert.Equal((Term.Open, Course.Quiet), (DecisionDuty.TermOf(unconfirmed), DecisionDuty.CourseOf(unconfirmed)));
    }

    [Theory]
    [InlineData(DecisionState.Decided, CommitmentState.Kept)]
    [InlineData(DecisionState.Declined, CommitmentState.Kept)]
    [InlineData(DecisionState.Withdrawn, CommitmentState.Waived)]
    [InlineData(DecisionState.Undone, CommitmentState.Waived)]
    public void An_answer_keeps_it_and_taking_the_question_back_waives_it(DecisionState state, CommitmentState end) =>
        Assert.Equal(end, DecisionDuty.EndOf(Open with { State = state }));

    [Fact]
    public void An_open_one_can_be_given_to_somebody_else_by_whoever_may_and_a_closed_one_not()
    {
        var given = DecisionRules.GiveTo(Open with { ToConfirm = true }, Priya, Now);
        Assert.Equal((Priya, false), (given.Value!.Decider!.Value, given.Value.ToConfirm));
        Assert.True(DecisionRules.GiveTo(Open, Hoa, Now).Refused);
        Assert.Equal("D-7 was declined.", DecisionRules.GiveTo(Open with { State = DecisionState.Declined }, Priya, Now).Refusals[0].Sentence);
    }

    private static Decision Open => new()
    {
        Id = new DecisionId(Guid.Empty),
        Number = 7,
        State = DecisionState.Open,
        Text = DecisionText.Empty,
        Recorder = Priya,
        Decider = Hoa,
    };
}
