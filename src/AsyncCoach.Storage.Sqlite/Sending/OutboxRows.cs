namespace AsyncCoach.Storage.Sqlite;

/// <summary>The statements on the outbox that run in a session's commit.</summary>
internal static class OutboxRows
{
    public static void Add(Link link, string workspace, Intent intent, long wireNow)
    {
        using var add = link.Ask(
            """
            INSERT INTO outbox(workspace, key, kind, subject, receiver, not_before, urgency, detail, enqueued)
            VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT(workspace, key) DO NOTHING
            """);
        add.Add(workspace).Add(intent.Key).Add(intent.Kind).Add(intent.Subject).Add(intent.Receiver)
            .Add(intent.NotBefore.ToUnixTimeMilliseconds()).Add((long)intent.Urgency).Add(intent.Detail).Add(wireNow).Run();
    }

    /// <summary>False when the lease was lost.</summary>
    public static bool Settle(Link link, OutboxClaim claim, Settlement settlement)
    {
        var (state, channel, ts, reason) = settlement switch
        {
            Settlement.Sent sent => ("sent", sent.Channel, sent.Ts, (string?)null),
            Settlement.Dropped dropped => ("dropped", null, null, dropped.Reason),
            Settlement.Failed failed => ("failed", (string?)null, (string?)null, failed.Reason),
            _ => throw new ArgumentException("An unknown settlement settles nothing.", nameof(settlement)),
        };
        using var settle = link.Ask(
            """
            UPDATE outbox SET open = 0, state = ?3, channel = coalesce(?4, attempt_channel), ts = ?5, reason = ?6, token = NULL,
              detail = '', attempt_payload = NULL
            WHERE id = ?1 AND token = ?2 AND open = 1
            """);
        return settle.Add(claim.Row).Add(claim.Token).Add(state).Add(channel).Add(ts).Add(reason).Run() == 1;
    }
}
