using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>The ringing side of the alarms' table.</summary>
internal sealed class SqliteAlarms(SqliteCore core) : IAlarmTable
{
    public Task<Instant?> Earliest(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read<Instant?>(link =>
        {
            using var row = link.Ask("SELECT due FROM alarms WHERE leased_until <= ?1 ORDER BY due LIMIT 1");
            return row.Add(core.WireNow).Step() ? Instant.FromUnixTimeMilliseconds(row.Number(0)) : null;
        }));
    }

    public async Task<IReadOnlyList<DueAlarm>> Claim(Instant productNow, Instant wireNow, Instant leaseUntil, int max, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var due = await core.Writer.Do(link =>
        {
            var claimed = new List<DueAlarm>();
            using var rows = link.Ask(
                """
                UPDATE alarms SET leased_until = ?1 WHERE (workspace, key) IN
                  (SELECT workspace, key FROM alarms WHERE due <= ?2 AND leased_until <= ?3 ORDER BY due LIMIT ?4)
                RETURNING workspace, key, due, kind, subject
                """);
            rows.Add(leaseUntil.ToUnixTimeMilliseconds()).Add(productNow.ToUnixTimeMilliseconds()).Add(wireNow.ToUnixTimeMilliseconds()).Add(max);
            while (rows.Step())
            {
                var alarm = new Alarm(rows.Text(1), Instant.FromUnixTimeMilliseconds(rows.Number(2)), rows.Text(3), rows.Text(4));
                claimed.Add(new DueAlarm(new WorkspaceId(rows.Text(0)), alarm, leaseUntil));
            }

            return claimed;
        });
        return [.. due.OrderBy(alarm => alarm.Alarm.Due)];
    }
}
