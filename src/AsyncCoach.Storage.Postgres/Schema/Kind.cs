namespace AsyncCoach.Storage.Postgres;

/// <summary>A document map with the names that its table needs.</summary>
internal sealed class Kind(DocumentMap map)
{
    public DocumentMap Map { get; } = map;

    public string Name => Map.Kind;

    public string Table { get; } = $"doc_{map.Kind}";

    /// <summary>The table of all stems that were ever in its full text.</summary>
    public string Stems { get; } = $"stems_{map.Kind}";

    public static string Column(Field field) => $"f_{field.Name}";

    /// <summary>The steps of a dot-separated path, as an SQL literal.</summary>
    public static string Path(string path) =>
        $"'{{{string.Join(',', path.Split('.').Select(step => $"\"{step.Replace("'", "''", StringComparison.Ordinal)}\""))}}}'";

    /// <summary>What a field's column holds, worked out of JSON. Flags are numbers.</summary>
    public static string Value(Field field, string json) => field.Type == FieldType.Text
        ? $"({json} #>> {Path(field.Path)})"
        : $"(CASE {json} #> {Path(field.Path)} WHEN 'true'::jsonb THEN 1 WHEN 'false'::jsonb THEN 0 ELSE ({json} #>> {Path(field.Path)})::bigint END)";

    /// <summary>The column of one of this kind's own fields.</summary>
    /// <exception cref="ArgumentException">The field is not in the map, so no column stands for it.</exception>
    public string ColumnOf(Field field) => Map.Fields.Contains(field)
        ? Column(field)
        : throw new ArgumentException($"The map of '{Name}' has no field '{field.Name}'.", nameof(field));

    /// <summary>The index that holds a unique key.</summary>
    public string Index(UniqueKey unique) => $"{Table}_one_{unique.Name}";
}
