using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>
/// What is done once Slack has its acknowledgement: opening a form, answering through a response url. Each has 60 s of wire time; a
/// graceful stop waits for those under way, as long as the host allows.
/// </summary>
internal sealed partial class AfterAcknowledgement([FromKeyedServices("wire")] TimeProvider wire, ILogger<AfterAcknowledgement> log) : IHostedService
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<Task, byte> _underWay = [];

    public void Run(string receipt, Func<CancellationToken, Task> then)
    {
        // Off the request's thread: what follows may begin with long work before its first wait.
        var task = Task.Run(() => Guarded(receipt, then));
        _underWay.TryAdd(task, 0);
        _ = task.ContinueWith(
            done => _underWay.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        try
        {
            // What is under way may add more: until nothing is.
            while (!_underWay.IsEmpty)
                await Task.WhenAll(_underWay.Keys).WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            Log.LeftUndone(log, _underWay.Count);
        }
    }

    private async Task Guarded(string receipt, Func<CancellationToken, Task> then)
    {
        using var limit = new CancellationTokenSource(Limit, wire);
        try
        {
            await then(limit.Token);
        }
        // Whatever it was, it is over for this delivery alone.
        catch (Exception error)
        {
            Log.Failed(log, error, receipt);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "What was to follow the acknowledgement of {Receipt} failed")]
        public static partial void Failed(ILogger log, Exception error, string receipt);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Stopped while {Count} answers were still being given")]
        public static partial void LeftUndone(ILogger log, int count);
    }
}
