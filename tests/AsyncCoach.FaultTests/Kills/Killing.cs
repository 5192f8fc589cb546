using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests.Kills;

/// <summary>All replicas, each killed by itself, and what stands before them: Slack reaches one that runs, now this one and now that.</summary>
internal sealed class Killing : IAsyncDisposable
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);

    private readonly Town _town;
    private readonly IReadOnlyList<Replica> _replicas;
    private readonly CancellationTokenSource _over = new();
    private readonly Task _balancing;

    public Killing(Town town, Store store, Ledger ledger, int seed)
    {
        _town = town;
        _replicas = [.. Enumerable.Range(0, store.Replicas).Select(number => new Replica(town, store, ledger, seed + (100 * number)))];
        foreach (var replica in _replicas)
            replica.Starts();
        _balancing = Balance();
    }

    public int Times => _replicas.Sum(one => one.Times);

    public IEnumerable<IGrouping<string, int>> Kills => _replicas.SelectMany(one => one.Kills).GroupBy(kill => kill.Key, kill => kill.Value, StringComparer.Ordinal);

    public int Stood => _replicas.Sum(one => one.Stood);

    public IEnumerable<double> Recoveries => _replicas.SelectMany(one => one.Recoveries);

    /// <summary>Completes as soon as one runs.</summary>
    public Task IsUp() => Task.WhenAny(_replicas.Select(one => one.IsUp)).Unwrap();

    public Task AllAreUp() => Task.WhenAll(_replicas.Select(one => one.IsUp));

    /// <summary>From now on they are killed.</summary>
    public void Begins()
    {
        foreach (var replica in _replicas)
            replica.Begins();
    }

    /// <summary>No more kills; all run.</summary>
    public Task Ends() => Task.WhenAll(_replicas.Select(one => one.Ends()));

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _balancing;
        foreach (var replica in _replicas)
            await replica.DisposeAsync();
        _over.Dispose();
    }

    private async Task Balance()
    {
        for (var turn = 0; !_over.IsCancellationRequested; turn++)
        {
            var next = _replicas[turn % _replicas.Count];
            if (next.IsUp.IsCompleted)
                _town.Calls(next.Place);
            await Task.WhenAny(Task.Delay(Turn, _over.Token));
        }
    }
}
