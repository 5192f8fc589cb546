namespace AsyncCoach.Storage.Sqlite;

/// <summary>A document map with the names and statements that its table needs, worked out once.</summary>
internal sealed class Kind
{
    public Kind(DocumentMap map)
    {
        Map = map;
        Table = $"doc_{map.Kind}";
        Text = $"text_{map.Kind}";
        Words = $"words_{map.Kind}";
        var revision = map.KeepsRevisions
            ? "coalesce((SELECT max(number) FROM revisions WHERE workspace = ?1 AND kind = ?5 AND key = ?2), 0) + 1"
            : "1";
        Insert = $"INSERT INTO {Table}(workspace, key, schema, json, revision) VALUES(?1, ?2, ?3, ?4, {revision}) RETURNING revision";
        Update = $"UPDATE {Table} SET json = ?4, schema = ?3, revision = revision + 1 WHERE workspace = ?1 AND key = ?2 AND revision = ?5";
        Delete = $"DELETE FROM {Table} WHERE workspace = ?1 AND key = ?2 AND revision = ?3";
        Exists = $"SELECT 1 FROM {Table} WHERE workspace = ?1 AND key = ?2";
    }

    public DocumentMap Map { get; }

    public string Name => Map.Kind;

    public string Table { get; }

    /// <summary>Its full-text table, which is there only where something is searchable.</summary>
    public string Text { get; }

    /// <summary>The words (stems) of its full text.</summary>
    public string Words { get; }

    /// <summary>workspace, key, schema, json, kind (the last only where revisions are kept) → revision.</summary>
    public string Insert { get; }

    /// <summary>workspace, key, schema, json, the revision that it replaces.</summary>
    public string Update { get; }

    /// <summary>workspace, key, the revision that it removes.</summary>
    public string Delete { get; }

    /// <summary>workspace, key.</summary>
    public string Exists { get; }

    public static string Column(Field field) => $"f_{field.Name}";

    /// <summary>The JSON path of a dot-separated one, as an SQL literal.</summary>
    public static string Path(string path) =>
        "'$" + string.Concat(path.Split('.').Select(step => $".\"{step.Replace("'", "''", StringComparison.Ordinal)}\"")) + "'";

    /// <summary>The column of one of this kind's own fields.</summary>
    /// <exception cref="ArgumentException">The field is not in the map, so no column stands for it.</exception>
    public string ColumnOf(Field field) => Map.Fields.Contains(field)
        ? Column(field)
        : throw new ArgumentException($"The map of '{Name}' has no field '{field.Name}'.", nameof(field));
}
