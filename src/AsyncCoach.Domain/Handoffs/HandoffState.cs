namespace AsyncCoach.Domain.Handoffs;

/// <summary>What became of a shift's handoff.</summary>
public enum HandoffState
{
    /// <summary>Items are added to it during the day; its receivers see nothing yet.</summary>
    Gathering,

    Posted,

    /// <summary>Whoever had the turn said so.</summary>
    NothingToHandOff,

    /// <summary>The shift ended without it. It may still be posted, late.</summary>
    Missed,
}

/// <summary>How an item stands.</summary>
public enum ItemState
{
    InProgress,
    Blocked,
    NeedsDecision,
    Done,
}
