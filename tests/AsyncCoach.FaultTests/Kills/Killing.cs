using System.Diagnostics;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests.Kills;

/// <summary>Starts the bot on its place again and again, and kills it each time, until told that it is enough; the last one stays.</summary>
internal sealed class Killing : IAsyncDisposable
{
    private readonly Town _town;
    private readonly Ledger _ledger;
    private readonly Random _chance;
    private readonly BotPlace _place;
    private readonly HttpClient _http = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _enough = new();
    private readonly SortedDictionary<string, int> _kills = new(StringComparer.Ordinal);
    private readonly List<double> _recoveries = [];
    private readonly Task _living;
    private TaskCompletionSource _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ProgramBot? _bot;

    public Killing(Town town, Ledger ledger, int seed)
    {
        (_town, _ledger, _chance) = (town, ledger, new Random(seed));
        _place = town.NewPlace(Transport.Http);
        town.Calls(_place);
        _living = Live();
    }

    public int Times => _kills.Values.Sum();

    /// <summary>How often it was killed where.</summary>
    public IReadOnlyDictionary<string, int> Kills => _kills;

    /// <summary>Seconds from each kill to the next <c>/health/ready</c> that says so.</summary>
    public IReadOnlyList<double> Recoveries => _recoveries;

    /// <summary>From now on it is killed.</summary>
    public void Begins() => _begun.TrySetResult();

    /// <summary>Completes as soon as a bot runs.</summary>
    public Task IsUp() => Volatile.Read(ref _up).Task;

    /// <summary>No more kills; the bot runs.</summary>
    public async Task Ends()
    {
        await _enough.CancelAsync();
        await _living;
    }

    public async ValueTask DisposeAsync()
    {
        await _enough.CancelAsync();
        Begins();
        await _living;
        if (_bot is not null)
            await _bot.DisposeAsync();
        _http.Dispose();
        _enough.Dispose();
    }

    private async Task Live()
    {
        var died = Stopwatch.StartNew();
        _bot = await Starts(null, died);
        await _begun.Task;
        var ending = Ending.Next(_chance) with { Dies = null };
        while (!_enough.IsCancellationRequested)
        {
            await Task.WhenAny(_bot!.Ended, Task.Delay(ending.After));
            var byItself = _bot.Ended.IsCompleted;
            Volatile.Write(ref _up, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            died = Stopwatch.StartNew();
            await _bot.Kill();
            var where = ending.Dies is null || byItself ? ending.Name : "at any moment";
            _kills[where] = _kills.GetValueOrDefault(where) + 1;
            _ledger.Note("killed", where);
            do
            {
                ending = Ending.Next(_chance);
                // The last one stays.
                _bot = await Starts(_enough.IsCancellationRequested ? null : ending, died);
            }
            while (_bot is null);
        }
    }

    /// <summary>Null: it met its end before it was up.</summary>
    private async Task<ProgramBot?> Starts(Ending? ending, Stopwatch died)
    {
        ProgramBot bot;
        try
        {
            bot = await _town.Starts(_place, ending?.Dies);
        }
        catch (InvalidOperationException) when (ending is { Dies: not null })
        {
            _kills[ending.Name] = _kills.GetValueOrDefault(ending.Name) + 1;
            _ledger.Note("killed", $"{ending.Name}, while starting");
            return null;
        }
        try
        {
            using var ready = await _http.GetAsync(new Uri(_place.Address, "health/ready"));
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
