namespace AsyncCoach.Storage;

/// <summary>What a commit left for others to do.</summary>
[Flags]
public enum CommitSignal
{
    None = 0,
    Outbox = 1,
    Alarms = 2,
}
