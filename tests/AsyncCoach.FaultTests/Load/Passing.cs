using System.Data.Common;
using System.Diagnostics;
using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Stage;
using AsyncCoach.SlackEmulator.Control;
using NodaTime;

namespace AsyncCoach.FaultTests.Load;

/// <summary>
/// Lets time pass in steps, each only when all that was due has been done: a message that was written in somebody's working time must not leave after it just because
/// the clock leapt.
/// </summary>
internal sealed class Passing(Town town, Posts posts, Pending pending, Func<Task> botIsUp)
{
    private static readonly Duration Step = Duration.FromMinutes(30);

    /// <summary>Looks for what has rested come every few seconds of wire time.</summary>
    private static readonly Duration Look = Duration.FromSeconds(5);

    /// <summary>Shorter than a call may take, so that none under way is given up for it.</summary>
    private static readonly Duration MoreWire = Duration.FromSeconds(10);

    /// <summary>What still does not move waits for the end of a lease, of minutes: then each wait is twice as long as the one before.</summary>
    private static readonly Duration MostWire = Duration.FromSeconds(160);
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan TooLong = TimeSpan.FromMinutes(3);

    public async Task Steps()
    {
        await Settled();
        town.Passes(Step);
        await Settled();
        await posts.Look();
    }

    /// <summary>The same without waiting for anything: nothing leaves meanwhile.</summary>
    public async Task RunsOver(int steps)
    {
        for (var step = 0; step < steps; step++)
        {
            town.Passes(Step);
            await Task.Delay(Patience);
        }
    }

    /// <summary>Until nothing is due and nothing is under way.</summary>
    /// <exception cref="TimeoutException">Something stays due.</exception>
    public async Task Settled()
    {
        var began = Stopwatch.StartNew();
        var unchanged = Stopwatch.StartNew();
        var (before, quiet) = (-1, 0);
        var more = MoreWire;
        while (quiet < 2)
        {
            await botIsUp();
            if (await Looked() is not (var due, var rests, var which))
                continue;
            if (due == 0)
            {
                quiet++;
                await Quiet();
                continue;
            }
            if (began.Elapsed > TooLong)
                throw new TimeoutException($"At {town.Now} this stays due: {which}\n{string.Join('\n', town.Log.Lines.TakeLast(20))}");
            if (due != before)
                (unchanged, more) = (Stopwatch.StartNew(), MoreWire);
            (quiet, before) = (0, due);
            if (Skips(rests, unchanged.Elapsed > Patience ? more : Duration.Zero))
                (unchanged, more) = (Stopwatch.StartNew(), Duration.Min(more + more, MostWire));
            await Task.Delay(20);
        }
    }

    /// <summary>Nothing on its way; or only what will not come for long, such as an event that is held up for hours.</summary>
    private async Task Quiet()
    {
        try
        {
            await town.Control.UntilQuiet(settleMs: 15, timeoutMs: 1_000);
        }
        catch (ControlException)
        {
            await posts.Look();
        }
    }

    /// <summary>What only rests before another try need not be waited for; nor a call's turn, or the end of a lease of somebody who is no more.</summary>
    private bool Skips(Instant? rests, Duration otherwise)
    {
        var wait = rests is { } until ? Duration.Max(until - town.WireNow, Duration.Zero) + Look : otherwise;
        if (wait <= Duration.Zero)
            return false;
        town.WirePasses(wait);
        return true;
    }

    private async Task<(int Due, Instant? Rests, string Which)?> Looked()
    {
        try
        {
            return await pending.Look();
        }
        catch (DbException)
        {
            // The store is just being opened, or has just lost its server.
            await Task.Delay(20);
            return null;
        }
    }
}
