namespace AsyncCoach.Storage.Postgres;

/// <summary>What the full-text index of one kind knows of words: how many documents hold them, and which are spelt alike.</summary>
internal sealed class WordReading(Database database, Kind kind)
{
    // Of what is as near as another, nobody wants to choose among more.
    private const int MostCounted = 50;

    private const int CountedUpTo = 1_000;

    public async Task<IReadOnlyList<int>> Spread(IReadOnlyList<TextPhrase> phrases, int atMost, CancellationToken cancellation)
    {
        if (phrases.Count == 0)
            return [];
        var sought = phrases.Select(phrase => Sought.Of(phrase) ?? "").ToArray();
        // An empty question is in no document.
        var sql = new Sql(
            $"""
            SELECT (SELECT count(*) FROM (SELECT FROM {kind.Table} d WHERE d.{FullText.Column} @@ to_tsquery('words', bare(asked.phrase)) LIMIT ?) AS counted)
            FROM unnest(?) WITH ORDINALITY asked(phrase, place) ORDER BY asked.place
            """,
            [(long)atMost, sought]);
        return await database.Read(sql, row => (int)row.Number(0), cancellation);
    }

    public async Task<IReadOnlyList<string>> Near(string word, int take, CancellationToken cancellation)
    {
        var spellings = new NearSpellings(word);
        foreach (var letter in spellings.Beginnings)
        {
            var stems = await database.Read(
                new Sql($"SELECT stem FROM {kind.Stems} WHERE stem >= ? AND stem < ?", letter, letter + char.MaxValue), row => row.Text(0), cancellation);
            var near = stems.Select(stem => (Stem: stem, Distance: spellings.Distance(stem))).Where(found => found.Distance is not null)
                .OrderBy(found => found.Distance).Take(MostCounted).ToList();
            var documents = await Documents([.. near.Select(found => found.Stem)], cancellation);
            // A stem of which no document is left is nobody's word any more.
            var held = near.Zip(documents, (found, count) => (found.Stem, found.Distance!.Value, count)).Where(found => found.count > 0).ToList();
            if (held.Count > 0)
                return NearSpellings.Best(held, take);
        }

        return [];
    }

    private async Task<List<long>> Documents(string[] stems, CancellationToken cancellation) => stems.Length == 0 ? [] : await database.Read(
        new Sql(
            $"""
            SELECT (SELECT count(*) FROM (
              SELECT FROM {kind.Table} d WHERE d.{FullText.Column} @@ array_to_tsvector(ARRAY[asked.stem])::text::tsquery LIMIT {CountedUpTo}) AS counted)
            FROM unnest(?) WITH ORDINALITY asked(stem, place) ORDER BY asked.place
            """,
            [stems]),
        row => row.Number(0),
        cancellation);
}
