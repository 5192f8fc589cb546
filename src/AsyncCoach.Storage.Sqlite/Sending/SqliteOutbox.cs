using System.Globalization;
using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>The sender's side of the outbox's table. Every change is a short piece of work for the writer.</summary>
internal sealed class SqliteOutbox(SqliteCore core) : IOutbox
{
    private const string IntentColumns = "o.workspace, o.key, o.kind, o.subject, o.receiver, o.not_before, o.urgency, o.detail";

    // wire_from is both: the end of a lease, and the moment until which a given-back intent rests.
    private const string First =
        """
        NOT EXISTS(SELECT 1 FROM outbox e WHERE e.open = 1 AND e.workspace = o.workspace AND e.receiver = o.receiver AND e.subject = o.subject AND e.id < o.id)
        """;

    public async Task<IReadOnlyList<OutboxClaim>> Claim(
        Instant productNow, Instant wireNow, Instant leaseUntil, int max, Urgency least, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return await core.Writer.Do(link =>
        {
            var claims = Due(link, productNow, wireNow, max, least);
            foreach (var claim in claims)
            {
                using var lease = link.Ask("UPDATE outbox SET token = ?2, wire_from = ?3, tries = tries + 1 WHERE id = ?1");
                lease.Add(claim.Row).Add(claim.Token).Add(leaseUntil.ToUnixTimeMilliseconds()).Run();
            }

            return claims;
        });
    }

    public Task<bool> Begin(OutboxClaim claim, OutboxAttempt attempt, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return core.Writer.Do(link =>
        {
            using var begin = link.Ask(
                """
                UPDATE outbox SET state = 'sending', attempt = ?3, attempt_at = ?4, attempt_channel = ?5, attempt_payload = ?6, looked = ?7
                WHERE id = ?1 AND token = ?2 AND open = 1 AND wire_from > ?4
                """);
            return begin.Add(claim.Row).Add(claim.Token).Add(attempt.Id).Add(attempt.WireAt.ToUnixTimeMilliseconds())
                .Add(attempt.Channel).Add(attempt.Payload).Add(attempt.Looked).Run() == 1;
        });
    }

    public Task Release(OutboxClaim claim, Instant wireNotBefore, bool keepAttempt, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var forgotten = keepAttempt
            ? ""
            : ", state = 'pending', attempt = NULL, attempt_at = NULL, attempt_channel = NULL, attempt_payload = NULL, looked = 0";
        return core.Writer.Do(link =>
        {
            using var release = link.Ask($"UPDATE outbox SET token = NULL, wire_from = ?3{forgotten} WHERE id = ?1 AND token = ?2 AND open = 1");
            return release.Add(claim.Row).Add(claim.Token).Add(wireNotBefore.ToUnixTimeMilliseconds()).Run();
        });
    }

    public Task<OutboxDepth> Depth(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read(link =>
        {
            using var row = link.Ask(
                $"""
                SELECT count(*), min(o.not_before),
                  min(CASE WHEN o.wire_from <= ?1 AND {First} THEN o.not_before END), min(CASE WHEN o.wire_from > ?1 THEN o.wire_from END)
                FROM outbox o WHERE o.open = 1
                """);
            row.Add(core.WireNow).Step();
            return new OutboxDepth((int)row.Number(0), At(row, 2), At(row, 1)) { NextWire = At(row, 3) };
        }));
    }

    public Task<IReadOnlyList<string>> People(WorkspaceId workspace, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read<IReadOnlyList<string>>(link =>
        {
            using var rows = link.Ask(
                """
                SELECT receiver FROM outbox WHERE open = 1 AND workspace = ?1 AND instr(receiver, '/') > 0
                GROUP BY receiver ORDER BY min(not_before), min(id)
                """);
            rows.Add(workspace.Value);
            var people = new List<string>();
            while (rows.Step())
                people.Add(rows.Text(0));
            return people;
        }));
    }

    public Task<OutboxRecord?> Find(WorkspaceId workspace, string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read(link =>
        {
            using var row = link.Ask(
                $"SELECT {IntentColumns}, o.state, coalesce(o.channel, o.attempt_channel), o.ts, o.reason FROM outbox o WHERE o.workspace = ?1 AND o.key = ?2");
            return row.Add(workspace.Value).Add(key).Step()
                ? new OutboxRecord(IntentOf(row), row.Text(8), row.TextOrNull(9), row.TextOrNull(10), row.TextOrNull(11))
                : null;
        }));
    }

    private static List<OutboxClaim> Due(Link link, Instant productNow, Instant wireNow, int max, Urgency least)
    {
        var claims = new List<OutboxClaim>();
        using var due = link.Ask(
            $"""
            SELECT {IntentColumns}, o.id, o.tries, o.attempt, o.attempt_at, o.attempt_channel, o.attempt_payload, o.looked
            FROM outbox o WHERE o.open = 1 AND o.urgency <= ?4 AND o.not_before <= ?1 AND o.wire_from <= ?2 AND {First} ORDER BY o.urgency, o.id LIMIT ?3
            """);
        due.Add(productNow.ToUnixTimeMilliseconds()).Add(wireNow.ToUnixTimeMilliseconds()).Add(max).Add((int)least);
        while (due.Step())
        {
            var attempt = due.IsNull(10)
                ? null
                : new OutboxAttempt(due.Text(10), Instant.FromUnixTimeMilliseconds(due.Number(11)), due.Text(12), due.Text(13), (int)due.Number(14));
            var token = Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture);
            claims.Add(new OutboxClaim(new WorkspaceId(due.Text(0)), IntentOf(due), due.Number(8), token, (int)due.Number(9) + 1, attempt));
        }

        return claims;
    }

    private static Intent IntentOf(Statement row) => new(
        row.Text(1), row.Text(2), row.Text(3), row.Text(4), Instant.FromUnixTimeMilliseconds(row.Number(5)), (Urgency)row.Number(6), row.Text(7));

    private static Instant? At(Statement row, int column) => row.NumberOrNull(column) is { } at ? Instant.FromUnixTimeMilliseconds(at) : null;
}
