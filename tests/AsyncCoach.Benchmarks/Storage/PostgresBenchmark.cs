using System.Diagnostics;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;
using AsyncCoach.Storage.Postgres;
using NodaTime;
using Npgsql;

namespace AsyncCoach.Benchmarks.Storage;

/// <summary>
/// <c>storage --postgres CONNECTION [--rounds N] [--decisions N]</c>: the same on a PostgreSQL server, against Npgsql by itself on the same tables, in
/// a schema that is removed afterwards.
/// </summary>
internal static class PostgresBenchmark
{
    // Short turns, one after another: whatever else the machine does meets both alike.
    private const int Records = 80;
    private const int TurnsARound = 6;
    private const int Questions = 60;
    private const int AtOnce = 8;

    public static async Task<IReadOnlyList<Target>> Run(string server, int rounds, int decisions)
    {
        var schema = $"bench_{Guid.NewGuid():N}";
        var connection = new NpgsqlConnectionStringBuilder(server) { SearchPath = schema, CommandTimeout = 600, Options = "-c synchronous_commit=on" }.ToString();
        var options = new PostgresOptions { ConnectionString = connection, StatementTimeout = Duration.FromMinutes(10) };
        await using var store = new PostgresStore(options, AllMaps.List, TimeProvider.System);
        await using var bare = new BareNpgsql(connection);
        try
        {
            await store.Prepare(default);
            await Samples.Know(store);
            return [.. await Recording(store, bare, rounds), .. await Searching(store, bare, rounds, decisions)];
        }
        finally
        {
            await bare.Run($"DROP SCHEMA {schema} CASCADE");
        }
    }

    private static async Task<IReadOnlyList<Target>> Recording(PostgresStore store, BareNpgsql bare, int rounds)
    {
        var (theirs, ours, together) = (new List<double>(), new List<double>(), new List<double>());
        var samples = new Samples(1);
        for (var turn = -TurnsARound; turn < rounds * TurnsARound; turn++)
        {
            List<Decision>[] lots = [.. Enumerable.Range(0, 3).Select(lot =>
                Enumerable.Range(0, Records).Select(at => samples.Next((((turn + TurnsARound) * 3) + lot) * Records + at)).ToList())];
            var a = await Rate(async () =>
            {
                foreach (var decision in lots[0])
                    await bare.Record(decision);
            });
            var b = await Rate(async () =>
            {
                foreach (var decision in lots[1])
                    await Storage.Recording.Record(store, decision);
            });
            var c = await Rate(() => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(producer => Task.Run(async () =>
            {
                for (var at = producer; at < Records; at += AtOnce)
                    await Storage.Recording.Record(store, lots[2][at]);
            }))));
            if (turn < 0)
                continue;
            theirs.Add(a);
            ours.Add(b);
            together.Add(c);
        }

        Console.WriteLine(
            $"PostgreSQL, recording, medians: bare {Target.Median(theirs):0}/s, one after another {Target.Median(ours):0}/s, {AtOnce} at once {Target.Median(together):0}/s");
        return [new Target("PostgreSQL: recording one after another, to bare Npgsql", Target.Median(ours.Zip(theirs, (mine, other) => mine / other)), 0.8, AtLeast: true)];
    }

    private static async Task<IReadOnlyList<Target>> Searching(PostgresStore store, BareNpgsql bare, int rounds, int decisions)
    {
        await Filling.Fill(store, decisions);
        await bare.Run("VACUUM ANALYZE doc_decision");
        var (ranked, rankedOurs) = (new List<double>(), new List<double>());
        var (naive, newest) = (new List<double>(), new List<double>());
        for (var round = -1; round < rounds; round++)
        {
            var samples = new Samples(100 + round);
            for (var question = 0; question < Questions; question++)
            {
                var words = samples.Words(1 + (question % 3)).Replace("-", " ", StringComparison.Ordinal);
                var a = await Time(() => bare.Best(words));
                var b = await Time(async () => await store.Open(Samples.Workspace).Search(TextQuestion.OfWords(words), Query<Decision>.Everything, Viewer.All, 10, default));
                // Words that few share: there the order's index is walked for long before ten are found.
                var rare = $"term{10_000 + (question * 150)}";
                var c = await Time(() => bare.Newest(rare));
                var d = await Time(async () => await store.Open(Samples.Workspace).Search(
                    TextQuestion.OfWords(rare), Query<Decision>.Everything.OrderedBy(DecisionMap.RecordedAt, descending: true), Viewer.All, 10, default));
                if (round < 0)
                    continue;
                ranked.Add(a);
                rankedOurs.Add(b);
                naive.Add(c);
                newest.Add(d);
            }
        }

        var (p50, ours50) = (Target.Percentile(ranked, 0.5), Target.Percentile(rankedOurs, 0.5));
        var (p99, ours99) = (Target.Percentile(naive, 0.99), Target.Percentile(newest, 0.99));
        Console.WriteLine($"PostgreSQL, {decisions} decisions: ranked p50 bare {p50:0.00} ms, ours {ours50:0.00} ms; newest first p99 naive {p99:0.00} ms, ours {ours99:0.00} ms");
        return
        [
            new Target("PostgreSQL: ranked search p50, to the bare SQL", ours50 / p50, 1.5, AtLeast: false),
            new Target("PostgreSQL: newest first p99, to the naive query", ours99 / p99, 0.3, AtLeast: false),
        ];
    }

    private static async Task<double> Rate(Func<Task> work) => Records / (await Time(work) / 1000);

    private static async Task<double> Time(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
