using Npgsql;

namespace AsyncCoach.Storage.Postgres;

/// <summary>
/// The table of one kind: made when missing, widened by fields that it does not have yet. Nothing is ever taken away, since
/// a newer program may have added it.
/// </summary>
internal static class KindTable
{
    public static async Task Ensure(NpgsqlConnection connection, Kind kind, CancellationToken cancellation)
    {
        await Run(
            $"""
            CREATE TABLE IF NOT EXISTS {kind.Table}(
              workspace text COLLATE "C" NOT NULL, key text COLLATE "C" NOT NULL, revision bigint NOT NULL, schema bigint NOT NULL, json jsonb NOT NULL,
              CONSTRAINT {kind.Table}_pkey PRIMARY KEY(workspace, key)) WITH (fillfactor = 90)
            """);
        var missing = await Missing(connection, kind, cancellation);
        if (missing.Count > 0)
            await Run($"ALTER TABLE {kind.Table} {string.Join(", ", missing.Select(column => $"ADD COLUMN {column}"))}");

        // Missing values are the smallest, as in the other providers' order.
        foreach (var field in kind.Map.Fields.Where(field => field.Indexed))
            await Run($"CREATE INDEX IF NOT EXISTS {kind.Table}_{field.Name} ON {kind.Table}(workspace, {Kind.Column(field)} NULLS FIRST, key)");
        foreach (var unique in kind.Map.Unique)
        {
            var columns = string.Join(", ", unique.Fields.Select(kind.ColumnOf));
            var claimed = string.Join(" AND ", unique.Fields.Select(field => $"{kind.ColumnOf(field)} IS NOT NULL"));
            await Run($"CREATE UNIQUE INDEX IF NOT EXISTS {kind.Index(unique)} ON {kind.Table}(workspace, {columns}) WHERE {claimed}");
        }

        Task Run(string sql) => Database.Run(connection, new Sql(sql), cancellation);
    }

    /// <summary>The columns that this program derives from the JSON and the table has not; all are added in one pass through the table.</summary>
    private static async Task<List<string>> Missing(NpgsqlConnection connection, Kind kind, CancellationToken cancellation)
    {
        var there = new HashSet<string>(StringComparer.Ordinal);
        await using (var columns = new Sql(
            "SELECT column_name::text FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = ?", kind.Table).On(connection))
        {
            await using var rows = await columns.ExecuteReaderAsync(cancellation);
            while (await rows.ReadAsync(cancellation))
                there.Add(rows.GetString(0));
        }

        return [.. Derived(kind).Where(column => !there.Contains(column.Name)).Select(column => $"{column.Name} {column.Type} GENERATED ALWAYS AS ({column.Value}) STORED")];
    }

    private static IEnumerable<(string Name, string Type, string Value)> Derived(Kind kind)
    {
        if (kind.Map.Readers is { } readers)
        {
            yield return ("r_channel", "text COLLATE \"C\"", $"json #>> {Kind.Path(readers.ChannelPath)}");
            yield return ("r_named", "jsonb", $"json #> {Kind.Path(readers.NamedPath)}");
        }

        foreach (var field in kind.Map.Fields)
            yield return (Kind.Column(field), field.Type == FieldType.Number ? "bigint" : "text COLLATE \"C\"", Kind.Value(field, "json"));
    }
}
