using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage.Postgres;

/// <summary>The ringing side of the alarms' table: any replica may claim, and two never claim the same ringing.</summary>
internal sealed class PostgresAlarms(PostgresCore core) : IAlarmTable
{
    public async Task<Instant?> Earliest(CancellationToken cancellation)
    {
        var due = await core.Database.Read(
            new Sql("SELECT due FROM alarms WHERE leased_until <= ? ORDER BY due LIMIT 1", core.WireNow), row => row.Number(0), cancellation);
        return due.Count == 0 ? null : Instant.FromUnixTimeMilliseconds(due[0]);
    }

    public async Task<IReadOnlyList<DueAlarm>> Claim(Instant productNow, Instant wireNow, Instant leaseUntil, int max, CancellationToken cancellation)
    {
        var due = await core.Database.Read(
            new Sql(
                """
                WITH due AS MATERIALIZED (
                  SELECT workspace, key FROM alarms WHERE due <= ? AND leased_until <= ? ORDER BY due LIMIT ? FOR UPDATE SKIP LOCKED)
                UPDATE alarms a SET leased_until = ? FROM due WHERE a.workspace = due.workspace AND a.key = due.key
                RETURNING a.workspace, a.key, a.due, a.kind, a.subject
                """,
                productNow.ToUnixTimeMilliseconds(), wireNow.ToUnixTimeMilliseconds(), (long)max, leaseUntil.ToUnixTimeMilliseconds()),
            row => new DueAlarm(
                new WorkspaceId(row.Text(0)), new Alarm(row.Text(1), Instant.FromUnixTimeMilliseconds(row.Number(2)), row.Text(3), row.Text(4)), leaseUntil),
            cancellation);
        return [.. due.OrderBy(alarm => alarm.Alarm.Due)];
    }
}
