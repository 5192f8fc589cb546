namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>What the listener makes of a message.</summary>
/// <param name="Score">0 to 1: how much it reads like a choice that was just taken and binds more than its author.</param>
public readonly record struct Heard(double Score)
{
    /// <summary>Enough to ask the author for.</summary>
    public bool IsDecision => Score >= 0.5;
}
