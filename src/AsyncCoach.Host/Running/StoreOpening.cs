using AsyncCoach.Storage;

namespace AsyncCoach.Host.Running;

/// <summary>Locks and prepares the store before anything else starts.</summary>
internal sealed class StoreOpening(StoreLock served, IStore store) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        served.Take();
        await store.Prepare(cancellationToken);
        if (await store.Copy.FilledFrom(cancellationToken) is { } source)
            throw new StoreException($"The move from {source} did not come to its end: run asynccoach move again.");
        // Where the lock is ours, whoever had claimed something was killed, and nobody need wait for the lease's end.
        await store.FreeClaims(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
