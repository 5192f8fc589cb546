namespace AsyncCoach.Domain.Commitments;

/// <summary>Open, and then one of the others for good: what happens next with the same thing is a commitment of its own.</summary>
public enum CommitmentState
{
    Open,

    /// <summary>What was owed was done, by whomever.</summary>
    Kept,

    /// <summary>It was not done in time, and went up its path.</summary>
    Missed,

    /// <summary>It need not be done any more: withdrawn, taken back, nobody is asked.</summary>
    Waived,

    /// <summary>Somebody else owes it now.</summary>
    Moved,
}
