using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;

namespace AsyncCoach.Benchmarks.Storage;

/// <summary>The two ends of <c>power-cut.sh</c>: what is recorded before the cut, and what is looked for after it.</summary>
internal static class PowerCut
{
    /// <summary><c>storage-record FILE</c>: records until it is killed, from four producers, and prints each key once it is acknowledged.</summary>
    public static async Task<int> Record(IReadOnlyList<string> arguments)
    {
        await using var store = await Samples.Open(arguments[0]);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(producer => Task.Run(async () =>
        {
            var samples = new Samples(producer);
            for (var at = producer; ; at += 4)
            {
                var decision = samples.Next(at);
                await Recording.Record(store, decision);
                Console.WriteLine(decision.Id);
            }
        })));
        return 0;
    }

    /// <summary><c>storage-check FILE</c>: 1 when a key from the standard input is missing.</summary>
    public static async Task<int> Check(IReadOnlyList<string> arguments)
    {
        await using var store = await Samples.Open(arguments[0]);
        var missing = 0;
        while (await Console.In.ReadLineAsync() is { } key)
        {
            if (await store.Open(Samples.Workspace).Load<Decision>(key, Viewer.All, default) is null)
                missing++;
        }

        if (missing > 0)
            Console.WriteLine($"{missing} acknowledged decisions are missing");
        return missing > 0 ? 1 : 0;
    }
}
