using System.Diagnostics;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Sqlite;
using NodaTime;

namespace AsyncCoach.Benchmarks.Storage;

/// <summary>The ten best of many decisions with their rows, as a member of the channel sees them, before and after the index is merged.</summary>
internal static class Searching
{
    private const int Questions = 120;

    public static async Task<IReadOnlyList<Target>> Measure(string folder, int decisions, int rounds)
    {
        var file = Path.Combine(folder, "search.db");
        await using var store = await Samples.Open(file);
        await Filling.Fill(store, decisions);
        var targets = new List<Target>();
        targets.AddRange(await Compare(store, file, rounds, "before the merge"));
        var now = SystemClock.Instance.GetCurrentInstant();
        var watch = Stopwatch.StartNew();
        await store.Maintain(new Retention(Samples.Start, now, Duration.FromHours(48), Duration.FromDays(30), null), default);
        Console.WriteLine($"merged in {watch.Elapsed.TotalSeconds:0.0} s");
        targets.AddRange(await Compare(store, file, rounds, "after the merge"));
        return targets;
    }

    private static async Task<IReadOnlyList<Target>> Compare(SqliteStore store, string file, int rounds, string when)
    {
        using var engine = new BareEngine(file);
        var (bare, ours) = (new List<double>(), new List<double>());
        for (var round = -1; round < rounds; round++)
        {
            // One, two or three words, as people type them.
            var samples = new Samples(100 + round);
            for (var question = 0; question < Questions; question++)
            {
                var words = samples.Words(1 + (question % 3)).Replace("-", " ", StringComparison.Ordinal);
                var (a, b) = ((double)0, (double)0);
                var (engines, stores) = (new List<Decision>(), (IReadOnlyList<Decision>)[]);
                if (question % 2 == 0)
                    (a, b) = (Time(() => engines = engine.Best(words)), await Time(async () => stores = await Best(store, words)));
                else
                    (b, a) = (await Time(async () => stores = await Best(store, words)), Time(() => engines = engine.Best(words)));
                if (engines.Count > 0 && !engines.Select(decision => decision.Id).SequenceEqual(stores.Select(decision => decision.Id)))
                    throw new InvalidOperationException("The store found something else than the engine.");
                if (round < 0)
                    continue;
                bare.Add(a);
                ours.Add(b);
            }
        }

        return [.. new (double Share, double Bound)[] { (0.5, 1.5), (0.99, 2.0) }.Select(mark =>
        {
            var (a, b) = (Target.Percentile(bare, mark.Share), Target.Percentile(ours, mark.Share));
            Console.WriteLine($"search {when}, p{mark.Share * 100:0}: bare {a:0.00} ms, ours {b:0.00} ms");
            return new Target($"search p{mark.Share * 100:0} {when}, to the bare engine", b / a, mark.Bound, AtLeast: false);
        })];
    }

    private static async Task<IReadOnlyList<Decision>> Best(SqliteStore store, string words)
    {
        var (session, viewer) = (store.Open(Samples.Workspace), new Viewer.Person(Samples.Reader));
        var hits = await session.Search(TextQuestion.OfWords(words), Query<Decision>.Everything, viewer, 10, default);
        return await session.LoadMany<Decision>([.. hits.Select(hit => hit.Key)], viewer, default);
    }

    private static double Time(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> Time(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
