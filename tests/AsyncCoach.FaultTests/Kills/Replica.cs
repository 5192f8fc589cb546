using System.Diagnostics;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests.Kills;

/// <summary>One bot on its place: started again and again, and killed each time, until told that it is enough; the last one stays.</summary>
internal sealed class Replica(Town town, Store store, Ledger ledger, int seed) : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    private readonly Random _chance = new(seed);
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _enough = new();
    private readonly SortedDictionary<string, int> _kills = new(StringComparer.Ordinal);
    private readonly List<double> _recoveries = [];
    private TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _living = Task.CompletedTask;
    private ProgramBot? _bot;

    public BotPlace Place { get; } = town.NewPlace(Transport.Http);

    /// <summary>How often it was killed where.</summary>
    public IReadOnlyDictionary<string, int> Kills => _kills;

    public int Times { get; private set; }

    /// <summary>How often it stood still.</summary>
    public int Stood { get; private set; }

    /// <summary>Seconds from each kill to the next <c>/health/ready</c> that says so.</summary>
    public IReadOnlyList<double> Recoveries => _recoveries;

    /// <summary>Completes as soon as it runs.</summary>
    public Task IsUp => Volatile.Read(ref _up).Task;

    public void Starts() => _living = Live();

    /// <summary>From now on it is killed.</summary>
    public void Begins() => _begun.TrySetResult();

    /// <summary>No more kills; it runs.</summary>
    public async Task Ends()
    {
        await _enough.CancelAsync();
        Begins();
        await _living;
    }

    public async ValueTask DisposeAsync()
    {
        await Ends();
        if (_bot is not null)
            await _bot.DisposeAsync();
        _enough.Dispose();
    }

    private async Task Live()
    {
        var died = Stopwatch.StartNew();
        _bot = await Started(null, died) ?? throw new InvalidOperationException("The bot did not start.");
        await _begun.Task;
        var ending = Next() with { Dies = null };
        while (!_enough.IsCancellationRequested)
        {
            await Task.WhenAny(_bot!.Ended, Task.Delay(ending.After));
            var byItself = _bot.Ended.IsCompleted;
            Volatile.Write(ref _up, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            if (ending.Stands is { } still)
            {
                await StandsStill(_bot, still);
                ending = Next() with { Dies = null };
                continue;
            }
            died = Stopwatch.StartNew();
            await _bot.Kill();
            Killed(ending.Dies is null || byItself ? ending.Name : Ending.AtAnyMoment);
            do
            {
                ending = Next();
                // The last one stays.
                _bot = await Started(_enough.IsCancellationRequested ? null : ending, died);
            }
            while (_bot is null);
        }
    }

    private Ending Next() => Ending.Next(_chance, store.Replicas > 1);

    private async Task StandsStill(ProgramBot bot, TimeSpan still)
    {
        await bot.Signal("STOP");
        ledger.Note("stood still", Place.Address.ToString());
        await Task.WhenAny(Task.Delay(still, _enough.Token));
        await bot.Signal("CONT");
        Stood++;
        Volatile.Read(ref _up).TrySetResult();
    }

    private void Killed(string where)
    {
        Times++;
        _kills[where] = _kills.GetValueOrDefault(where) + 1;
        ledger.Note("killed", where);
    }

    /// <summary>Null: it met its end before it was up.</summary>
    private async Task<ProgramBot?> Started(Ending? ending, Stopwatch died)
    {
        ProgramBot bot;
        try
        {
            bot = await town.Starts(Place, ending?.Dies, store.Settings);
        }
        catch (InvalidOperationException) when (ending is { Dies: not null })
        {
            Killed(ending.Name);
            return null;
        }
        catch (InvalidOperationException) when (store.MayBeAway)
        {
            // Its database is: whoever runs it starts it again.
            await Task.Delay(100);
            return null;
        }
        try
        {
            using var ready = await Http.GetAsync(new Uri(Place.Address, "health/ready"));
            if (ready.IsSuccessStatusCode)
                _recoveries.Add(died.Elapsed.TotalSeconds);
        }
        catch (HttpRequestException)
        {
            // It died by itself right after its start.
        }
        Volatile.Read(ref _up).TrySetResult();
        return bot;
    }
}
