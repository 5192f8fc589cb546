using System.Diagnostics;
using System.Globalization;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Benchmarks.Storage;

/// <summary><c>fill FILE N</c>: makes a database with that many made-up decisions, as the start-up measurement wants one.</summary>
internal static class Filling
{
    public static async Task<int> Run(IReadOnlyList<string> args)
    {
        if (args is not [var file, var count] || !int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var decisions) || File.Exists(file))
        {
            await Console.Error.WriteLineAsync("fill FILE N: a file that is not there yet, and how many decisions it is to hold.");
            return 2;
        }
        await using var store = await Samples.Open(file);
        await Fill(store, decisions);
        var now = SystemClock.Instance.GetCurrentInstant();
        await store.Maintain(new Retention(Samples.Start, now, Duration.FromHours(48), Duration.FromDays(30), null), default);
        return 0;
    }

    public static async Task Fill(IStore store, int decisions)
    {
        var (samples, watch) = (new Samples(2), Stopwatch.StartNew());
        for (var at = 0; at < decisions;)
        {
            var session = store.Open(Samples.Workspace);
            for (var of = 0; of < 100 && at < decisions; of++, at++)
                session.Store(samples.Next(at), new Change(Samples.Start, null, "recorded"), drawNumber: true);
            await session.Commit();
        }

        Console.WriteLine($"{decisions} decisions kept in {watch.Elapsed.TotalSeconds:0.0} s");
    }
}
