using System.Diagnostics.Metrics;

namespace AsyncCoach.Slack.Client.Sockets;

/// <summary>How Socket Mode is doing, for the health page. Safe to read at any time.</summary>
public sealed class SocketModeState : IDisposable
{
    private readonly Meter _meter = new(ClientWatch.Name);
    private volatile Condition _now = new(null, null, IsStopped: false);

    public SocketModeState() => _meter.CreateObservableGauge(
        "asynccoach.socket.connected", () => ConnectedSince is null ? 0 : 1, "{socket}", "1 while Slack can deliver over Socket Mode, 0 while it cannot.");

    /// <summary>Since when deliveries have been able to come, in wire time; null while they cannot.</summary>
    public DateTimeOffset? ConnectedSince => _now.ConnectedSince;

    /// <summary>What was last wrong, as one sentence; null when nothing has been.</summary>
    public string? LastTrouble => _now.LastTrouble;

    /// <summary>It has given up, and only an operator can mend it: Socket Mode was switched off, or the app token is not accepted.</summary>
    public bool IsStopped => _now.IsStopped;

    public void Dispose() => _meter.Dispose();

    internal void Connected(DateTimeOffset at) => _now = _now with { ConnectedSince = _now.ConnectedSince ?? at };

    internal void Disconnected(string? trouble) => _now = _now with { ConnectedSince = null, LastTrouble = trouble ?? _now.LastTrouble };

    internal void Trouble(string trouble) => _now = _now with { LastTrouble = trouble };

    internal void Stopped(string trouble) => _now = new(null, trouble, IsStopped: true);

    private sealed record Condition(DateTimeOffset? ConnectedSince, string? LastTrouble, bool IsStopped);
}
