using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>Kills the bot (SIGKILL) every so often and starts it again; not while somebody is in the middle of doing something, which they would do again.</summary>
internal sealed class Killing : IAsyncDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly CancellationTokenSource _over = new();
    private readonly Task _kills;

    public Killing(World world, TimeSpan every)
        : this(
            every,
            async _ =>
            {
                await world.BotIsKilled();
                await world.BotStarts(Runs.AsProgramOnOurClocks);
            })
    {
    }

    /// <param name="kill">Kills somebody, who was killed so many times before, and starts them again.</param>
    public Killing(TimeSpan every, Func<int, Task> kill) => _kills = Kill(every, kill);

    public int Times { get; private set; }

    public async Task Spares(Func<Task> act)
    {
        await _turn.WaitAsync();
        try
        {
            await act();
        }
        finally
        {
            _turn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        await _kills;
        _over.Dispose();
        _turn.Dispose();
    }

    private async Task Kill(TimeSpan every, Func<int, Task> kill)
    {
        while (!_over.IsCancellationRequested)
        {
            await Task.WhenAny(Task.Delay(every, _over.Token));
            await Spares(async () =>
            {
                await kill(Times);
            });
            Times++;
        }
    }
}
