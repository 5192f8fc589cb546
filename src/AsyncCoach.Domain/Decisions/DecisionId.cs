namespace AsyncCoach.Domain.Decisions;

/// <summary>Names a decision before it has a number: made when its form opens, so that a form sent twice is one decision.</summary>
public readonly record struct DecisionId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
