using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage.Decisions;
using AsyncCoach.Storage.Postgres;

namespace AsyncCoach.Storage.Tests;

public sealed class PostgresSearch : SearchContract
{
    private readonly PostgresSchema _schema = new();

    protected override Task<IStore> Empty(IReadOnlyList<DocumentMap> maps) => _schema.Open(maps, Wire);

    protected override Task<IStore> Again(IReadOnlyList<DocumentMap> maps) => _schema.Open(maps, Wire);

    protected override void Clean() => _schema.Remove();

    [SkippableFact]
    public async Task Both_ways_of_searching_take_the_index_of_words_and_walk_through_no_other()
    {
        for (var at = 0; at < 20; at++)
        {
            await Keeps(session =>
            {
                for (var of = 0; of < 100; of++)
                    session.Store(Decided(of == 7 ? "zebra" : $"lion {at} {of}"), By(Priya));
            });
        }

        // As the server does by itself in time: what was added last is in no order yet, and looking through it costs.
        _schema.Run("VACUUM ANALYZE doc_decision");
        await using var database = new Database(new PostgresOptions { ConnectionString = _schema.ConnectionString });
        var newest = Query<Decision>.Everything.OrderedBy(DecisionMap.RecordedAt, descending: true);
        foreach (var query in new[] { Query<Decision>.Everything, newest })
        {
            var reading = new KindReading(database, new Kind(DecisionMap.Map), Acme, new Sql());
            var plan = string.Join('\n', await database.Read(new Sql("EXPLAIN ").Add(reading.Matching("'zebra'", query, 10)), row => row.GetString(0), default));
            Assert.Contains("Bitmap Index Scan on doc_decision_words", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("Seq Scan on doc_decision", plan, StringComparison.Ordinal);
            Assert.DoesNotContain("doc_decision_recorded_at", plan, StringComparison.Ordinal);
        }
    }
}
