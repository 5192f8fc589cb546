using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>All questions about one kind of document, on one connection, through one viewer's eyes.</summary>
internal sealed class KindReading(Link link, Kind kind, WorkspaceId workspace, Clause visible)
{
    private const string Columns = "d.key, d.revision, d.schema, d.json";

    public ReadRow? One(string key)
    {
        using var row = From(Columns).Add(" AND d.key = ?", key).Add(visible).On(link);
        return row.Step() ? Row(row) : null;
    }

    /// <exception cref="FormatException">The cursor is not one of this query's.</exception>
    public (List<ReadRow> Rows, string? Next) List<T>(Query<T> query, int size, string? after) where T : class
    {
        var conditions = QuerySql.Conditions(kind, query.Conditions);
        var order = QuerySql.Order(kind, query.Order, query.Descending);
        var identity = Cursor.Of(new Clause().Add(kind.Name).Add(conditions).Add(order).Identity());
        var clause = From($"{Columns}, {(query.Order is { } by ? $"d.{kind.ColumnOf(by)}" : "NULL")}").Add(conditions).Add(visible);
        if (after is not null)
            clause.Add(QuerySql.After(kind, query.Order, query.Descending, Cursor.Read(after, identity)));

        var rows = new List<ReadRow>();
        CursorPlace? last = null;
        using var found = clause.Add($"{order} LIMIT ?", size + 1).On(link);
        while (found.Step())
        {
            if (rows.Count == size)
                return (rows, Cursor.Write(last!));
            rows.Add(Row(found));
            var isNumber = query.Order?.Type == FieldType.Number;
            last = new CursorPlace(identity, isNumber ? null : found.TextOrNull(4), isNumber ? found.NumberOrNull(4) : null, rows[^1].Key);
        }

        return (rows, null);
    }

    public int Count<T>(Query<T> query, int atMost) where T : class
    {
        using var count = new Clause().Add("SELECT count(*) FROM (")
            .Add(From("1")).Add(QuerySql.Conditions(kind, query.Conditions)).Add(visible).Add(" LIMIT ?)", atMost)
            .On(link);
        count.Step();
        return (int)count.Number(0);
    }

    public IReadOnlyList<string> Search<T>(string words, Query<T> query, int take) where T : class
    {
        if (kind.Map.Searchable.Count == 0)
            throw new InvalidOperationException($"Nothing of a {kind.Name} is searchable.");
        if (take == 0 || SearchWords.All(words) is not { } all)
            return [];
        // A word half typed finds what it begins; one that stands by itself never means more than itself.
        return Best(all, query, take) is { Count: > 0 } hits ? hits : SearchWords.Begun(words) is { } begun ? Best(begun, query, take) : [];
    }

    public List<RevisionRow> History(string key)
    {
        using var rows = new Clause()
            .Add("SELECT d.number, d.at, d.by, d.what, d.schema, d.json FROM (SELECT r.*, ")
            .Add(kind.Map.Readers is { } at
                ? $"json_extract(r.json, {Kind.Path(at.ChannelPath)}) AS r_channel, json_extract(r.json, {Kind.Path(at.NamedPath)}) AS r_named"
                : "NULL AS r_channel, NULL AS r_named")
            .Add(" FROM revisions r WHERE r.workspace = ? AND r.kind = ? AND r.key = ?) d WHERE 1", workspace.Value, kind.Name, key)
            .Add(Present(key))
            .Add(" ORDER BY d.number")
            .On(link);
        var history = new List<RevisionRow>();
        while (rows.Step())
        {
            var by = rows.TextOrNull(2) is { } person ? PersonId.Parse(person) : (PersonId?)null;
            var change = new Change(Instant.FromUnixTimeMilliseconds(rows.Number(1)), by, rows.Text(3));
            history.Add(new RevisionRow(rows.Number(0), change, rows.Number(4), rows.Utf8(5)));
        }

        return history;
    }

    /// <summary>
    /// Whoever sees the document sees its revisions, but those from when it belonged elsewhere (a draft, another channel) only
    /// as one sees a document that is still there.
    /// </summary>
    private Clause Present(string key)
    {
        if (visible.ToString().Length == 0)
            return new Clause();
        using var now = From("d.r_channel").Add(" AND d.key = ?", key).Add(visible).On(link);
        if (!now.Step())
            return new Clause().Add(" AND 0");
        return new Clause().Add(" AND (d.r_channel IS ? OR (1", now.TextOrNull(0)).Add(visible).Add("))");
    }

    /// <summary>
    /// The ranked hits one after another, each looked up and checked when its turn comes, until enough are found: joining
    /// the hits with their rows before ranking costs two to three times as much.
    /// </summary>
    private List<string> Best<T>(string match, Query<T> query, int take) where T : class
    {
        var keys = new List<string>();
        using var hits = link.Ask($"SELECT rowid FROM {kind.Text} WHERE {kind.Text} MATCH ?1 ORDER BY rank");
        hits.Add(match);
        var check = From("d.key").Add(QuerySql.Conditions(kind, query.Conditions)).Add(visible).Add(" AND d.id = ?");
        var sql = check.ToString();
        while (keys.Count < take && hits.Step())
        {
            using var row = link.Ask(sql);
            check.Bind(row);
            if (row.Add(hits.Number(0)).Step())
                keys.Add(row.Text(0));
        }

        return keys;
    }

    private Clause From(string columns) => new Clause().Add($"SELECT {columns} FROM {kind.Table} d WHERE d.workspace = ?", workspace.Value);

    private static ReadRow Row(Statement row) => new(row.Text(0), row.Number(1), row.Number(2), row.Utf8(3));
}
