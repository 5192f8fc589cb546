using System.Diagnostics;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Sqlite;

namespace AsyncCoach.Benchmarks.Storage;

/// <summary>Decisions recorded: document, revision, full text, outbox row and receipt in one durable transaction each.</summary>
internal static class Recording
{
    private const int AtOnce = 8;
    // Short turns, one after another: whatever else the machine does meets all three alike.
    private const int Records = 160;
    private const int TurnsARound = 6;

    public static async Task<IReadOnlyList<Target>> Measure(string folder, int rounds)
    {
        var (bare, single, together) = (new List<double>(), new List<double>(), new List<double>());
        await using var one = await Samples.Open(Path.Combine(folder, "one.db"));
        await using var many = await Samples.Open(Path.Combine(folder, "many.db"));
        await (await Samples.Open(Path.Combine(folder, "bare.db"))).DisposeAsync();
        using var engine = new BareEngine(Path.Combine(folder, "bare.db"));
        var samples = new Samples(1);
        for (var turn = -TurnsARound; turn < rounds * TurnsARound; turn++)
        {
            // The same sizes everywhere, so that all three files grow alike; the first round warms up and is not counted.
            var decisions = Enumerable.Range(0, Records).Select(at => samples.Next((turn + TurnsARound) * Records + at)).ToList();
            var (a, b, c) = (Rate(() => decisions.ForEach(engine.Record)), await Rate(() => Alone(one, decisions)), await Rate(() => Together(many, decisions)));
            if (turn < 0)
                continue;
            bare.Add(a);
            single.Add(b);
            together.Add(c);
        }

        Console.WriteLine(
            $"recording, medians: bare {Target.Median(bare):0}/s, one after another {Target.Median(single):0}/s, {AtOnce} at once {Target.Median(together):0}/s");
        return
        [
            new Target("recording one after another, to the bare engine", Target.Median(single.Zip(bare, (ours, theirs) => ours / theirs)), 0.8, AtLeast: true),
            new Target($"recording {AtOnce} at once, to the bare engine", Target.Median(together.Zip(bare, (ours, theirs) => ours / theirs)), 1.2, AtLeast: true),
        ];
    }

    private static double Rate(Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return Records / watch.Elapsed.TotalSeconds;
    }

    private static async Task<double> Rate(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        return Records / watch.Elapsed.TotalSeconds;
    }

    private static async Task Alone(SqliteStore store, List<Decision> decisions)
    {
        foreach (var decision in decisions)
            await Record(store, decision);
    }

    private static Task Together(SqliteStore store, List<Decision> decisions) => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(producer => Task.Run(async () =>
    {
        for (var at = producer; at < decisions.Count; at += AtOnce)
            await Record(store, decisions[at]);
    })));

    internal static async Task Record(IStore store, Decision decision)
    {
        var (session, key) = (store.Open(Samples.Workspace), decision.Id.ToString());
        session.Receive($"Ev{key}");
        session.Store(decision, new Change(decision.CreatedAt, decision.Recorder, "recorded"), drawNumber: true);
        session.Enqueue(new Intent($"decision.card/{key}", "decision.card", key, Samples.Channel.Value, decision.CreatedAt, Urgency.Answer));
        if (await session.Commit() is not Commit.Committed)
            throw new InvalidOperationException("A decision was not kept.");
    }
}
