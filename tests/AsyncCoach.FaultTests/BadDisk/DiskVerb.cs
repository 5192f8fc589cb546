using System.Diagnostics;
using System.Globalization;
using System.Net;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Load;
using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests.BadDisk;

/// <summary>
/// Takes the store's disk away while people work, for so many seconds in each of three ways: full, locked, read-only. Meanwhile nothing may be called done that was not kept, and
/// whoever is refused reads a sentence; afterwards all goes on without hands.
/// </summary>
internal static class DiskVerb
{
    private static readonly TimeSpan Wave = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<int> Run(RunOptions options, TimeSpan held, TextWriter output)
    {
        var worst = 0;
        foreach (var (name, begins, small) in new (string, Func<Town, Task<Trouble?>>, bool)[]
        {
            ("full", async town => await Trouble.Full(town), true), ("locked", async town => await Trouble.Locked(town), false), ("read-only", Trouble.ReadOnly, false),
        })
        {
            worst = Math.Max(worst, await Run(name, begins, small, options, held, output));
        }
        return worst;
    }

    private static async Task<int> Run(string name, Func<Town, Task<Trouble?>> begins, bool small, RunOptions options, TimeSpan held, TextWriter output)
    {
        SmallDisk? disk = null;
        await using var town = await Town.Opens(Transport.Http, options.Seed, async folder => disk = small ? await SmallDisk.Over(folder) : null);
        await using var mounted = disk;
        if (small && disk is null)
        {
            await output.WriteLineAsync($"{name}: left out, this account may not mount a file system");
            return 0;
        }
        using var ledger = new Ledger(options.OpenLedger(name), town);
        var posts = new Posts(town);
        var place = town.NewPlace(Transport.Http);
        town.Calls(place);
        await using var bot = await town.Starts(place, dies: null);
        var crowd = new Crowd(town, ledger, () => Task.Delay(1_000), options.Seed + 2);
        var passing = new Passing(town, posts, new Pending(town, Store.Sqlite(town.StoreFile)), () => Task.CompletedTask);
        await town.BotKnowsItsWay();
        await crowd.Works(Wave);
        await passing.Steps();
        var before = ledger.Acknowledged;
        var refused = crowd.Refusals.Count;
        if (await begins(town) is not { } trouble)
        {
            await output.WriteLineAsync($"{name}: left out, this account cannot bring it about");
            return 0;
        }
        ledger.Note("struck", name);
        var work = crowd.Works(held);
        var said = await Ready(place, HttpStatusCode.ServiceUnavailable);
        await Task.Delay(held);
        var acknowledged = ledger.Acknowledged - before;
        var refusals = crowd.Refusals.Skip(refused).ToList();
        await trouble.DisposeAsync();
        var recovered = await Ready(place, HttpStatusCode.OK);
        await work;
        await passing.Steps();
        var findings = await new Audit(town, ledger, posts).Holds(town.Now);
        string[] broken =
        [
            string.Create(CultureInfo.InvariantCulture, $"{name}{new string(' ', 22 - name.Length)}{held.TotalSeconds:0} s; not ready after {Seconds(said)}, ready again after {Seconds(recovered)}"),
            $"meanwhile             {acknowledged} acknowledged, {refusals.Count} refused: {string.Join(" / ", refusals.GroupBy(one => one).Select(one => $"{one.Count()} × {one.Key}"))}",
        ];
        var code = await Report.Write(output, options, town, ledger, findings, crowd, broken);
        return said is null || recovered is null || refusals.Count == 0 ? 1 : code;
    }

    private static string Seconds(TimeSpan? time) => time is { } known ? known.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture) : "never";

    /// <summary>How long it took until <c>/health/ready</c> answered so; null: it never did.</summary>
    private static async Task<TimeSpan?> Ready(BotPlace place, HttpStatusCode wanted)
    {
        using var http = new HttpClient();
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            using var answer = await http.GetAsync(new Uri(place.Address, "health/ready"));
            if (answer.StatusCode == wanted)
                return clock.Elapsed;
            await Task.Delay(50);
        }
        return null;
    }
}
