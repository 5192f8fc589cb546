using AsyncCoach.Storage;

namespace AsyncCoach.Host.Running;

/// <summary>Locks and prepares the store before anything else starts.</summary>
internal sealed class StoreOpening(StoreLock served, IStore store) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        served.Take();
        return store.Prepare(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
