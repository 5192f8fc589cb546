using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.SocketMode;

/// <summary>One Socket Mode connection.</summary>
internal sealed class SocketLine(WebSocket socket, MutableStream stream, CancellationToken stopping) : IDisposable
{
    private const int MostBytes = 1 << 20;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject?>> _waiting = new(StringComparer.Ordinal);

    /// <summary>Sends an envelope and waits for its acknowledgement; null when the connection ends first.</summary>
    public async Task<JsonObject?> Exchange(string id, JsonObject envelope, CancellationToken deadline)
    {
        var waiting = _waiting[id] = new TaskCompletionSource<JsonObject?>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            return await Send(envelope) ? await waiting.Task.WaitAsync(deadline) : null;
        }
        finally
        {
            _waiting.TryRemove(id, out _);
        }
    }

    public async Task<bool> Send(JsonObject frame)
    {
        try
        {
            await _sending.WaitAsync(stopping);
        }
        catch (ObjectDisposedException)
        {
            return false;
        }

        try
        {
            await socket.SendAsync(Encoding.UTF8.GetBytes(frame.ToJsonString()), WebSocketMessageType.Text, endOfMessage: true, stopping);
            return true;
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Reads acknowledgements until the connection ends.</summary>
    public async Task Listen()
    {
        try
        {
            while (await ReadFrame() is { } text)
            {
                Take(text);
            }

            await Close();
        }
        catch (Exception gone) when (gone is WebSocketException or IOException or OperationCanceledException)
        {
            socket.Abort();
        }
        finally
        {
            foreach (var waiting in _waiting.Values)
            {
                waiting.TrySetResult(null);
            }
        }
    }

    public async Task Close()
    {
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, stopping);
        }
        catch (Exception gone) when (gone
            is WebSocketException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            socket.Abort();
        }
    }

    public void Dispose()
    {
        _sending.Dispose();
        socket.Dispose();
    }

    public void Silence() => stream.Mute();

    public void Abort() => socket.Abort();

    private void Take(string text)
    {
        if (JsonReading.ObjectOrNull(text) is { } ack && _waiting.TryGetValue(ack.Text("envelope_id"), out var waiting))
        {
            waiting.TrySetResult(ack);
        }
    }

    private async Task<string?> ReadFrame()
    {
        var buffer = new byte[8192];
        using var whole = new MemoryStream();
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer, stopping);
            if (read.MessageType is WebSocketMessageType.Close || whole.Length > MostBytes)
            {
                return null;
            }

            whole.Write(buffer, 0, read.Count);
            if (read.EndOfMessage)
            {
                return Encoding.UTF8.GetString(whole.ToArray());
            }
        }
    }
}
