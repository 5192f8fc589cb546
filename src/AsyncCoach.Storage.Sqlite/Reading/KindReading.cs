using AsyncCoach.Domain;
using NodaTime;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>All questions about one kind of document, on one connection, through one viewer's eyes.</summary>
internal sealed class KindReading(Link link, Kind kind, WorkspaceId workspace, Clause visible)
{
    // Enough for most viewers to find what they may see among them.
    private const int LookedUp = 400;

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

    /// <summary>
    /// The best hits by themselves first, each looked up and checked in its turn: joining all hits with their rows before ranking costs two to
    /// three times as much. Only where too few of those may be seen or match, all hits are joined.
    /// </summary>
    public IReadOnlyList<TextHit> Search<T>(TextQuestion question, Query<T> query, int take) where T : class
    {
        if (take == 0 || MatchText.Of(question) is not { } match)
            return [];
        if (query.Order is not null)
            return Ordered(match, query, take);
        var best = Best(match);
        var hits = Checked(best, query, take);
        return hits.Count == take || best.Count < LookedUp ? hits : Joined(match, query, take);
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

    private List<(long Id, double Score)> Best(string match)
    {
        // With the plus sign the engine keeps the best few; ranked by its index it would sort all of them, in memory.
        using var rows = link.Ask($"SELECT rowid, rank FROM {kind.Text} WHERE {kind.Text} MATCH ?1 ORDER BY +rank LIMIT ?2").Add(match).Add(LookedUp);
        var best = new List<(long, double)>();
        while (rows.Step())
            best.Add((rows.Number(0), -rows.Real(1)));
        return best;
    }

    private List<TextHit> Checked<T>(List<(long Id, double Score)> best, Query<T> query, int take) where T : class
    {
        var hits = new List<TextHit>();
        var check = From("d.key").Add(QuerySql.Conditions(kind, query.Conditions)).Add(visible).Add(" AND d.id = ?");
        var sql = check.ToString();
        foreach (var (id, score) in best)
        {
            if (hits.Count == take)
                break;
            using var row = link.Ask(sql);
            check.Bind(row);
            if (row.Add(id).Step())
                hits.Add(new TextHit(row.Text(0), score));
        }

        return hits;
    }

    private List<TextHit> Joined<T>(string match, Query<T> query, int take) where T : class
    {
        using var rows = new Clause()
            .Add($"SELECT d.key, t.rank FROM {kind.Text} t CROSS JOIN {kind.Table} d ON d.id = t.rowid WHERE t.{kind.Text} MATCH ? AND d.workspace = ?", match, workspace.Value)
            .Add(QuerySql.Conditions(kind, query.Conditions)).Add(visible).Add(" ORDER BY +t.rank LIMIT ?", take)
            .On(link);
        var hits = new List<TextHit>();
        while (rows.Step())
            hits.Add(new TextHit(rows.Text(0), -rows.Real(1)));
        return hits;
    }

    private List<TextHit> Ordered<T>(string match, Query<T> query, int take) where T : class
    {
        using var rows = new Clause()
            .Add($"SELECT d.key FROM {kind.Text} t CROSS JOIN {kind.Table} d ON d.id = t.rowid WHERE t.{kind.Text} MATCH ? AND d.workspace = ?", match, workspace.Value)
            .Add(QuerySql.Conditions(kind, query.Conditions)).Add(visible).Add(QuerySql.Order(kind, query.Order, query.Descending)).Add(" LIMIT ?", take)
            .On(link);
        var hits = new List<TextHit>();
        while (rows.Step())
            hits.Add(new TextHit(rows.Text(0), take - hits.Count));
        return hits;
    }

    private Clause From(string columns) => new Clause().Add($"SELECT {columns} FROM {kind.Table} d WHERE d.workspace = ?", workspace.Value);

    private static ReadRow Row(Statement row) => new(row.Text(0), row.Number(1), row.Number(2), row.Utf8(3));
}
