using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Tests.Fakes;

/// <summary>One Socket Mode connection of an app that acknowledges as it is told.</summary>
public sealed class SocketApp : IAsyncDisposable
{
    private readonly ClientWebSocket _socket = new();
    private Task _reading = Task.CompletedTask;

    public ConcurrentQueue<JsonObject> Frames { get; } = [];

    /// <summary>The acknowledgement's payload; the function returns false to say nothing at all.</summary>
    public Func<JsonObject, (bool Acks, JsonNode? Payload)> Answers { get; set; } = _ => (true, null);

    public bool Closed => _reading.IsCompleted;

    public WebSocketState State => _socket.State;

    public IEnumerable<JsonObject> Envelopes => Frames.Where(f => f["envelope_id"] is not null);

    public static async Task<SocketApp> Connect(Office office)
    {
        var app = new SocketApp();
        await app._socket.ConnectAsync(await Ticket(office), CancellationToken.None);
        app._reading = app.Read();
        await Until.True(() => !app.Frames.IsEmpty);
        return app;
    }

    public static async Task<Uri> Ticket(Office office)
    {
        using var answer = await office.App.Posts("apps.connections.open", null, "xapp-emulator");
        return new Uri((string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["url"]!);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }

    private async Task Read()
    {
        var buffer = new byte[1 << 20];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult read;
                do
                {
                    read = await _socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += read.Count;
                }
                while (!read.EndOfMessage);
                if (read.MessageType is WebSocketMessageType.Close)
                {
                    return;
                }

                await Take(JsonNode.Parse(Encoding.UTF8.GetString(buffer, 0, length))!.AsObject());
            }
        }
        catch (WebSocketException)
        {
            // The connection ended: that is what Closed says.
        }
        catch (OperationCanceledException)
        {
            // As above.
        }
    }

    private async Task Take(JsonObject frame)
    {
        Frames.Enqueue(frame);
        if (frame["envelope_id"] is null || Answers(frame) is not { Acks: true } answer)
        {
            return;
        }

        var ack = new JsonObject { ["envelope_id"] = (string?)frame["envelope_id"] };
        if (answer.Payload is not null)
        {
            ack["payload"] = answer.Payload;
        }

        await _socket.SendAsync(
            Encoding.UTF8.GetBytes(ack.ToJsonString()),
            WebSocketMessageType.Text,
            endOfMessage: true,
            CancellationToken.None);
    }
}
