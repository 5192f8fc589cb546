using System.Diagnostics;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Load;
using AsyncCoach.FaultTests.Stage;
using Microsoft.Data.Sqlite;

namespace AsyncCoach.FaultTests.Kills;

/// <summary>Kills the bot while people work, days pass and nudges fall due; then lays what was acknowledged beside what Slack saw.</summary>
internal static class KillsVerb
{
    private static readonly TimeSpan Wave = TimeSpan.FromSeconds(1.5);

    public static async Task<int> Run(RunOptions options, TextWriter output)
    {
        await using var town = await Town.Opens(Transport.Http, options.Seed);
        using var ledger = new Ledger(options.OpenLedger(), town);
        var posts = new Posts(town);
        await using var killing = new Killing(town, ledger, options.Seed + 1);
        var crowd = new Crowd(town, ledger, killing.IsUp, options.Seed + 2);
        var passing = new Passing(town, new Pending(town, () => Open(town.StoreFile)), killing.IsUp);
        var clock = Stopwatch.StartNew();
        var told = clock.Elapsed;
        await killing.IsUp();
        await town.BotKnowsItsWay();
        killing.Begins();
        while (!options.IsEnough(clock.Elapsed, killing.Times))
        {
            await crowd.Works(Wave);
            await passing.Steps();
            await posts.Look();
            if (clock.Elapsed - told > TimeSpan.FromSeconds(30))
            {
                told = clock.Elapsed;
                await output.WriteLineAsync($"{told.TotalSeconds:0} s: {killing.Times} kills, {ledger.Acknowledged} acknowledged, {town.Now} at the sites");
            }
        }
        await killing.Ends();
        await passing.Settled();
        var findings = await new Audit(town, ledger, posts).Holds(town.Now);
        return await Report.Write(output, options, ledger, findings, crowd.Complaints, town.Log.Thrown, killing);
    }

    private static SqliteConnection Open(string file)
    {
        SQLitePCL.Batteries_V2.Init();
        return new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
    }
}
