using AsyncCoach.Domain;
using NodaTime;
using Npgsql;

namespace AsyncCoach.Storage.Postgres;

/// <summary>
/// The sender's side of the outbox's table, for any number of senders. Rows of a lane become visible in the order of their ids (<see cref="Turns"/>), so
/// whoever sees a lane at all sees its first row, and that row's lock and lease are the lane's.
/// </summary>
internal sealed class PostgresOutbox(PostgresCore core) : IOutbox
{
    private const string IntentColumns = "o.workspace, o.key, o.kind, o.subject, o.receiver, o.not_before, o.urgency, o.detail";

    // wire_from is both: the end of a lease, and the moment until which a given-back intent rests.
    private const string First =
        "NOT EXISTS(SELECT 1 FROM outbox e WHERE e.open AND e.workspace = o.workspace AND e.receiver = o.receiver AND e.subject = o.subject AND e.id < o.id)";

    public async Task<IReadOnlyList<OutboxClaim>> Claim(
        Instant productNow, Instant wireNow, Instant leaseUntil, int max, Urgency least, CancellationToken cancellation)
    {
        var claims = await core.Database.Read(
            new Sql(
                $"""
                WITH due AS MATERIALIZED (
                  SELECT o.id FROM outbox o WHERE o.open AND o.urgency <= ? AND o.not_before <= ? AND o.wire_from <= ? AND {First}
                  ORDER BY o.urgency, o.id LIMIT ? FOR UPDATE OF o SKIP LOCKED)
                UPDATE outbox o SET token = gen_random_uuid()::text, wire_from = ?, tries = o.tries + 1 FROM due WHERE o.id = due.id
                RETURNING {IntentColumns}, o.id, o.token, o.tries, o.attempt, o.attempt_at, o.attempt_channel, o.attempt_payload, o.looked
                """,
                (long)least, productNow.ToUnixTimeMilliseconds(), wireNow.ToUnixTimeMilliseconds(), (long)max, leaseUntil.ToUnixTimeMilliseconds()),
            Claimed,
            cancellation);
        return [.. claims.OrderBy(claim => claim.Intent.Urgency).ThenBy(claim => claim.Row)];
    }

    public async Task<bool> Begin(OutboxClaim claim, OutboxAttempt attempt, CancellationToken cancellation)
    {
        var at = attempt.WireAt.ToUnixTimeMilliseconds();
        return await core.Database.Write(
            new Sql(
                """
                UPDATE outbox SET state = 'sending', attempt = ?, attempt_at = ?, attempt_channel = ?, attempt_payload = ?, looked = ?
                WHERE id = ? AND token = ? AND open AND wire_from > ?
                """,
                attempt.Id, at, attempt.Channel, attempt.Payload, (long)attempt.Looked, claim.Row, claim.Token, at),
            cancellation) == 1;
    }

    public Task Release(OutboxClaim claim, Instant wireNotBefore, bool keepAttempt, CancellationToken cancellation)
    {
        var forgotten = keepAttempt
            ? ""
            : ", state = 'pending', attempt = NULL, attempt_at = NULL, attempt_channel = NULL, attempt_payload = NULL, looked = 0";
        return core.Database.Write(
            new Sql(
                $"UPDATE outbox SET token = NULL, wire_from = ?{forgotten} WHERE id = ? AND token = ? AND open",
                wireNotBefore.ToUnixTimeMilliseconds(), claim.Row, claim.Token),
            cancellation);
    }

    public async Task<OutboxDepth> Depth(CancellationToken cancellation)
    {
        var now = core.WireNow;
        return (await core.Database.Read(
            new Sql(
                $"""
                SELECT count(*), min(o.not_before),
                  min(CASE WHEN o.wire_from <= ? AND {First} THEN o.not_before END), min(CASE WHEN o.wire_from > ? THEN o.wire_from END)
                FROM outbox o WHERE o.open
                """,
                now, now),
            row => new OutboxDepth((int)row.Number(0), At(row, 2), At(row, 1)) { NextWire = At(row, 3) },
            cancellation))[0];
    }

    public async Task<IReadOnlyList<string>> People(WorkspaceId workspace, CancellationToken cancellation) => await core.Database.Read(
        new Sql(
            """
            SELECT receiver FROM outbox WHERE open AND workspace = ? AND strpos(receiver, '/') > 0
            GROUP BY receiver ORDER BY min(not_before), min(id)
            """,
            workspace.Value),
        row => row.Text(0),
        cancellation);

    public async Task<OutboxRecord?> Find(WorkspaceId workspace, string key, CancellationToken cancellation) => (await core.Database.Read(
        new Sql(
            $"SELECT {IntentColumns}, o.state, coalesce(o.channel, o.attempt_channel), o.ts, o.reason FROM outbox o WHERE o.workspace = ? AND o.key = ?",
            workspace.Value, key),
        row => new OutboxRecord(IntentOf(row), row.Text(8), row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11)),
        cancellation)).FirstOrDefault();

    private static OutboxClaim Claimed(NpgsqlDataReader row)
    {
        var attempt = row.TextOrNull(11) is { } id
            ? new OutboxAttempt(id, Instant.FromUnixTimeMilliseconds(row.Number(12)), row.Text(13), row.Text(14), (int)row.Number(15))
            : null;
        return new OutboxClaim(new WorkspaceId(row.Text(0)), IntentOf(row), row.Number(8), row.Text(9), (int)row.Number(10), attempt);
    }

    private static Intent IntentOf(NpgsqlDataReader row) => new(
        row.Text(1), row.Text(2), row.Text(3), row.Text(4), Instant.FromUnixTimeMilliseconds(row.Number(5)), (Urgency)row.Number(6), row.Text(7));

    private static Instant? At(NpgsqlDataReader row, int column) => row.NumberOrNull(column) is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
}
