using System.Diagnostics;
using System.Globalization;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Load;
using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests.Restarts;

/// <summary>
/// Measures how much longer a start takes after a kill, with a log that is still to be read, than after a clean stop. People work before each end, and the two ends take turns, so that both
/// meet the same store and the same machine.
/// </summary>
internal static class RestartVerb
{
    private const double MostLater = 0.5;
    private static readonly TimeSpan Wave = TimeSpan.FromSeconds(1.5);

    public static async Task<int> Run(int times, int seed, TextWriter output)
    {
        await using var town = await Town.Opens(Transport.Http, seed);
        using var ledger = new Ledger(null, town);
        var place = town.NewPlace(Transport.Http);
        town.Calls(place);
        var crowd = new Crowd(town, ledger, () => Task.Delay(20), seed);
        var bot = await town.Starts(place, dies: null);
        await town.BotKnowsItsWay();
        var starts = new Dictionary<bool, List<double>> { [false] = [], [true] = [] };
        long log = 0;
        for (var turn = 0; turn < 2 * times; turn++)
        {
            var kill = turn % 2 == 1;
            await crowd.Works(Wave);
            // Calls a minute are limited: the next wave has its own.
            town.WirePasses(NodaTime.Duration.FromMinutes(2));
            if (kill)
                await bot.Kill();
            else
                await bot.DisposeAsync();
            log += kill ? new FileInfo(town.StoreFile + "-wal").Length : 0;
            var clock = Stopwatch.StartNew();
            bot = await town.Starts(place, dies: null);
            await Ready(place);
            starts[kill].Add(clock.Elapsed.TotalSeconds);
        }
        await bot.DisposeAsync();
        var (clean, killed) = (Median(starts[false]), Median(starts[true]));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{(killed - clean <= MostLater ? "met   " : "MISSED")} ready {clean:0.00} s after a clean stop, {killed:0.00} s after a kill with {log / times / 1024} KiB of log: {killed - clean:+0.00;-0.00} s (at most {MostLater})"));
        return killed - clean <= MostLater ? 0 : 1;
    }

    private static async Task Ready(BotPlace place)
    {
        using var http = new HttpClient();
        using var ready = await http.GetAsync(new Uri(place.Address, "health/ready"));
        ready.EnsureSuccessStatusCode();
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
