using System.Globalization;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// The full text of one kind, kept by triggers from the stored JSON. It holds no copy of the text (contentless), only the index.
/// </summary>
internal static class TextTable
{
    public static void Ensure(Link link, Kind kind)
    {
        var texts = kind.Map.Searchable;
        var wanted = texts.Select(text => string.Create(CultureInfo.InvariantCulture, $"{text.Name}={text.Path}*{text.Weight}")).ToList();
        if (wanted.Count == 0)
            return;
        var known = link.Text($"SELECT value FROM meta WHERE name = 'text_{kind.Name}'")?.Split('|') ?? [];
        // A newer program's index holds ours and more: it stays.
        if (!wanted.All(known.Contains))
            Renew(link, kind, texts, wanted);
        link.Run($"CREATE VIRTUAL TABLE IF NOT EXISTS {kind.Words} USING fts5vocab({kind.Text}, 'row')");
    }

    private static void Renew(Link link, Kind kind, IReadOnlyList<SearchText> texts, List<string> wanted)
    {
        foreach (var trigger in (string[])["added", "changed", "removed"])
            link.Run($"DROP TRIGGER IF EXISTS {kind.Text}_{trigger}");
        link.Run($"DROP TABLE IF EXISTS {kind.Text}");
        Create(link, kind, texts);
        using var remember = link.Ask("INSERT INTO meta(name, value) VALUES(?1, ?2) ON CONFLICT(name) DO UPDATE SET value = excluded.value");
        remember.Add($"text_{kind.Name}").Add(string.Join('|', wanted)).Run();
    }

    private static void Create(Link link, Kind kind, IReadOnlyList<SearchText> texts)
    {
        var (table, columns) = (kind.Text, string.Join(", ", texts.Select(text => $"s_{text.Name}")));
        var (added, removed) = (Values("new.json", texts), Values("old.json", texts));
        var weights = string.Join(", ", texts.Select(text => text.Weight.ToString("0.0###", CultureInfo.InvariantCulture)));
        link.Run($"CREATE VIRTUAL TABLE {table} USING fts5({columns}, content = '', tokenize = 'porter unicode61')");
        link.Run($"INSERT INTO {table}({table}, rank) VALUES('rank', 'bm25({weights})')");
        link.Run($"INSERT INTO {table}(rowid, {columns}) SELECT id, {Values("json", texts)} FROM {kind.Table}");
        link.Run(
            $"""
            CREATE TRIGGER {table}_added AFTER INSERT ON {kind.Table} BEGIN
              INSERT INTO {table}(rowid, {columns}) VALUES(new.id, {added});
            END
            """);
        link.Run(
            $"""
            CREATE TRIGGER {table}_removed AFTER DELETE ON {kind.Table} BEGIN
              INSERT INTO {table}({table}, rowid, {columns}) VALUES('delete', old.id, {removed});
            END
            """);
        // Most changes of a document leave its text as it was: then the index is left alone too.
        link.Run(
            $"""
            CREATE TRIGGER {table}_changed AFTER UPDATE OF json ON {kind.Table}
            WHEN {string.Join(" OR ", texts.Select(text => $"json_extract(old.json, {Kind.Path(text.Path)}) IS NOT json_extract(new.json, {Kind.Path(text.Path)})"))}
            BEGIN
              INSERT INTO {table}({table}, rowid, {columns}) VALUES('delete', old.id, {removed});
              INSERT INTO {table}(rowid, {columns}) VALUES(new.id, {added});
            END
            """);
    }

    private static string Values(string json, IReadOnlyList<SearchText> texts) => string.Join(", ", texts.Select(text => Value(json, Kind.Path(text.Path))));

    private static string Value(string json, string path) =>
        $"CASE json_type({json}, {path}) WHEN 'array' THEN (SELECT group_concat(value, ' ') FROM json_each({json}, {path})) ELSE json_extract({json}, {path}) END";
}
