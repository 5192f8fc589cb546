using System.Text;
using AsyncCoach.Storage.Copying;
using Npgsql;

namespace AsyncCoach.Storage.Postgres;

/// <summary>The rows of a whole schema.</summary>
internal sealed class PostgresCopy(PostgresCore core) : IStoreCopy
{
    private const string Filled = "filled_from";

    public IReadOnlyList<StorePart> Parts { get; } = StorePart.All(core.Kinds.Maps);

    public async Task<IReadOnlyList<object?[]>> Read(StorePart part, object?[]? after, int atMost, CancellationToken cancellation)
    {
        var key = Names(part.Key);
        var columns = string.Join(", ", part.Columns.Select(column => column.Type == PartType.Flag ? $"{column.Name}::int::bigint" : column.Name));
        var sql = new Sql($"SELECT {columns} FROM {part.Name}");
        if (after is not null)
            sql.Add($" WHERE ({key}) > ({string.Join(", ", part.Key.Select(_ => "?"))})", after.AsSpan(0, part.Key.Count));
        sql.Add($" ORDER BY {key} LIMIT ?", (long)atMost);
        return await core.Database.Read(sql, row => part.Columns.Select((column, at) => Value(row, column, at)).ToArray(), cancellation);
    }

    public async Task Write(StorePart part, IReadOnlyList<object?[]> rows, CancellationToken cancellation)
    {
        var given = part.Columns.Select((column, at) => Values(column, rows, at)).ToArray();
        var picked = string.Join(", ", part.Columns.Select(column => column.Type switch
        {
            PartType.Flag => $"r.{column.Name} <> 0",
            PartType.Json => $"r.{column.Name}::jsonb",
            _ => $"r.{column.Name}",
        }));
        var others = string.Join(", ", part.Columns.Except(part.Key).Select(column => $"{column.Name} = excluded.{column.Name}"));
        var sql = new Sql(
            $"""
            INSERT INTO {part.Name}({Names(part.Columns)}) SELECT {picked} FROM unnest({string.Join(", ", given.Select(_ => "?"))}) r({Names(part.Columns)})
            ON CONFLICT({Names(part.Key)}) DO UPDATE SET {others}
            """,
            given);
        await core.Database.Transaction(connection => Database.Run(connection, sql, cancellation), cancellation);
    }

    public async Task<string?> FilledFrom(CancellationToken cancellation) =>
        (await core.Database.Read(new Sql("SELECT value FROM meta WHERE name = ?", Filled), row => row.Text(0), cancellation)).FirstOrDefault();

    public async Task SetFilledFrom(string? source, CancellationToken cancellation)
    {
        if (source is not null)
        {
            await core.Database.Write(
                new Sql("INSERT INTO meta(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value", Filled, source), cancellation);
            return;
        }

        // Rows came with their numbers; the next one must be a new one. And the planner has seen nothing of what came.
        await core.Database.Transaction(
            async connection =>
            {
                await Database.Run(connection, new Sql("SELECT setval(pg_get_serial_sequence('outbox', 'id'), coalesce((SELECT max(id) FROM outbox), 0) + 1, false)"), cancellation);
                await Database.Run(connection, new Sql("DELETE FROM meta WHERE name = ?", Filled), cancellation);
                return await Database.Run(connection, new Sql($"ANALYZE {string.Join(", ", Parts.Select(part => part.Name))}"), cancellation);
            },
            cancellation);
    }

    private static object? Value(NpgsqlDataReader row, PartColumn column, int at) => column.Type switch
    {
        _ when row.IsDBNull(at) => null,
        PartType.Json => Encoding.UTF8.GetString(row.Json(at)),
        PartType.Text => row.Text(at),
        _ => row.Number(at),
    };

    private static object Values(PartColumn column, IReadOnlyList<object?[]> rows, int at) => column.Type switch
    {
        PartType.Number or PartType.Flag => rows.Select(row => (long?)row[at]).ToArray(),
        PartType.Json => rows.Select(row => row[at] is string json ? Encoding.UTF8.GetString(PlainJson.Stored(Encoding.UTF8.GetBytes(json))) : null).ToArray(),
        _ => rows.Select(row => (string?)row[at]).ToArray(),
    };

    private static string Names(IReadOnlyList<PartColumn> columns) => string.Join(", ", columns.Select(column => column.Name));
}
