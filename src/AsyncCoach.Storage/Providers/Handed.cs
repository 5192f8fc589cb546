namespace AsyncCoach.Storage.Providers;

/// <summary>What one session handed over, in the order in which it did; a provider keeps all of it or nothing.</summary>
internal sealed class Handed
{
    public List<string> Receipts { get; } = [];

    public List<HandedDocument> Documents { get; } = [];

    /// <summary>Documents of which only what this session stores stays.</summary>
    public List<(DocumentMap Map, string Key)> Forgotten { get; } = [];

    public List<Intent> Intents { get; } = [];

    public List<(OutboxClaim Claim, Settlement Settlement)> Settlements { get; } = [];

    /// <summary>Without an alarm: the one with that key is cleared.</summary>
    public List<(string Key, Alarm? Alarm)> Alarms { get; } = [];

    /// <summary>Ringing alarms that must ring still when this is kept.</summary>
    public List<DueAlarm> Answered { get; } = [];

    public List<HandedMembers> Members { get; } = [];

    /// <summary>A kind of which a document of a later version was to be written: then nothing is.</summary>
    public string? NewerThanThisProgram { get; set; }

    public bool HasChanges => Documents.Count + Intents.Count + Settlements.Count + Alarms.Count + Members.Count > 0;

    /// <summary>What is left for others to do once this is kept.</summary>
    public CommitSignal Leaves =>
        (Intents.Count > 0 || Settlements.Count > 0 ? CommitSignal.Outbox : CommitSignal.None)
        | (Alarms.Any(change => change.Alarm is not null) ? CommitSignal.Alarms : CommitSignal.None);
}
