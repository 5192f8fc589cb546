using System.Diagnostics;
using AsyncCoach.Bot;
using AsyncCoach.Bot.Commitments;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Storage;

namespace AsyncCoach.Benchmarks.Nudging;

/// <summary>A store in which many owe ten things each, all of them planned, and the sweep that finds nothing to do.</summary>
internal static class Swept
{
    public const int Each = 10;

    /// <summary>The median of a sweep, in seconds, and the most that it held at a time, in megabytes.</summary>
    public static async Task<(double Seconds, double Megabytes)> Measure(string file, int people, int rounds)
    {
        await using var store = await Storage.Samples.Open(file);
        foreach (var chunk in Enumerable.Range(0, people).Chunk(200))
            await Fill(store, chunk);
        var sweep = new SweepRound(store, new Clocks(new Standing(), TimeProvider.System));
        var seconds = new List<double>();
        for (var round = 0; round <= rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            await sweep.Run(default);
            if (round > 0)
                seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        seconds.Sort();
        return (seconds[seconds.Count / 2], await Held(sweep));
    }

    private static async Task Fill(IStore store, int[] numbers)
    {
        var session = store.Open(Storage.Samples.Workspace);
        var change = new Change(Owing.Now, null, "made");
        foreach (var number in numbers)
        {
            var time = Owing.Person(number);
            var open = Enumerable.Range(0, Each).Select(at => Owing.Commitment(time.Person, at)).ToList();
            var plan = Domain.Commitments.Nudging.Plan(time, open, new NudgeHistory(time.Person), Owing.Now);
            session.Store(Owing.Who(number), change);
            session.Store(plan.History with { LookAt = plan.LookAgain }, change);
            foreach (var one in open)
                session.Store(plan.Changed.FirstOrDefault(changed => changed.Id == one.Id) ?? one, change);
        }
        if (await session.Commit() is not Commit.Committed)
            throw new InvalidOperationException("The sample was not kept.");
    }

    /// <summary>What lives after a collection, again and again while a sweep of its own runs: garbage is not held.</summary>
    private static async Task<double> Held(SweepRound sweep)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        var sweeping = Task.Run(() => sweep.Run(default));
        while (!sweeping.IsCompleted)
            most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
        await sweeping;
        return Math.Max(most, 1) / 1048576.0;
    }

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Owing.Now.ToDateTimeOffset();
    }
}
