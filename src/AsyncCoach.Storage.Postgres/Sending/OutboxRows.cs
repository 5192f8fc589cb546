namespace AsyncCoach.Storage.Postgres;

/// <summary>The statements on the outbox that run in a session's commit.</summary>
internal static class OutboxRows
{
    public static Step Add(string workspace, IReadOnlyList<Intent> intents, long wireNow)
    {
        return new Step(new Sql(
            """
            INSERT INTO outbox(workspace, key, kind, subject, receiver, not_before, urgency, detail, enqueued)
            SELECT ?, i.key, i.kind, i.subject, i.receiver, i.not_before, i.urgency, i.detail, ?::bigint
            FROM unnest(?, ?, ?, ?, ?, ?, ?) WITH ORDINALITY i(key, kind, subject, receiver, not_before, urgency, detail, place)
            ORDER BY i.place ON CONFLICT(workspace, key) DO NOTHING
            """,
            [
                workspace, wireNow, Texts(intent => intent.Key), Texts(intent => intent.Kind), Texts(intent => intent.Subject), Texts(intent => intent.Receiver),
                Numbers(intent => intent.NotBefore.ToUnixTimeMilliseconds()), Numbers(intent => (long)intent.Urgency), Texts(intent => intent.Detail),
            ]));

        string[] Texts(Func<Intent, string> part) => [.. intents.Select(part)];
        long[] Numbers(Func<Intent, long> part) => [.. intents.Select(part)];
    }

    /// <summary>Refused where the lease was lost.</summary>
    public static Step Settle(OutboxClaim claim, Settlement settlement)
    {
        var (state, channel, ts, reason) = settlement switch
        {
            Settlement.Sent sent => ("sent", sent.Channel, sent.Ts, (string?)null),
            Settlement.Dropped dropped => ("dropped", null, null, dropped.Reason),
            Settlement.Failed failed => ("failed", (string?)null, (string?)null, failed.Reason),
            _ => throw new ArgumentException("An unknown settlement settles nothing.", nameof(settlement)),
        };
        return new Step(
            new Sql(
                """
                WITH s AS (UPDATE outbox SET open = false, state = ?, channel = coalesce(?, attempt_channel), ts = ?, reason = ?, token = NULL,
                  detail = '', attempt_payload = NULL WHERE id = ? AND token = ? AND open RETURNING 1)
                SELECT refuse() WHERE NOT EXISTS(SELECT FROM s)
                """,
                state, channel, ts, reason, claim.Row, claim.Token),
            new Commit.Conflict());
    }
}
