namespace AsyncCoach.Storage.Sqlite;

/// <summary>What one session handed over.</summary>
internal sealed class SessionWork(string workspace, long wireNow, Action<CommitSignal> signal) : WriteWork<Commit>
{
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private Commit? _refused;

    public List<string> Receipts { get; } = [];

    public List<DocumentWrite> Documents { get; } = [];

    /// <summary>Documents of which only what this session stores stays.</summary>
    public List<(Kind Kind, string Key)> Forgotten { get; } = [];

    public List<Intent> Intents { get; } = [];

    public List<(OutboxClaim Claim, Settlement Settlement)> Settlements { get; } = [];

    /// <summary>In the order handed over; without an alarm: the one with that key is cleared.</summary>
    public List<(string Key, Alarm? Alarm)> Alarms { get; } = [];

    /// <summary>Ringing alarms that must ring still when this is kept.</summary>
    public List<DueAlarm> Answered { get; } = [];

    public List<MemberWrite> Members { get; } = [];

    /// <summary>A kind of which a document of a later version was to be written: then nothing is.</summary>
    public string? NewerThanThisProgram { get; set; }

    public bool HasChanges => Documents.Count + Intents.Count + Settlements.Count + Alarms.Count + Members.Count > 0;

    public override bool Run(Link link)
    {
        _numbers.Clear();
        _refused = (Commit?)Receive(link) ?? Answer(link) ?? (Commit?)Settle(link) ?? Keep(link);
        if (_refused is not null)
            return false;
        foreach (var (kind, key) in Forgotten)
            Forget(link, kind, key);
        foreach (var intent in Intents)
            OutboxRows.Add(link, workspace, intent, wireNow);
        AlarmRows.Apply(link, workspace, Alarms);
        foreach (var change in Members)
            change.Run(link, workspace);
        return true;
    }

    public override void Complete()
    {
        Answer(_refused ?? new Commit.Committed(_numbers));
        if (_refused is not null)
            return;
        var left = (Intents.Count > 0 || Settlements.Count > 0 ? CommitSignal.Outbox : CommitSignal.None)
            | (Alarms.Any(change => change.Alarm is not null) ? CommitSignal.Alarms : CommitSignal.None);
        if (left != CommitSignal.None)
            signal(left);
    }

    public override void Fail(string reason) => Answer(new Commit.Failed(reason));

    private Commit.Duplicate? Receive(Link link)
    {
        foreach (var receipt in Receipts)
        {
            using var receive = link.Ask("INSERT INTO receipts(workspace, key, at) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING");
            if (receive.Add(workspace).Add(receipt).Add(wireNow).Run() == 0)
                return new Commit.Duplicate("receipt", null);
        }

        return null;
    }

    private Commit.Duplicate? Answer(Link link)
    {
        foreach (var ringing in Answered)
        {
            if (!AlarmRows.StillRings(link, workspace, ringing))
                return new Commit.Duplicate("alarm", ringing.Alarm.Key);
        }

        return null;
    }

    private Commit.Conflict? Settle(Link link)
    {
        foreach (var (claim, settlement) in Settlements)
        {
            if (!OutboxRows.Settle(link, claim, settlement))
                return new Commit.Conflict();
        }

        return null;
    }

    private Commit? Keep(Link link)
    {
        foreach (var document in Documents)
        {
            if (document.Run(link, workspace, _numbers) is { } refused)
                return refused;
        }

        return null;
    }

    private void Forget(Link link, Kind kind, string key)
    {
        using var forget = link.Ask(
            $"""
            DELETE FROM revisions WHERE workspace = ?1 AND kind = ?2 AND key = ?3
              AND number < (SELECT revision FROM {kind.Table} WHERE workspace = ?1 AND key = ?3)
            """);
        forget.Add(workspace).Add(kind.Name).Add(key).Run();
    }
}
