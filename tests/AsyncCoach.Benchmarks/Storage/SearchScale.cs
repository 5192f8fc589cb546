using System.Diagnostics;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Searching;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;
using AsyncCoach.Storage.Sqlite;
using NodaTime;

namespace AsyncCoach.Benchmarks.Storage;

/// <summary>
/// <c>search SMALL BIG</c>: two databases that <c>fill</c> made, of 100,000 and of 1,000,000 decisions. The box as people use it (visibility, a condition,
/// ranking, marked words) beside the engine's bare ranked query in the same run, and how either grows with the log.
/// </summary>
internal static class SearchScale
{
    private const int Questions = 60;
    private const int Pages = 200;

    public static async Task<int> Run(IReadOnlyList<string> arguments)
    {
        if (arguments is not [var small, var big] || !File.Exists(small) || !File.Exists(big))
        {
            await Console.Error.WriteLineAsync("search SMALL BIG: two databases that fill has made.");
            return 2;
        }

        var (less, more) = (await Measure(small), await Measure(big));
        List<Target> targets =
        [
            new("the box, p50 in the bigger, to the bare engine", more.Ours(0.5) / more.Bare(0.5), 1.5, AtLeast: false),
            new("the box, p99 in the bigger, to the smaller", more.Ours(0.99) / less.Ours(0.99), 15, AtLeast: false),
            new("newest first, p99 in the bigger, to the smaller", more.Newest(0.99) / less.Newest(0.99), 3, AtLeast: false),
            new("memory after all questions, bigger to smaller", more.Memory / less.Memory, 1.25, AtLeast: false),
        ];
        targets.ForEach(Console.WriteLine);
        return targets.TrueForAll(target => target.Met) ? 0 : 1;
    }

    private static async Task<Times> Measure(string file)
    {
        await using var store = await Samples.Open(file);
        await SeenNow(store);
        using var engine = new BareEngine(file);
        var times = new Times([], [], [], 0);
        var samples = new Samples(7);
        for (var at = -6; at < Questions; at++)
        {
            var words = samples.Words(1 + (Math.Abs(at) % 3)).Replace("-", " ", StringComparison.Ordinal);
            var bare = Time(() => engine.Best(words));
            var ours = await Time(() => Ask(store, words));
            if (at < 0)
                continue;
            times.BareTimes.Add(bare);
            times.OurTimes.Add(ours);
        }

        for (var at = 0; at < Pages; at++)
            times.NewestTimes.Add(await Time(() => Newest(store)));
        using var process = Process.GetCurrentProcess();
        times = times with { Memory = process.PeakWorkingSet64 / 1e6 };
        Console.WriteLine(
            $"{file}: bare p50 {times.Bare(0.5):0.0} ms p99 {times.Bare(0.99):0.0} ms; the box p50 {times.Ours(0.5):0.0} ms p99 {times.Ours(0.99):0.0} ms; "
            + $"newest first p99 {times.Newest(0.99):0.00} ms; peak {times.Memory:0} MB");
        return times;
    }

    /// <summary>A private channel's list of members must be fresh, and the database may be days old.</summary>
    private static async Task SeenNow(SqliteStore store)
    {
        var (session, now) = (store.Open(Samples.Workspace), SystemClock.Instance.GetCurrentInstant());
        var channel = (await session.Load<Domain.People.Channel>(Samples.Channel.Value, Viewer.All, default))!;
        session.Store(channel with { MembersAsOf = now }, new Change(now, null, "heard"));
        session.PutMembers(Samples.Channel, [Samples.Reader], now);
        await session.Commit();
    }

    private static async Task Ask(SqliteStore store, string words)
    {
        var question = LogQuestion.Nothing with { Words = words, States = [DecisionState.Decided, DecisionState.Done] };
        var found = await DecisionSearch.Ask(
            store.Open(Samples.Workspace), question, new Viewer.Person(Samples.Reader), 10, Samples.Start + Duration.FromDays(60), default);
        var marking = new Marking(TypedSearch.Read(words));
        foreach (var hit in found)
            marking.Of(DecisionTitle.Of(hit.Decision), plain => plain, word => $"*{word}*");
    }

    private static Task<Page<Decision>> Newest(SqliteStore store) => store.Open(Samples.Workspace).List(
        Query<Decision>.Everything.OrderedBy(DecisionMap.RecordedAt, descending: true), new Viewer.Person(Samples.Reader), 10, null, default);

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

    /// <summary>Milliseconds, and the megabytes that the process has held at most.</summary>
    private sealed record Times(List<double> BareTimes, List<double> OurTimes, List<double> NewestTimes, double Memory)
    {
        public double Bare(double share) => Target.Percentile(BareTimes, share);

        public double Ours(double share) => Target.Percentile(OurTimes, share);

        public double Newest(double share) => Target.Percentile(NewestTimes, share);
    }
}
