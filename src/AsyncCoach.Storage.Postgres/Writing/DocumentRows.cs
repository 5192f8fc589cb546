namespace AsyncCoach.Storage.Postgres;

/// <summary>The statements that keep or remove one document, each with its revision in the same breath.</summary>
internal sealed class DocumentRows(Kind kind, string workspace, HandedDocument document)
{
    private static readonly Commit Conflict = new Commit.Conflict();

    public Step Insert()
    {
        var number = document.Slot is null ? null : kind.Map.NumberedAt;
        var sql = new Sql("WITH ");
        if (number is not null)
        {
            sql.Add(
                $"""
                n AS (INSERT INTO counters(workspace, name, value) VALUES(?, '{kind.Name}', 1)
                  ON CONFLICT(workspace, name) DO UPDATE SET value = counters.value + 1 RETURNING value),
                """,
                workspace);
        }

        sql.Add($" d AS (INSERT INTO {kind.Table}(workspace, key, schema, json, revision) SELECT ?, ?, ?::bigint, ", workspace, document.Key, (long)kind.Map.SchemaVersion)
            .Add(number is null ? "?" : $"jsonb_set(?, {Kind.Path(number)}, to_jsonb(n.value))", document.Json);
        if (kind.Map.KeepsRevisions)
            sql.Add($", coalesce((SELECT max(r.number) FROM revisions r WHERE r.workspace = ? AND r.kind = '{kind.Name}' AND r.key = ?), 0) + 1", workspace, document.Key);
        else
            sql.Add(", 1");
        sql.Add(number is null ? "" : " FROM n").Add(" RETURNING key, revision, schema, json)");
        Kept(sql);
        sql.Add(number is null ? " SELECT FROM d" : $" SELECT d.key, (d.json #>> {Kind.Path(number)})::bigint FROM d");
        return new Step(sql, Conflict, document);
    }

    public Step Update()
    {
        var sql = new Sql("WITH ");
        var json = "?";
        if (document.Slot is not null)
        {
            sql.Add(
                $"""
                n AS (INSERT INTO counters(workspace, name, value) VALUES(?, '{kind.Name}', 1)
                  ON CONFLICT(workspace, name) DO UPDATE SET value = counters.value + 1 RETURNING value),
                """,
                workspace);
            json = $"jsonb_set(?, {Kind.Path(kind.Map.NumberedAt!)}, to_jsonb((SELECT value FROM n)))";
        }

        sql.Add($" d AS (UPDATE {kind.Table} SET json = {json}, schema = ?, revision = revision + 1", document.Json, (long)kind.Map.SchemaVersion);
        Where(sql);
        sql.Add(" RETURNING key, revision, schema, json)");
        Kept(sql);
        sql.Add(document.Slot is null ? "" : $" SELECT d.key, (d.json #>> {Kind.Path(kind.Map.NumberedAt!)})::bigint FROM d UNION ALL");
        return new Step(sql.Add(document.Slot is null ? " SELECT refuse() WHERE NOT EXISTS(SELECT FROM d)" : " SELECT NULL, refuse()::int WHERE NOT EXISTS(SELECT FROM d)"), Conflict, document);
    }

    public IEnumerable<Step> Remove()
    {
        var sql = new Sql($"WITH d AS (DELETE FROM {kind.Table}");
        Where(sql);
        sql.Add(" RETURNING key, revision + 1 AS revision, schema, json)");
        if (!document.Forget)
            Kept(sql);
        yield return new Step(sql.Add(" SELECT refuse() WHERE NOT EXISTS(SELECT FROM d)"), Conflict, document);
        if (document.Forget)
        {
            yield return new Step(new Sql(
                $"DELETE FROM revisions WHERE workspace = ? AND kind = '{kind.Name}' AND key = ?", workspace, document.Key));
        }
    }

    /// <summary>All of a document's past but what it is now.</summary>
    public static Step Forget(Kind kind, string workspace, string key) => new(new Sql(
        $"""
        DELETE FROM revisions r USING {kind.Table} d
        WHERE r.workspace = ? AND r.kind = '{kind.Name}' AND r.key = ? AND d.workspace = r.workspace AND d.key = r.key AND r.number < d.revision
        """,
        workspace, key));

    /// <summary>Who holds the unique key that a document claims: one row, or none where it is free by now.</summary>
    public Sql Holder(UniqueKey unique)
    {
        var sql = new Sql($"SELECT key FROM {kind.Table} WHERE workspace = ? AND key <> ?", workspace, document.Key);
        foreach (var field in unique.Fields)
            sql.Add($" AND {kind.ColumnOf(field)} = {Kind.Value(field, "?::jsonb")}", field.Type == FieldType.Text ? [document.Json] : [document.Json, document.Json]);
        return sql;
    }

    /// <summary>The number that a document has, kept by a commit whose answer was lost.</summary>
    public Sql Number() => new(
        $"SELECT (json #>> {Kind.Path(kind.Map.NumberedAt!)})::bigint FROM {kind.Table} WHERE workspace = ? AND key = ?", workspace, document.Key);

    private void Where(Sql sql)
    {
        sql.Add(" WHERE workspace = ? AND key = ?", workspace, document.Key);
        if (!document.Follows)
            sql.Add(" AND revision = ?", document.Read);
    }

    private void Kept(Sql sql)
    {
        if (!kind.Map.KeepsRevisions)
            return;
        sql.Add(
            $"""
            , r AS (INSERT INTO revisions(workspace, kind, key, number, at, by, what, schema, json)
              SELECT ?, '{kind.Name}', d.key, d.revision, ?::bigint, ?, ?, d.schema, d.json FROM d)
            """,
            workspace, document.Change.At.ToUnixTimeMilliseconds(), document.Change.By?.ToString(), document.Change.What);
    }
}
