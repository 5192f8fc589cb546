namespace AsyncCoach.Domain.Decisions;

/// <summary>What somebody can do with a decision; which of them is open to whom, <see cref="DecisionRules.OpenTo"/> says.</summary>
public enum DecisionAct
{
    Edit,
    Withdraw,
    Undo,
    Decide,
    Decline,
    PassOn,
    Confirm,
    NotADecision,
    MarkDone,
    Supersede,
}
