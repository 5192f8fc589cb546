namespace AsyncCoach.Storage.Postgres;

/// <summary>The statements on the alarms' table that run in a session's commit.</summary>
internal static class AlarmRows
{
    /// <summary>Refused where it was set anew since it was claimed, cleared, or claimed again after its lease.</summary>
    public static Step Answer(string workspace, DueAlarm ringing) => new(
        new Sql(
            """
            WITH a AS (DELETE FROM alarms WHERE workspace = ? AND key = ? AND leased_until = ? RETURNING 1)
            SELECT refuse() WHERE NOT EXISTS(SELECT FROM a)
            """,
            workspace, ringing.Alarm.Key, ringing.LeasedUntil.ToUnixTimeMilliseconds()),
        new Commit.Duplicate("alarm", ringing.Alarm.Key));

    /// <summary>Of several changes to one key the last counts. All are made in one order, so that two commits do not wait for each other.</summary>
    public static IEnumerable<Step> Change(string workspace, IReadOnlyList<(string Key, Alarm? Alarm)> changes)
    {
        var last = new SortedDictionary<string, Alarm?>(StringComparer.Ordinal);
        foreach (var (key, alarm) in changes)
            last[key] = alarm;
        var cleared = last.Where(change => change.Value is null).Select(change => change.Key).ToArray();
        if (cleared.Length > 0)
            yield return new Step(new Sql("DELETE FROM alarms WHERE workspace = ? AND key = ANY(?)", [workspace, cleared]));
        var set = last.Values.OfType<Alarm>().ToList();
        if (set.Count == 0)
            yield break;
        yield return new Step(new Sql(
            """
            INSERT INTO alarms(workspace, key, due, kind, subject)
            SELECT ?, a.key, a.due, a.kind, a.subject FROM unnest(?, ?, ?, ?) a(key, due, kind, subject)
            ON CONFLICT(workspace, key) DO UPDATE SET due = excluded.due, kind = excluded.kind, subject = excluded.subject, leased_until = 0
            """,
            [workspace, Texts(alarm => alarm.Key), set.ConvertAll(alarm => alarm.Due.ToUnixTimeMilliseconds()).ToArray(), Texts(alarm => alarm.Kind), Texts(alarm => alarm.Subject)]));

        string[] Texts(Func<Alarm, string> part) => [.. set.Select(part)];
    }
}
