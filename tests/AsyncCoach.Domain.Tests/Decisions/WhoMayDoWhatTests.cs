using AsyncCoach.Domain.Decisions;
using NodaTime;
using static AsyncCoach.Domain.Tests.Decisions.Somebody;

namespace AsyncCoach.Domain.Tests.Decisions;

public sealed class WhoMayDoWhatTests
{
    private static readonly Instant Later = Noon + Duration.FromHours(2);

    [Theory]
    [InlineData("draft", "recorder", "")]
    [InlineData("draft", "decider", "")]
    [InlineData("open", "recorder", "Edit Withdraw Undo")]
    [InlineData("open", "decider", "Decide Decline PassOn")]
    [InlineData("open", "both", "Decide Decline PassOn Edit Withdraw Undo")]
    [InlineData("open", "reader", "")]
    [InlineData("to confirm", "recorder", "Edit Withdraw Undo")]
    [InlineData("to confirm", "decider", "Confirm Edit NotADecision")]
    [InlineData("to confirm", "both", "Confirm Edit NotADecision Withdraw Undo")]
    [InlineData("to confirm", "reader", "")]
    [InlineData("decided", "recorder", "MarkDone Undo")]
    [InlineData("decided", "decider", "MarkDone Supersede")]
    [InlineData("decided", "both", "MarkDone Supersede Undo")]
    [InlineData("decided", "reader", "")]
    [InlineData("done", "recorder", "")]
    [InlineData("done", "decider", "Supersede")]
    [InlineData("done", "both", "Supersede")]
    [InlineData("done", "reader", "")]
    [InlineData("declined", "both", "")]
    [InlineData("withdrawn", "both", "")]
    [InlineData("superseded", "both", "")]
    [InlineData("undone", "both", "")]
    public void Within_the_first_hour_exactly_these_acts_are_open_and_no_rule_takes_another(string state, string role, string expected)
    {
        var (decision, person) = Case(state, role);
        Assert.Equal(Acts(expected), DecisionRules.OpenTo(decision, person, Noon).Order());
        foreach (var act in Enum.GetValues<DecisionAct>())
            Assert.Equal(Acts(expected).Contains(act), !Try(act, decision, person, Noon).Refused);
    }

    [Theory]
    [InlineData("open", "recorder", "Edit Withdraw")]
    [InlineData("open", "both", "Decide Decline PassOn Edit Withdraw")]
    [InlineData("to confirm", "recorder", "Edit Withdraw")]
    [InlineData("decided", "recorder", "MarkDone")]
    [InlineData("decided", "both", "MarkDone Supersede")]
    public void Two_hours_later_all_of_it_is_still_open_but_undo(string state, string role, string expected)
    {
        var (decision, person) = Case(state, role);
        Assert.Equal(Acts(expected), DecisionRules.OpenTo(decision, person, Later).Order());
    }

    [Fact]
    public void Undo_is_open_at_the_hour_s_very_edge_and_not_a_tick_after()
    {
        var edge = Noon + Duration.FromHours(1);
        Assert.Equal(DecisionState.Undone, Accepted(DecisionRules.Undo(Open, Priya, edge)).State);
        Assert.Equal(
            "Only its recorder can undo it, within an hour of recording it.",
            Refused(DecisionRules.Undo(Open, Priya, edge + Duration.FromTicks(1))).Sentence);
    }

    [Fact]
    public void The_same_user_id_of_another_organisation_is_somebody_else()
    {
        var other = Hoa with { Home = new WorkspaceId("T0OTHER") };
        Assert.Empty(DecisionRules.OpenTo(Open, other, Noon));
        Assert.True(DecisionRules.Decide(Open, "", other, Noon).Refused);
    }

    [Theory]
    [InlineData(DecisionAct.Edit, "Only its recorder can change the text of an open decision.")]
    [InlineData(DecisionAct.Withdraw, "Only its recorder can withdraw an open decision.")]
    [InlineData(DecisionAct.Undo, "Only its recorder can undo it, within an hour of recording it.")]
    [InlineData(DecisionAct.Decide, "Only the person who decides can do that.")]
    [InlineData(DecisionAct.Decline, "Only the person who decides can decline it.")]
    [InlineData(DecisionAct.PassOn, "Only the person who decides can pass it on.")]
    [InlineData(DecisionAct.Confirm, "Only the person who decides can confirm it.")]
    [InlineData(DecisionAct.NotADecision, "Only the person who decides can say that.")]
    [InlineData(DecisionAct.MarkDone, "Only its decider or its recorder can mark it done, once it is decided.")]
    [InlineData(DecisionAct.Supersede, "Only the person who decided it can put another in its place.")]
    public void A_reader_is_told_whose_it_is(DecisionAct act, string sentence)
    {
        var refusal = Refused(Try(act, Open, Ana, Noon));
        Assert.Equal(sentence, refusal.Sentence);
        Assert.Null(refusal.Field);
    }

    [Theory]
    [InlineData("declined", "D-12 was declined.")]
    [InlineData("withdrawn", "D-12 was withdrawn.")]
    [InlineData("superseded", "D-12 was superseded by another decision.")]
    [InlineData("undone", "D-12 was taken back by its recorder.")]
    public void Where_it_has_moved_on_the_refusal_says_how_it_stands(string state, string sentence)
    {
        var (decision, person) = Case(state, "both");
        foreach (var act in Enum.GetValues<DecisionAct>())
            Assert.Equal(sentence, Refused(Try(act, decision, person, Noon)).Sentence);
    }

    private static (Decision Decision, PersonId Person) Case(string state, string role)
    {
        var decision = state switch
        {
            "draft" => Draft,
            "open" => Open,
            "to confirm" => ToConfirm,
            "decided" => Decided,
            "done" => Accepted(DecisionRules.MarkDone(Decided, "", Hoa, Noon)),
            "declined" => Accepted(DecisionRules.Decline(Open, "Too early.", Hoa, Noon)),
            "withdrawn" => Accepted(DecisionRules.Withdraw(Open, Priya, Noon)),
            "superseded" => Accepted(DecisionRules.Supersede(Decided, new DecisionId(Guid.NewGuid()), Hoa, Noon)),
            _ => Accepted(DecisionRules.Undo(Open, Priya, Noon)),
        };
        return role switch
        {
            "recorder" => (decision, Priya),
            "decider" => (decision, Hoa),
            "both" => (decision with { Decider = Priya }, Priya),
            _ => (decision, Ana),
        };
    }

    private static IEnumerable<DecisionAct> Acts(string names) =>
        names.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DecisionAct>).Order();

    internal static Answer<Decision> Try(DecisionAct act, Decision decision, PersonId by, Instant at) => act switch
    {
        DecisionAct.Edit => DecisionRules.Edit(decision, Draft, by, at, Today),
        DecisionAct.Withdraw => DecisionRules.Withdraw(decision, by, at),
        DecisionAct.Undo => DecisionRules.Undo(decision, by, at),
        DecisionAct.Decide => DecisionRules.Decide(decision, "", by, at),
        DecisionAct.Decline => DecisionRules.Decline(decision, "Too early.", by, at),
        DecisionAct.PassOn => DecisionRules.PassOn(decision, Tom, "", by, at),
        DecisionAct.Confirm => DecisionRules.Confirm(decision, "", by, at),
        DecisionAct.NotADecision => DecisionRules.NotADecision(decision, "", by, at),
        DecisionAct.MarkDone => DecisionRules.MarkDone(decision, "", by, at),
        _ => DecisionRules.Supersede(decision, new DecisionId(Guid.NewGuid()), by, at),
    };
}
