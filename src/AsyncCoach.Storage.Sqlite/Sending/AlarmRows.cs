namespace AsyncCoach.Storage.Sqlite;

/// <summary>The statements on the alarms' table that run in a session's commit.</summary>
internal static class AlarmRows
{
    /// <summary>False where it was set anew since it was claimed, cleared, or claimed again after its lease.</summary>
    public static bool StillRings(Link link, string workspace, DueAlarm ringing)
    {
        using var rings = link.Ask("SELECT 1 FROM alarms WHERE workspace = ?1 AND key = ?2 AND leased_until = ?3");
        return rings.Add(workspace).Add(ringing.Alarm.Key).Add(ringing.LeasedUntil.ToUnixTimeMilliseconds()).Step();
    }

    public static void Apply(Link link, string workspace, IReadOnlyList<(string Key, Alarm? Alarm)> changes)
    {
        foreach (var (key, alarm) in changes)
        {
            if (alarm is null)
            {
                using var clear = link.Ask("DELETE FROM alarms WHERE workspace = ?1 AND key = ?2");
                clear.Add(workspace).Add(key).Run();
                continue;
            }

            using var set = link.Ask(
                """
                INSERT INTO alarms(workspace, key, due, kind, subject) VALUES(?1, ?2, ?3, ?4, ?5)
                ON CONFLICT(workspace, key) DO UPDATE SET due = excluded.due, kind = excluded.kind, subject = excluded.subject, leased_until = 0
                """);
            set.Add(workspace).Add(key).Add(alarm.Due.ToUnixTimeMilliseconds()).Add(alarm.Kind).Add(alarm.Subject).Run();
        }
    }
}
