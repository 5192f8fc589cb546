using System.Collections.Concurrent;
using AsyncCoach.Slack.Client.Inbound;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.Slack.Client.Sockets;

/// <summary>
/// Keeps one connection to Slack open, and two while Slack exchanges one: the successor has said hello before the old one is let go.
/// Comes back after every loss, waiting longer each time it fails.
/// </summary>
internal sealed partial class SocketModeConnections(
    SocketOpener opener, SocketModeState state, Dispatch dispatch, AfterAcknowledgement after, SocketModePace pace,
    [FromKeyedServices("wire")] TimeProvider wire, ILogger<SocketModeConnections> log) : BackgroundService
{
    private const string SwitchedOff = "Socket Mode was switched off in the app's settings at Slack: switch it on and start again, or unset Slack:AppToken.";

    private readonly Backoff _backoff = new(pace.FirstWait, pace.LongestWait);
    private readonly ConcurrentDictionary<Task, byte> _retiring = [];
    private SocketModeConnection? _current;
    private int _failures;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await Connect(stoppingToken) is { } next)
            {
                if (_current is { } old)
                    Retire(old, stoppingToken);
                _current = next;
                if (!await Outlive(next, stoppingToken))
                    break;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to stop: what follows is the same as at any other end.
        }
        if (_current is { } last)
            await last.Close();
        await Task.WhenAll(_retiring.Keys);
        state.Disconnected(trouble: null);
    }

    /// <summary>A connection that has said hello; null when there can be none. Tries until then, while an old one may still deliver.</summary>
    private async Task<SocketModeConnection?> Connect(CancellationToken cancellation)
    {
        while (true)
        {
            if (_failures > 0)
                await Task.Delay(_backoff.After(_failures), wire, cancellation);
            var opened = await opener.Open(cancellation);
            if (opened.IsFinal)
                return GiveUp(opened.Trouble!);
            if (opened.Socket is not { } socket)
            {
                Failed(opened.Trouble!);
                continue;
            }
            var connection = new SocketModeConnection(socket, dispatch, after, pace, wire, log);
            if (await Greeted(connection, cancellation))
                return connection;
            await connection.Close();
            if (connection.Ending is { IsCompletedSuccessfully: true, Result: Ending.LinkDisabled })
                return GiveUp(SwitchedOff);
            await Mourn(connection.Ending is { IsCompletedSuccessfully: true, Result: Ending.TooMany } ? Ending.TooMany : Ending.Lost, cancellation);
        }
    }

    private async Task<bool> Greeted(SocketModeConnection connection, CancellationToken cancellation)
    {
        connection.Start();
        using var limit = new CancellationTokenSource(pace.HelloWithin, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await connection.Hello.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
        catch (OperationCanceledException)
        {
            await connection.Close();
            throw;
        }
    }

    /// <summary>Waits until the connection needs a successor; false when there is to be none.</summary>
    private async Task<bool> Outlive(SocketModeConnection connection, CancellationToken cancellation)
    {
        var since = wire.GetUtcNow();
        state.Connected(since);
        Log.Connected(log);
        var ending = await connection.Ending.WaitAsync(cancellation);
        Log.Ended(log, ending);
        // A connection that hardly lived was no success: without this, one that is refused right after its hello would be asked for without a pause.
        if (wire.GetUtcNow() - since >= pace.GoodAfter)
            _failures = 0;
        if (ending == Ending.Refresh)
            return true;
        _current = null;
        await connection.Close();
        if (ending == Ending.LinkDisabled)
            return GiveUp(SwitchedOff) is not null;
        await Mourn(ending, cancellation);
        return true;
    }

    private async Task Mourn(Ending ending, CancellationToken cancellation)
    {
        if (ending != Ending.TooMany)
        {
            Failed("The connection to Slack was lost.");
            return;
        }
        Failed("Slack allows no more connections of this app: stop its other instances.");
        await Task.Delay(pace.WaitForAPlace, wire, cancellation);
    }

    private void Failed(string trouble)
    {
        _failures++;
        Log.Failed(log, trouble, _failures);
        if (_current is { Closed.IsCompleted: false })
            state.Trouble(trouble);
        else
            state.Disconnected(trouble);
    }

    private SocketModeConnection? GiveUp(string trouble)
    {
        Log.GivenUp(log, trouble);
        state.Stopped(trouble);
        return null;
    }

    /// <summary>The old connection goes on until Slack closes it or the overlap is over; what it brought is answered on it.</summary>
    private void Retire(SocketModeConnection old, CancellationToken cancellation)
    {
        var retiring = Overlapping();
        _retiring.TryAdd(retiring, 0);
        _ = retiring.ContinueWith(
            done => _retiring.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        async Task Overlapping()
        {
            await Task.WhenAny(old.Closed, Task.Delay(pace.Overlap, wire, cancellation));
            await old.Close();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Socket Mode is connected")]
        public static partial void Connected(ILogger log);

        [LoggerMessage(Level = LogLevel.Information, Message = "A Socket Mode connection ends: {Ending}")]
        public static partial void Ended(ILogger log, Ending ending);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Socket Mode: {Trouble} ({Failures} failures in a row)")]
        public static partial void Failed(ILogger log, string trouble, int failures);

        [LoggerMessage(Level = LogLevel.Error, Message = "Socket Mode has stopped: {Trouble}")]
        public static partial void GivenUp(ILogger log, string trouble);
    }
}
