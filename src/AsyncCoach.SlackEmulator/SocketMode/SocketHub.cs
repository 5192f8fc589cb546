using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Deliveries;

namespace AsyncCoach.SlackEmulator.SocketMode;

/// <summary>The sockets an app has open: each payload goes to one of them, and is acknowledged on that one.</summary>
internal sealed class SocketHub(EmulatorOptions options, TimeProvider wire, CancellationToken stopping)
{
    private const int MostConnections = 10;
    private static readonly TimeSpan TicketLife = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan WarningLead = TimeSpan.FromSeconds(10);
    private readonly Lock _gate = new();
    private readonly List<SocketLine> _lines = [];
    private readonly ConcurrentDictionary<string, DateTimeOffset> _tickets = new(StringComparer.Ordinal);
    private int _turn;
    private bool _disabled;

    /// <summary>Whether the app gets its payloads over sockets.</summary>
    public bool Enabled => options.App.SocketMode;

    /// <summary>False once the link was disabled: no new socket is given out.</summary>
    public bool LinkEnabled => Enabled && !Volatile.Read(ref _disabled);

    public int Connections
    {
        get
        {
            lock (_gate)
            {
                return _lines.Count;
            }
        }
    }

    /// <summary>A ticket for one connection, good for half a minute.</summary>
    public string IssueTicket()
    {
        var ticket = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _tickets[ticket] = wire.GetUtcNow();
        return ticket;
    }

    public bool RedeemTicket(string? ticket) =>
        ticket is not null && _tickets.TryRemove(ticket, out var issued) && wire.GetUtcNow() - issued <= TicketLife;

    /// <summary>Greets a new connection and listens to it until it ends.</summary>
    public async Task Serve(WebSocket socket, MutableStream stream)
    {
        using var line = new SocketLine(socket, stream, stopping);
        int count;
        lock (_gate)
        {
            count = _lines.Count + 1;
            if (count <= MostConnections)
            {
                _lines.Add(line);
            }
        }

        if (count > MostConnections)
        {
            await line.Send(Disconnect("too_many_websockets", count));
            await line.Close();
            return;
        }

        try
        {
            await line.Send(Hello(count));
            await line.Listen();
        }
        finally
        {
            Remove(line);
        }
    }

    public async Task<AppAnswer> Send(Delivery delivery, Attempt attempt, CancellationToken deadline)
    {
        if (Next() is not { } line)
        {
            return new AppAnswer(0, "", "", "connection_failed");
        }

        var id = Guid.NewGuid().ToString();
        var accepts = delivery.Kind is DeliveryKind.Command or DeliveryKind.Options || delivery.What is "view_submission";
        var ack = await line.Exchange(id, Envelope(id, delivery, attempt, accepts), deadline);
        return ack is null
            ? new AppAnswer(0, "", "", "connection_failed")
            : new AppAnswer(200, accepts && ack["payload"] is { } payload ? payload.ToJsonString() : "", "application/json", null);
    }

    /// <summary>Tells every connection to go, as Slack does; <c>warning</c> leaves it ten seconds of wire time.</summary>
    public async Task DisconnectAll(string reason)
    {
        if (reason is "link_disabled")
        {
            Volatile.Write(ref _disabled, true);
        }

        var lines = Snapshot();
        await Task.WhenAll(lines.Select(l => l.Send(Disconnect(reason, lines.Count))));
        _ = CloseAfter(lines, reason is "warning" ? WarningLead : TimeSpan.Zero);
    }

    /// <summary>From now on the open connections say and hear nothing, not even pings, and do not close.</summary>
    public void Silence() => Snapshot().ForEach(l => l.Silence());

    /// <summary>Cuts the open connections without a word.</summary>
    public void Drop() => Snapshot().ForEach(l => l.Abort());

    public void EnableLink() => Volatile.Write(ref _disabled, false);

    private async Task CloseAfter(List<SocketLine> lines, TimeSpan wait)
    {
        try
        {
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait, wire, stopping);
            }

            lines.ForEach(Remove);
            await Task.WhenAll(lines.Select(l => l.Close()));
        }
        catch (OperationCanceledException)
        {
            // The workspace is being closed, and the sockets with it.
        }
    }

    private List<SocketLine> Snapshot()
    {
        lock (_gate)
        {
            return [.. _lines];
        }
    }

    private SocketLine? Next()
    {
        lock (_gate)
        {
            return _lines.Count == 0 ? null : _lines[_turn++ % _lines.Count];
        }
    }

    private void Remove(SocketLine line)
    {
        lock (_gate)
        {
            _lines.Remove(line);
        }
    }

    private static JsonObject Envelope(string id, Delivery delivery, Attempt attempt, bool accepts)
    {
        var envelope = new JsonObject
        {
            ["envelope_id"] = id,
            ["payload"] = delivery.Payload.DeepClone(),
            ["type"] = delivery.Kind switch
            {
                DeliveryKind.Event => "events_api",
                DeliveryKind.Command => "slash_commands",
                _ => "interactive",
            },
            ["accepts_response_payload"] = accepts,
        };
        if (delivery.Kind is DeliveryKind.Event)
        {
            envelope["retry_attempt"] = attempt.Retry;
            envelope["retry_reason"] = attempt.Reason ?? "";
        }

        return envelope;
    }

    private JsonObject Hello(int count) => new()
    {
        ["type"] = "hello",
        ["num_connections"] = count,
        ["debug_info"] = new JsonObject { ["host"] = "applink-emulator", ["build_number"] = 1, ["approximate_connection_time"] = 18060 },
        ["connection_info"] = new JsonObject { ["app_id"] = options.App.AppId },
    };

    private JsonObject Disconnect(string reason, int count) => new()
    {
        ["type"] = "disconnect",
        ["reason"] = reason,
        ["num_connections"] = count,
        ["debug_info"] = new JsonObject { ["host"] = "applink-emulator" },
        ["connection_info"] = new JsonObject { ["app_id"] = options.App.AppId },
    };
}
