namespace AsyncCoach.Domain.Decisions;

/// <summary>Draft → Open → Decided → Done, or Declined, Withdrawn; Superseded once another took its place; Undone leaves the number alone.</summary>
public enum DecisionState
{
    Draft,
    Open,
    Decided,
    Done,
    Declined,
    Withdrawn,
    Superseded,
    Undone,
}
