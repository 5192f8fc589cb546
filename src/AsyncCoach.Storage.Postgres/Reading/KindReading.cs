using AsyncCoach.Domain;
using NodaTime;
using Npgsql;

namespace AsyncCoach.Storage.Postgres;

/// <summary>All questions about one kind of document through one viewer's eyes, each in one round trip.</summary>
internal sealed class KindReading(Database database, Kind kind, WorkspaceId workspace, Sql visible)
{
    private const string Columns = "d.key, d.revision, d.schema, d.json";

    public async Task<ReadRow?> One(string key, CancellationToken cancellation) =>
        (await database.Read(From(Columns).Add(" AND d.key = ?", key).Add(visible), Row, cancellation)).FirstOrDefault();

    public async Task<List<ReadRow>> Many(IReadOnlyList<string> keys, CancellationToken cancellation)
    {
        var rows = (await database.Read(From(Columns).Add(" AND d.key = ANY(?)", [keys.ToArray()]).Add(visible), Row, cancellation))
            .ToDictionary(row => row.Key, StringComparer.Ordinal);
        return [.. keys.Select(rows.GetValueOrDefault).OfType<ReadRow>()];
    }

    /// <exception cref="FormatException">The cursor is not one of this query's.</exception>
    public async Task<(List<ReadRow> Rows, string? Next)> List<T>(Query<T> query, int size, string? after, CancellationToken cancellation) where T : class
    {
        var conditions = QuerySql.Conditions(kind, query.Conditions);
        var order = QuerySql.Order(kind, query.Order, query.Descending);
        var identity = Cursor.Of(new Sql(kind.Name).Add(conditions).Add(order).Identity());
        var sql = From($"{Columns}, {(query.Order is { } by ? $"d.{kind.ColumnOf(by)}" : "NULL::text")}").Add(conditions).Add(visible);
        if (after is not null)
            sql.Add(QuerySql.After(kind, query.Order, query.Descending, Cursor.Read(after, identity)));
        var isNumber = query.Order?.Type == FieldType.Number;
        var found = await database.Read(
            sql.Add($"{order} LIMIT ?", size + 1L),
            row => (Row: Row(row), Place: new CursorPlace(identity, isNumber ? null : row.TextOrNull(4), isNumber ? row.NumberOrNull(4) : null, row.Text(0))),
            cancellation);
        return ([.. found.Take(size).Select(one => one.Row)], found.Count > size ? Cursor.Write(found[size - 1].Place) : null);
    }

    public async Task<int> Count<T>(Query<T> query, int atMost, CancellationToken cancellation) where T : class
    {
        var sql = new Sql("SELECT count(*) FROM (")
            .Add(From("1")).Add(QuerySql.Conditions(kind, query.Conditions)).Add(visible).Add(" LIMIT ?) AS counted", (long)atMost);
        return (int)(await database.Read(sql, row => row.Number(0), cancellation))[0];
    }

    public async Task<IReadOnlyList<TextHit>> Search<T>(TextQuestion question, Query<T> query, int take, CancellationToken cancellation) where T : class
    {
        if (take == 0 || Sought.Of(question) is not { } sought)
            return [];
        return [.. (await database.Read(Matching(sought, query, take), row => (Key: row.Text(0), Score: row.IsDBNull(1) ? 0 : row.GetDouble(1)), cancellation))
            .Select((hit, at) => new TextHit(hit.Key, query.Order is null ? hit.Score : take - at))];
    }

    /// <summary>
    /// What matches is found before it is put in order: otherwise the planner may walk an index of the order until enough has matched, which for a rare word
    /// is all of it.
    /// </summary>
    public Sql Matching<T>(string sought, Query<T> query, int take) where T : class
    {
        var sql = query.Order is { } by
            ? new Sql($"WITH d AS MATERIALIZED (SELECT d.key, NULL::float8 AS score, d.{kind.ColumnOf(by)}")
            : new Sql($"WITH d AS MATERIALIZED (SELECT d.key, ts_rank({FullText.Weights(kind)}, d.{FullText.Column}, {Sought.Query})::float8 AS score", sought);
        sql.Add($" FROM {kind.Table} d WHERE d.workspace = ? AND d.{FullText.Column} @@ {Sought.Query}", workspace.Value, sought)
            .Add(QuerySql.Conditions(kind, query.Conditions)).Add(visible).Add(") SELECT d.key, d.score FROM d");
        return sql.Add($"{(query.Order is null ? " ORDER BY d.score DESC, d.key" : QuerySql.Order(kind, query.Order, query.Descending))} LIMIT ?", (long)take);
    }

    public async Task<List<RevisionRow>> History(string key, CancellationToken cancellation)
    {
        var sql = new Sql("SELECT d.number, d.at, d.by, d.what, d.schema, d.json FROM (SELECT r.*, ")
            .Add(kind.Map.Readers is { } at
                ? $"r.json #>> {Kind.Path(at.ChannelPath)} AS r_channel, r.json #> {Kind.Path(at.NamedPath)} AS r_named"
                : "NULL AS r_channel, NULL AS r_named")
            .Add(" FROM revisions r WHERE r.workspace = ? AND r.kind = ? AND r.key = ?) d", workspace.Value, kind.Name, key);
        // Whoever sees the document sees its revisions, but those from when it belonged elsewhere (a draft, another channel) only as one sees a
        // document that is still there.
        if (!visible.IsEmpty)
        {
            sql.Add(" JOIN (").Add(From("d.r_channel")).Add(" AND d.key = ?", key).Add(visible)
                .Add(") present ON d.r_channel IS NOT DISTINCT FROM present.r_channel OR (true").Add(visible).Add(")");
        }

        return await database.Read(sql.Add(" ORDER BY d.number"), Revision, cancellation);
    }

    private Sql From(string columns) => new($"SELECT {columns} FROM {kind.Table} d WHERE d.workspace = ?", workspace.Value);

    private static ReadRow Row(NpgsqlDataReader row) => new(row.Text(0), row.Number(1), row.Number(2), row.Json(3));

    private static RevisionRow Revision(NpgsqlDataReader row)
    {
        var by = row.TextOrNull(2) is { } person ? PersonId.Parse(person) : (PersonId?)null;
        return new RevisionRow(row.Number(0), new Change(Instant.FromUnixTimeMilliseconds(row.Number(1)), by, row.Text(3)), row.Number(4), row.Json(5));
    }
}
