namespace AsyncCoach.Storage.Postgres;

/// <summary>Housekeeping in short statements. Several replicas may do it at once; the index is merged and tables are analysed by the server itself.</summary>
internal static class Upkeep
{
    private const long RowsAtOnce = 2_000;

    public static async Task Run(PostgresCore core, Retention retention, CancellationToken cancellation)
    {
        var receipts = (retention.WireNow - retention.Receipts).ToUnixTimeMilliseconds();
        await Drop("receipts", "r.at < ?", receipts);
        await Drop("commits", "r.at < ?", receipts);
        await Drop("outbox", "NOT r.open AND r.not_before < ?", (retention.ProductNow - retention.Messages).ToUnixTimeMilliseconds());
        if (retention.Revisions is { } kept)
        {
            await Drop(
                "revisions",
                "r.at < ? AND EXISTS(SELECT 1 FROM revisions n WHERE n.workspace = r.workspace AND n.kind = r.kind AND n.key = r.key AND n.number > r.number)",
                (retention.ProductNow - kept).ToUnixTimeMilliseconds());
        }

        async Task Drop(string table, string old, long before)
        {
            var sql = $"DELETE FROM {table} WHERE ctid = ANY(ARRAY(SELECT r.ctid FROM {table} r WHERE {old} LIMIT ? FOR UPDATE SKIP LOCKED))";
            while (await core.Database.Write(new Sql(sql, before, RowsAtOnce), cancellation) == RowsAtOnce)
            {
            }
        }
    }
}
