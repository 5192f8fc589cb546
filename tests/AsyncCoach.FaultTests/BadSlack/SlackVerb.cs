using System.Diagnostics;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Load;
using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests.BadSlack;

/// <summary>Lets Slack behave badly in every way in turn while people work and days pass; then lays what was acknowledged beside what Slack saw.</summary>
internal static class SlackVerb
{
    private const int HoursOfAnOutage = 6;
    private static readonly TimeSpan Wave = TimeSpan.FromSeconds(1.5);

    public static async Task<int> Run(RunOptions options, bool sockets, TextWriter output)
    {
        var transport = sockets ? Transport.SocketMode : Transport.Http;
        await using var town = await Town.Opens(transport, options.Seed);
        using var ledger = new Ledger(options.OpenLedger(), town);
        var posts = new Posts(town);
        var place = town.NewPlace(transport);
        town.Calls(place);
        await using var bot = await town.Starts(place, dies: null);
        var crowd = new Crowd(town, ledger, () => Task.Delay(20), options.Seed + 2);
        var passing = new Passing(town, posts, new Pending(town, Store.Sqlite(town.StoreFile)), () => Task.CompletedTask);
        await town.BotKnowsItsWay();
        var mischief = Mischief.All.Where(one => sockets || !one.OverSockets).ToList();
        var struck = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        for (var turn = 0; turn < mischief.Count || !options.IsEnough(clock.Elapsed, int.MaxValue); turn++)
        {
            var one = mischief[turn % mischief.Count];
            var began = clock.Elapsed;
            await Strike(one, options.Seed + turn, town, crowd, passing);
            struck[one.Name] = struck.GetValueOrDefault(one.Name) + 1;
            ledger.Note("struck", one.Name);
            await output.WriteLineAsync($"{clock.Elapsed.TotalSeconds:0} s: {one.Name}, {(clock.Elapsed - began).TotalSeconds:0.0} s; {ledger.Acknowledged} acknowledged, {town.Now} at the sites");
        }
        await passing.Settled();
        var findings = await new Audit(town, ledger, posts).Holds(town.Now);
        return await Report.Write(
            output, options, town, ledger, findings, crowd, [$"Slack behaved badly    {struck.Values.Sum()} times, in {struck.Count} ways, over {(sockets ? "sockets" : "HTTP")}"]);
    }

    private static async Task Strike(Mischief mischief, int seed, Town town, Crowd crowd, Passing passing)
    {
        if (mischief.Outage)
        {
            // What was said before it begins waits for its end.
            await crowd.Works(Wave);
            await passing.Settled();
            await mischief.Strikes(town.Control, seed);
            await passing.RunsOver(HoursOfAnOutage * 2);
        }
        else
        {
            await mischief.Strikes(town.Control, seed);
            await crowd.Works(Wave);
        }
        await Mischief.Ends(town.Control);
        await passing.Steps();
    }
}
