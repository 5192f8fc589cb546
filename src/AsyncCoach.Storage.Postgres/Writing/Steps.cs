namespace AsyncCoach.Storage.Postgres;

/// <summary>
/// Everything that a session handed over, as the statements of one implicit transaction: they go to the server together, and the first that finds
/// something other than the session had seen ends it.
/// </summary>
internal static class Steps
{
    public static List<Step> Of(PostgresCore core, string workspace, Handed handed, long wireNow)
    {
        var steps = new List<Step>();
        if (Turns.Taken(workspace, handed) is { } turns)
            steps.Add(turns);
        foreach (var receipt in handed.Receipts)
        {
            steps.Add(new Step(
                new Sql("INSERT INTO receipts(workspace, key, at) VALUES(?, ?, ?)", workspace, receipt, wireNow), new Commit.Duplicate("receipt", null)));
        }

        steps.AddRange(handed.Answered.Select(ringing => AlarmRows.Answer(workspace, ringing)));
        steps.AddRange(handed.Settlements.Select(settled => OutboxRows.Settle(settled.Claim, settled.Settlement)));
        Keep(steps, core, workspace, handed);
        if (handed.Intents.Count > 0)
            steps.Add(OutboxRows.Add(workspace, handed.Intents, wireNow));
        steps.AddRange(AlarmRows.Change(workspace, handed.Alarms));
        foreach (var change in handed.Members)
            steps.AddRange(MemberRows.Put(workspace, change));
        return steps;
    }

    private static void Keep(List<Step> steps, PostgresCore core, string workspace, Handed handed)
    {
        // What this session itself did to a document before: the next write of it goes on from there.
        var stored = new Dictionary<(string Kind, string Key), bool>();
        foreach (var document in handed.Documents)
        {
            var rows = new DocumentRows(core.Kinds.Of(document.Map), workspace, document);
            var before = (document.Map.Kind, document.Key);
            var exists = document.Follows ? stored[before] : document.Read is not null;
            steps.AddRange(document.Json is null ? rows.Remove() : [exists ? rows.Update() : rows.Insert()]);
            stored[before] = document.Json is not null;
        }

        foreach (var (map, key) in handed.Forgotten)
            steps.Add(DocumentRows.Forget(core.Kinds.Of(map), workspace, key));
    }
}
