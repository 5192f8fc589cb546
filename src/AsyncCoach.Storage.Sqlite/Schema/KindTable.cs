namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// The table of one kind: made when missing, widened by fields that it does not have yet. Nothing is ever taken away, since
/// a newer program may have added it.
/// </summary>
internal static class KindTable
{
    public static void Ensure(Link link, Kind kind)
    {
        var readers = kind.Map.Readers;
        // Stored before the JSON: deciding whose eyes a row is for, and conditions that no index answers, parse nothing and touch no overflow page.
        var plain = string.Concat(kind.Map.Fields.Where(field => !field.Indexed).Select(field => $"{Derived(field)} STORED, "));
        link.Run(
            $"""
            CREATE TABLE IF NOT EXISTS {kind.Table}(
              id INTEGER PRIMARY KEY, workspace TEXT NOT NULL, key TEXT NOT NULL, revision INTEGER NOT NULL, schema INTEGER NOT NULL,
              {(readers is null ? "" : $"{Derived("r_channel", "TEXT", readers.ChannelPath)} STORED, {Derived("r_named", "TEXT", readers.NamedPath)} STORED,")}
              {plain}
              json TEXT NOT NULL, UNIQUE(workspace, key))
            """);
        var columns = Columns(link, kind.Table);
        if (readers is not null && !columns.Contains("r_channel"))
        {
            // A column that is added later can only be worked out when read.
            link.Run($"ALTER TABLE {kind.Table} ADD COLUMN {Derived("r_channel", "TEXT", readers.ChannelPath)} VIRTUAL");
            link.Run($"ALTER TABLE {kind.Table} ADD COLUMN {Derived("r_named", "TEXT", readers.NamedPath)} VIRTUAL");
        }

        foreach (var field in kind.Map.Fields.Where(field => !columns.Contains(Kind.Column(field))))
            link.Run($"ALTER TABLE {kind.Table} ADD COLUMN {Derived(field)} VIRTUAL");

        Index(link, kind);
    }

    private static void Index(Link link, Kind kind)
    {
        foreach (var field in kind.Map.Fields.Where(field => field.Indexed))
            link.Run($"CREATE INDEX IF NOT EXISTS {kind.Table}_{field.Name} ON {kind.Table}(workspace, {Kind.Column(field)}, key)");
        foreach (var unique in kind.Map.Unique)
        {
            var columns = string.Join(", ", unique.Fields.Select(kind.ColumnOf));
            var claimed = string.Join(" AND ", unique.Fields.Select(field => $"{kind.ColumnOf(field)} IS NOT NULL"));
            link.Run($"CREATE UNIQUE INDEX IF NOT EXISTS {kind.Table}_one_{unique.Name} ON {kind.Table}(workspace, {columns}) WHERE {claimed}");
        }
    }

    private static string Derived(Field field) =>
        Derived(Kind.Column(field), field.Type == FieldType.Number ? "INTEGER" : "TEXT", field.Path);

    private static string Derived(string column, string type, string path) =>
        $"{column} {type} GENERATED ALWAYS AS (json_extract(json, {Kind.Path(path)}))";

    private static HashSet<string> Columns(Link link, string table)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var rows = link.Ask($"SELECT name FROM pragma_table_xinfo('{table}')");
        while (rows.Step())
            names.Add(rows.Text(0));
        return names;
    }
}
