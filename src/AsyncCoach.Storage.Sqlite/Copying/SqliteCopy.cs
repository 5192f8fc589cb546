using AsyncCoach.Storage.Copying;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>The rows of a whole file.</summary>
internal sealed class SqliteCopy(SqliteCore core) : IStoreCopy
{
    private const string Filled = "filled_from";

    public IReadOnlyList<StorePart> Parts { get; } = StorePart.All(core.Kinds.Maps);

    public Task<IReadOnlyList<object?[]>> Read(StorePart part, object?[]? after, int atMost, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var key = Names(part.Key);
        var clause = new Clause().Add($"SELECT {Names(part.Columns)} FROM {part.Name}");
        if (after is not null)
            clause.Add($" WHERE ({key}) > ({Marks(part.Key)})", after.AsSpan(0, part.Key.Count));
        clause.Add($" ORDER BY {key} LIMIT ?", atMost);
        return Task.FromResult<IReadOnlyList<object?[]>>(core.Readers.Read(link =>
        {
            var rows = new List<object?[]>();
            using var found = clause.On(link);
            while (found.Step())
                rows.Add([.. part.Columns.Select((column, at) => Value(found, column, at))]);
            return rows;
        }));
    }

    public Task Write(StorePart part, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var others = string.Join(", ", part.Columns.Except(part.Key).Select(column => $"{column.Name} = excluded.{column.Name}"));
        var sql = $"INSERT INTO {part.Name}({Names(part.Columns)}) VALUES({Marks(part.Columns)}) ON CONFLICT({Names(part.Key)}) DO UPDATE SET {others}";
        return core.Writer.Do(link =>
        {
            foreach (var row in rows)
            {
                using var write = link.Ask(sql);
                foreach (var value in row)
                    write.Add(value);
                write.Run();
            }

            return rows.Count;
        });
    }

    public Task<string?> FilledFrom(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(core.Readers.Read(link => link.Text($"SELECT value FROM meta WHERE name = '{Filled}'")));
    }

    public Task SetFilledFrom(string? source, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return core.Writer.Do(link =>
        {
            if (source is null)
                return link.Run($"DELETE FROM meta WHERE name = '{Filled}'");
            using var set = link.Ask($"INSERT INTO meta(name, value) VALUES('{Filled}', ?1) ON CONFLICT(name) DO UPDATE SET value = excluded.value");
            return set.Add(source).Run();
        });
    }

    private static object? Value(Statement row, PartColumn column, int at) => column.Type is PartType.Number or PartType.Flag ? row.NumberOrNull(at) : row.TextOrNull(at);

    private static string Names(IReadOnlyList<PartColumn> columns) => string.Join(", ", columns.Select(column => column.Name));

    private static string Marks(IReadOnlyList<PartColumn> columns) => string.Join(", ", columns.Select(_ => "?"));
}
