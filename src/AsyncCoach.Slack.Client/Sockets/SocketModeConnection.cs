using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using AsyncCoach.Slack.Client.Inbound;
using AsyncCoach.Slack.Inbound;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.Slack.Client.Sockets;

/// <summary>One socket to Slack, from hello to goodbye. Each envelope is handled on its own and answered on the socket that it came over.</summary>
internal sealed partial class SocketModeConnection(
    WebSocket socket, Dispatch dispatch, AfterAcknowledgement after, SocketModePace pace, TimeProvider wire, ILogger log) : IDisposable
{
    private readonly TaskCompletionSource _hello = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Ending> _ending = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<Task, byte> _answering = [];
    private Task _receiving = Task.CompletedTask;

    /// <summary>Slack's hello: from then on it delivers.</summary>
    public Task Hello => _hello.Task;

    /// <summary>Completes as soon as a successor is needed, or none can be had. After <see cref="Ending.Refresh"/> deliveries still come.</summary>
    public Task<Ending> Ending => _ending.Task;

    /// <summary>Completes when nothing can come any more.</summary>
    public Task Closed => _receiving;

    public void Start() => _receiving = Receive();

    /// <summary>Answers what has come, says goodbye, and lets go in any case.</summary>
    public async Task Close()
    {
        try
        {
            await Task.WhenAny(Task.WhenAll(_answering.Keys), Task.Delay(pace.AnswersWithin, wire));
            using var limit = new CancellationTokenSource(pace.GoodbyeWithin, wire);
            await _sending.WaitAsync(limit.Token);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
            await _receiving.WaitAsync(limit.Token);
        }
        catch (Exception error) when (error is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            Log.NoGoodbye(log, error);
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        _sending.Dispose();
    }

    private async Task Receive()
    {
        try
        {
            while (await FrameReader.Next(socket) is { } frame)
                Hear(frame);
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            Log.Broke(log, error);
        }
        _hello.TrySetCanceled();
        _ending.TrySetResult(Sockets.Ending.Lost);
    }

    private void Hear(ReadOnlyMemory<byte> frame)
    {
        try
        {
            using var document = JsonDocument.Parse(frame);
            var type = document.RootElement.Text("type"u8);
            if (type == "hello")
                _hello.TrySetResult();
            else if (type == "disconnect")
                _ending.TrySetResult(EndingOf(document.RootElement.Text("reason"u8)));
            else if (Envelope.Read(document.RootElement, type) is { } envelope)
                Track(Answer(envelope));
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            Log.Unreadable(log, frame.Length);
        }
    }

    private static Ending EndingOf(string reason) => reason switch
    {
        "link_disabled" => Sockets.Ending.LinkDisabled,
        "too_many_websockets" => Sockets.Ending.TooMany,
        // warning and refresh_requested; a reason that we do not know is best met by a new connection as well.
        _ => Sockets.Ending.Refresh,
    };

    private async Task Answer(Envelope envelope)
    {
        var since = wire.GetTimestamp();
        // The next frame is not to wait for this one's handler.
        await Task.Yield();
        if (envelope.Delivery is not { } delivery)
        {
            Log.Dropped(log, envelope.Kind);
            await Send(envelope.Answer(Ack.Ok));
            return;
        }
        var outcome = await dispatch.Handle(delivery);
        await Send(envelope.Answer(outcome.Ack));
        ClientWatch.Acknowledged(wire, since, "socket", delivery, outcome.Ack);
        if (outcome.Then is { } then)
            after.Run(delivery.Receipt, then);
    }

    private async Task Send(ReadOnlyMemory<byte>? answer)
    {
        if (answer is not { } bytes)
            return;
        try
        {
            await _sending.WaitAsync();
            try
            {
                await socket.SendAsync(bytes, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            }
            finally
            {
                _sending.Release();
            }
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Slack sends events again that it got no answer to; their receipts keep them from counting twice.
            Log.Unanswered(log, error);
        }
    }

    private void Track(Task answering)
    {
        _answering.TryAdd(answering, 0);
        _ = answering.ContinueWith(
            done => _answering.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Acknowledged and dropped: nobody listens to {Kind}")]
        public static partial void Dropped(ILogger log, string kind);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A frame of {Length} bytes could not be read")]
        public static partial void Unreadable(ILogger log, int length);

        [LoggerMessage(Level = LogLevel.Information, Message = "The socket broke")]
        public static partial void Broke(ILogger log, Exception error);

        [LoggerMessage(Level = LogLevel.Warning, Message = "An answer could not be sent any more")]
        public static partial void Unanswered(ILogger log, Exception error);

        [LoggerMessage(Level = LogLevel.Debug, Message = "A socket was closed without a goodbye")]
        public static partial void NoGoodbye(ILogger log, Exception error);
    }
}
