namespace AsyncCoach.Storage.Sqlite;

/// <summary>Housekeeping in short pieces of work, so that commits go on between them.</summary>
internal static class Upkeep
{
    // Pages merged at once: some 10 ms of the writer's time.
    private const int MergedAtOnce = 200;
    private const int RowsAtOnce = 2_000;
    private const int CountedFrom = 1_000;

    // Rows looked at of each index; the engine's documentation advises 100 to 1,000.
    private const int Sampled = 1_000;

    public static async Task Run(SqliteCore core, Retention retention, CancellationToken cancellation)
    {
        await Drop(core, "DELETE FROM receipts WHERE (workspace, key) IN (SELECT workspace, key FROM receipts WHERE at < ?1 LIMIT ?2)",
            (retention.WireNow - retention.Receipts).ToUnixTimeMilliseconds(), cancellation);
        await Drop(core, "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE open = 0 AND not_before < ?1 LIMIT ?2)",
            (retention.ProductNow - retention.Messages).ToUnixTimeMilliseconds(), cancellation);
        if (retention.Revisions is { } kept)
        {
            await Drop(core,
                """
                DELETE FROM revisions WHERE id IN (SELECT r.id FROM revisions r WHERE r.at < ?1 AND EXISTS(
                  SELECT 1 FROM revisions n WHERE n.workspace = r.workspace AND n.kind = r.kind AND n.key = r.key AND n.number > r.number) LIMIT ?2)
                """,
                (retention.ProductNow - kept).ToUnixTimeMilliseconds(), cancellation);
        }

        foreach (var kind in core.Kinds.All)
        {
            if (kind.Map.Searchable.Count > 0)
                await Merge(core, kind, cancellation);
            await Count(core, kind);
        }
        // All of the index has gone through the writer's cache: an idle program has no use for it.
        await core.Writer.Do(link => link.Run("PRAGMA shrink_memory"));
    }

    /// <summary>Tells the planner how selective the indexes are; without that it follows a list's order through every row. Small tables need no plan.</summary>
    /// <remarks>It looks at a sample of each index, so that the writer is not kept for longer as the table grows.</remarks>
    private static Task<int> Count(SqliteCore core, Kind kind) => core.Writer.Do(link =>
        link.Number($"SELECT count(*) FROM (SELECT 1 FROM {kind.Table} LIMIT {CountedFrom})") < CountedFrom ? 0
        : link.Number($"PRAGMA analysis_limit={Sampled}") == Sampled ? link.Run($"ANALYZE {kind.Table}") : 0);

    private static async Task Drop(SqliteCore core, string sql, long before, CancellationToken cancellation)
    {
        int dropped;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            dropped = await core.Writer.Do(link =>
            {
                using var drop = link.Ask(sql);
                return drop.Add(before).Add(RowsAtOnce).Run();
            });
        }
        while (dropped == RowsAtOnce);
    }

    /// <summary>Merges the full-text index into one segment. The first step (negative) says that all of it is meant, the others go on.</summary>
    private static async Task Merge(SqliteCore core, Kind kind, CancellationToken cancellation)
    {
        var pages = -MergedAtOnce;
        bool more;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var step = pages;
            more = await core.Writer.Do(link =>
            {
                var before = link.TotalChanges;
                link.Run($"INSERT INTO {kind.Text}({kind.Text}, rank) VALUES('merge', {step})");
                // Documented: fewer than two changes mean that there was nothing left to merge.
                return link.TotalChanges - before >= 2;
            });
            pages = MergedAtOnce;
        }
        while (more);
    }
}
