namespace AsyncCoach.Storage.Sqlite;

/// <summary>What one session handed over.</summary>
internal sealed class SessionWork(string workspace, SqliteCore core, Handed handed) : WriteWork<Commit>
{
    private readonly Dictionary<string, long> _numbers = new(StringComparer.Ordinal);
    private readonly long _wireNow = core.WireNow;
    private Commit? _refused;

    public override bool Run(Link link)
    {
        _numbers.Clear();
        _refused = (Commit?)Receive(link) ?? Answer(link) ?? (Commit?)Settle(link) ?? Keep(link);
        if (_refused is not null)
            return false;
        foreach (var (map, key) in handed.Forgotten)
            Forget(link, core.Kinds.Of(map), key);
        foreach (var intent in handed.Intents)
            OutboxRows.Add(link, workspace, intent, _wireNow);
        AlarmRows.Apply(link, workspace, handed.Alarms);
        foreach (var change in handed.Members)
            MemberRows.Put(link, workspace, change);
        return true;
    }

    public override void Complete()
    {
        Answer(_refused ?? new Commit.Committed(_numbers));
        if (_refused is not null)
            return;
        var left = handed.Leaves;
        if (left != CommitSignal.None)
            core.Signals.Raise(left);
    }

    public override void Fail(string reason) => Answer(new Commit.Failed(reason));

    private Commit.Duplicate? Receive(Link link)
    {
        foreach (var receipt in handed.Receipts)
        {
            using var receive = link.Ask("INSERT INTO receipts(workspace, key, at) VALUES(?1, ?2, ?3) ON CONFLICT DO NOTHING");
            if (receive.Add(workspace).Add(receipt).Add(_wireNow).Run() == 0)
                return new Commit.Duplicate("receipt", null);
        }

        return null;
    }

    private Commit.Duplicate? Answer(Link link)
    {
        foreach (var ringing in handed.Answered)
        {
            if (!AlarmRows.StillRings(link, workspace, ringing))
                return new Commit.Duplicate("alarm", ringing.Alarm.Key);
        }

        return null;
    }

    private Commit.Conflict? Settle(Link link)
    {
        foreach (var (claim, settlement) in handed.Settlements)
        {
            if (!OutboxRows.Settle(link, claim, settlement))
                return new Commit.Conflict();
        }

        return null;
    }

    private Commit? Keep(Link link)
    {
        foreach (var document in handed.Documents)
        {
            if (new DocumentWrite(core.Kinds.Of(document.Map), document).Run(link, workspace, _numbers) is { } refused)
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
