using System.Diagnostics;
using System.Globalization;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Benchmarks.Nudging;

/// <summary>
/// <c>nudges [--people N]</c>: what planning one person costs, a sweep over many who owe ten things each, and moving as many alarms. Prints medians with what is
/// wanted; 1 when one is missed.
/// </summary>
internal static class NudgesBenchmark
{
    private const int Rounds = 7;
    private const int Plans = 2_000;

    public static async Task<int> Run(IReadOnlyList<string> arguments)
    {
        var people = arguments is ["--people", var number] ? int.Parse(number, CultureInfo.InvariantCulture) : 10_000;
        var met = Wanted("planning one person with 50 open commitments, µs", Planning(), 50);
        var folder = Directory.CreateTempSubdirectory("asynccoach-bench-").FullName;
        try
        {
            var (_, few) = await Swept.Measure(Path.Combine(folder, "few.db"), people / 10, Rounds);
            var (seconds, many) = await Swept.Measure(Path.Combine(folder, "many.db"), people, Rounds);
            met &= Wanted($"sweep over {people} people with {people * Swept.Each} open commitments, s", seconds, 2.0 * people / 10_000);
            met &= Wanted($"memory held by it ({many:0.0} MB), to that for a tenth as many", many / few, 1.5);
            met &= Wanted($"moving {people * Swept.Each} alarms, s", await Alarms(Path.Combine(folder, "alarms.db"), people * Swept.Each), 5.0 * people / 10_000);
            return met ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Planning()
    {
        var time = Owing.Person(0);
        var open = Enumerable.Range(0, 50).Select(at => Owing.Commitment(time.Person, at)).ToList();
        var plan = Domain.Commitments.Nudging.Plan(time, open, new NudgeHistory(time.Person), Owing.Now);
        // As a look finds it: everything reckoned and named before.
        open = [.. open.Select(one => plan.Changed.FirstOrDefault(changed => changed.Id == one.Id) ?? one)];
        return Median(() =>
        {
            for (var at = 0; at < Plans; at++)
                GC.KeepAlive(Domain.Commitments.Nudging.Plan(time, open, plan.History, Owing.Now + Duration.FromMinutes(at % 200)));
        }) * 1e6 / Plans;
    }

    private static async Task<double> Alarms(string file, int count)
    {
        await using var store = await Storage.Samples.Open(file);
        var seconds = new List<double>();
        for (var round = 0; round <= 3; round++)
        {
            var began = Stopwatch.GetTimestamp();
            foreach (var chunk in Enumerable.Range(0, count).Chunk(2000))
            {
                var session = store.Open(Storage.Samples.Workspace);
                foreach (var at in chunk)
                    session.SetAlarm(new Alarm($"commitments.look/{at}", Owing.Now + Duration.FromMinutes(at + round), "commitments.look", "T0BENCH/U0"));
                await session.Commit();
            }
            if (round > 0)
                seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        seconds.Sort();
        return seconds[seconds.Count / 2];
    }

    private static double Median(Action work)
    {
        var seconds = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var began = Stopwatch.GetTimestamp();
            work();
            if (round > 0)
                seconds.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        seconds.Sort();
        return seconds[seconds.Count / 2];
    }

    private static bool Wanted(string what, double seen, double most)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(seen <= most ? "met   " : "MISSED")} {what}: {seen:0.00} (at most {most:0.0})"));
        return seen <= most;
    }
}
