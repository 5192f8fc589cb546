using System.Diagnostics;
using System.Globalization;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Load;
using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests.Kills;

/// <summary>Kills the bot while people work, days pass and nudges fall due; then lays what was acknowledged beside what Slack saw.</summary>
internal static class KillsVerb
{
    private static readonly TimeSpan Wave = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan BetweenWords = TimeSpan.FromSeconds(30);

    public static async Task<int> Run(RunOptions options, TextWriter output)
    {
        await using var town = await Town.Opens(Transport.Http, options.Seed);
        using var ledger = new Ledger(options.OpenLedger(), town);
        var posts = new Posts(town);
        await using var store = options.Store(town);
        await using var killing = new Killing(town, store, ledger, options.Seed + 1);
        var crowd = new Crowd(town, ledger, killing.IsUp, options.Seed + 2);
        var passing = new Passing(town, posts, new Pending(town, store), killing.IsUp);
        await killing.AllAreUp();
        await town.BotKnowsItsWay();
        killing.Begins();
        await using var crashing = new Crashing(store, ledger, options.Seed + 3);
        var (clock, told) = (Stopwatch.StartNew(), TimeSpan.Zero);
        while (!options.IsEnough(clock.Elapsed, killing.Times))
        {
            await crowd.Works(Wave);
            await passing.Steps();
            if (clock.Elapsed - told < BetweenWords)
                continue;
            told = clock.Elapsed;
            await output.WriteLineAsync($"{told.TotalSeconds:0} s: {killing.Times} kills, {ledger.Acknowledged} acknowledged, {town.Now} at the sites");
        }
        await crashing.Ends();
        await killing.Ends();
        await passing.Settled();
        var findings = await new Audit(town, ledger, posts).Holds(town.Now);
        return await Report.Write(output, options, town, ledger, findings, crowd, Broken(store, killing, crashing));
    }

    private static string[] Broken(Store store, Killing killing, Crashing crashing)
    {
        var recoveries = killing.Recoveries.Order().ToList();
        double At(double share) => recoveries.Count == 0 ? 0 : recoveries[(int)Math.Min(recoveries.Count - 1, share * recoveries.Count)];
        return killing.Times == 0
            ? []
            :
            [
                $"store                 {store.Name}, {store.Replicas} at work",
                $"kills                 {killing.Times} ({string.Join(", ", killing.Kills.Select(one => $"{one.Sum()} {one.Key}"))})",
                .. store.Replicas == 1 ? (string[])[] : [Besides(killing, crashing)],
                string.Create(CultureInfo.InvariantCulture, $"recovery              p50 {At(0.5):0.00} s, p95 {At(0.95):0.00} s, longest {At(1):0.00} s"),
            ];
    }

    private static string Besides(Killing killing, Crashing crashing) =>
        $"besides               stood still {killing.Stood} times; the server crashed {crashing.Crashes} times, its connections were cut {crashing.Cuts} times";
}
