using System.Globalization;
using Npgsql;

namespace AsyncCoach.Storage.Postgres;

/// <summary>
/// The full text of one kind: a column of stems that the server derives from the JSON, and a GIN index on it. Texts are folded first (accents away, lower
/// case, punctuation is space), so that paths and addresses are words too; stems are English by Porter's algorithm, and no word is too common to be found.
/// </summary>
internal static class FullText
{
    /// <summary>The column of stems with their weights.</summary>
    public const string Column = "words";

    private const string Labels = "ABCD";

    // The server's parser takes some of it for parts of addresses, paths and signed numbers.
    private const string Punctuation =
        @"\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u2000-\u206f\u3000-\u303f\uff00-\uff0f";

    /// <summary>Functions, dictionary and configuration that every kind's column is made with.</summary>
    public static async Task Prepare(NpgsqlConnection connection, CancellationToken cancellation)
    {
        // Without ICU lower case is what the database's own locale makes of it.
        var lower = await Has("SELECT 1 FROM pg_collation WHERE collname = 'und-x-icu' AND collnamespace = 'pg_catalog'::regnamespace")
            ? "COLLATE \"und-x-icu\"" : "";
        await Run(
            $"""
            CREATE OR REPLACE FUNCTION bare(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
            RETURN lower(normalize(regexp_replace(normalize(words, NFD), '[\u0300-\u036f]+', '', 'g'), NFC) {lower})
            """);
        await Run(
            $$"""
            CREATE OR REPLACE FUNCTION folded(texts jsonb) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
            RETURN bare(regexp_replace(
              CASE jsonb_typeof(texts) WHEN 'array' THEN (SELECT string_agg(one, ' ') FROM jsonb_array_elements_text(texts) AS one) ELSE texts #>> '{}' END,
              '\u001a[01]|[{{Punctuation}}]+', ' ', 'g'))
            """);
        if (!await Has("SELECT 1 FROM pg_ts_dict WHERE dictname = 'stems' AND dictnamespace = current_schema()::regnamespace"))
            await Run("CREATE TEXT SEARCH DICTIONARY stems (TEMPLATE = snowball, LANGUAGE = porter)");
        if (!await Has("SELECT 1 FROM pg_ts_config WHERE cfgname = 'words' AND cfgnamespace = current_schema()::regnamespace"))
        {
            await Run("CREATE TEXT SEARCH CONFIGURATION words (PARSER = default)");
            await Run("ALTER TEXT SEARCH CONFIGURATION words ADD MAPPING FOR asciiword, word, numword, asciihword, hword, numhword WITH stems");
            await Run("ALTER TEXT SEARCH CONFIGURATION words ADD MAPPING FOR hword_asciipart, hword_part, hword_numpart, int, uint, float, sfloat, version WITH stems");
        }

        async Task<bool> Has(string question) => await Database.Value(connection, new Sql(question), cancellation) is not null;
        Task Run(string sql) => Database.Run(connection, new Sql(sql), cancellation);
    }

    public static async Task Ensure(NpgsqlConnection connection, Kind kind, CancellationToken cancellation)
    {
        var wanted = kind.Map.Searchable.Select(text => string.Create(CultureInfo.InvariantCulture, $"{text.Name}={text.Path}*{text.Weight}")).ToList();
        if (wanted.Count == 0)
            return;
        var name = $"text_{kind.Name}";
        var known = (await Database.Value(connection, new Sql("SELECT value FROM meta WHERE name = ?", name), cancellation) as string)?.Split('|') ?? [];
        // A newer program's index holds ours and more: it stays.
        if (wanted.TrueForAll(known.Contains))
            return;
        foreach (var statement in (string[])[
            $"DROP TRIGGER IF EXISTS {kind.Stems} ON {kind.Table}",
            $"ALTER TABLE {kind.Table} DROP COLUMN IF EXISTS {Column}",
            $"ALTER TABLE {kind.Table} ADD COLUMN {Column} tsvector GENERATED ALWAYS AS ({Vector(kind)}) STORED",
            $"CREATE INDEX {kind.Table}_words ON {kind.Table} USING gin({Column})",
            .. Stems(kind)])
            await Database.Run(connection, new Sql(statement), cancellation);
        await Database.Run(
            connection,
            new Sql("INSERT INTO meta(name, value) VALUES(?, ?) ON CONFLICT(name) DO UPDATE SET value = excluded.value", name, string.Join('|', wanted)),
            cancellation);
    }

    /// <summary>Which stems there are is asked for when somebody mistypes one, and no index of the server can be asked for them.</summary>
    private static string[] Stems(Kind kind) =>
    [
        $"CREATE TABLE IF NOT EXISTS {kind.Stems}(stem text COLLATE \"C\" PRIMARY KEY)",
        $"""
        CREATE OR REPLACE FUNCTION {kind.Stems}() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO {kind.Stems}(stem) SELECT one.lexeme FROM unnest(NEW.{Column}) one ORDER BY one.lexeme COLLATE "C" ON CONFLICT DO NOTHING;
          RETURN NULL;
        END $$
        """,
        $"CREATE TRIGGER {kind.Stems} AFTER INSERT OR UPDATE OF json ON {kind.Table} FOR EACH ROW EXECUTE FUNCTION {kind.Stems}()",
        $"INSERT INTO {kind.Stems}(stem) SELECT DISTINCT one.lexeme FROM {kind.Table} d, unnest(d.{Column}) one ON CONFLICT DO NOTHING",
    ];

    /// <summary>What each label weighs, as the ranking wants it: the lightest first. There are four; what weighs less than the third shares the last.</summary>
    public static string Weights(Kind kind)
    {
        var weights = Heaviest(kind);
        var array = Labels.Select((_, at) => at < weights.Count ? weights[at] / weights[0] : 0).Reverse();
        return $"'{{{string.Join(',', array.Select(weight => weight.ToString("0.####", CultureInfo.InvariantCulture)))}}}'::real[]";
    }

    private static string Vector(Kind kind)
    {
        var weights = Heaviest(kind);
        // The full stop between two texts keeps the last word of one from standing beside the first of the next.
        return $"ts_delete({string.Join(" || '.:1'::tsvector || ", kind.Map.Searchable.Select(Labelled))}, '.')";

        string Labelled(SearchText text)
        {
            var label = Labels[Math.Min(weights.IndexOf(text.Weight), Labels.Length - 1)];
            return $"setweight(to_tsvector('words'::regconfig, coalesce(folded(json #> {Kind.Path(text.Path)}), '')), '{label}')";
        }
    }

    private static List<double> Heaviest(Kind kind) => [.. kind.Map.Searchable.Select(text => text.Weight).Distinct().OrderDescending()];
}
