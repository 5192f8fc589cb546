using System.Data.Common;
using System.Diagnostics;
using AsyncCoach.FaultTests.Ledgers;
using AsyncCoach.FaultTests.Stage;

namespace AsyncCoach.FaultTests.Kills;

/// <summary>Takes turns at crashing the database's server (and starting it again) and at cutting all connections to it. Nothing, where the store has no server that may be crashed.</summary>
internal sealed class Crashing : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan LongestAway = TimeSpan.FromSeconds(5);

    private readonly Store _store;
    private readonly Ledger _ledger;
    private readonly Random _chance;
    private readonly CancellationTokenSource _enough = new();
    private readonly Task _crashing;

    public Crashing(Store store, Ledger ledger, int seed)
    {
        (_store, _ledger, _chance) = (store, ledger, new Random(seed));
        _crashing = store.Server is { } folder ? Crash(folder.FullName) : Task.CompletedTask;
    }

    public int Crashes { get; private set; }

    public int Cuts { get; private set; }

    /// <summary>No more; the server runs.</summary>
    public async Task Ends()
    {
        await _enough.CancelAsync();
        await _crashing;
    }

    public async ValueTask DisposeAsync()
    {
        await Ends();
        _enough.Dispose();
    }

    private async Task Crash(string folder)
    {
        while (true)
        {
            await Task.WhenAny(Task.Delay(Between, _enough.Token));
            if (_enough.IsCancellationRequested)
                return;
            if (_chance.Next(2) == 0)
            {
                await Cut();
                continue;
            }
            _ledger.Note("crashed", "the database's server");
            await Script("crash", folder);
            await Task.Delay(LongestAway * _chance.NextDouble());
            await Script("start", folder);
            Crashes++;
        }
    }

    private async Task Cut()
    {
        try
        {
            await using var connection = _store.Looks();
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND usename = current_user";
            _ledger.Note("cut", $"{await command.ExecuteScalarAsync()} connections");
            Cuts++;
        }
        catch (DbException)
        {
            // Ours was one of those that the last crash has ended: the next turn is soon.
        }
    }

    private static async Task Script(string verb, string folder)
    {
        using var run = Process.Start(new ProcessStartInfo("tests/postgres.sh", [verb, folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        await run.WaitForExitAsync();
        if (run.ExitCode != 0)
            throw new InvalidOperationException($"tests/postgres.sh {verb} did not do.");
    }
}
