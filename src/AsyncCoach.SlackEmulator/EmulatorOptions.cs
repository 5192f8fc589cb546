using AsyncCoach.SlackEmulator.Page;

namespace AsyncCoach.SlackEmulator;

/// <summary>What an emulated workspace starts with. Every default is what a small real workspace would have.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The loopback port to listen on; 0 takes any free one.</summary>
    public int Port { get; init; }

    public string TeamId { get; init; } = "T0EMULATOR";

    public string TeamName { get; init; } = "Emulated";

    /// <summary>The part before <c>.slack.com</c> in permalinks.</summary>
    public string TeamDomain { get; init; } = "emulated";

    public AppOptions App { get; init; } = new();

    public RateLimits RateLimits { get; init; } = new();

    /// <summary>Multiplies the waits before an event is sent again (0, 1 and 5 minutes of wire time); 0 retries at once.</summary>
    public double RetryScale { get; init; } = 1;

    /// <summary>How long (product time) an app may edit its message; null is Slack's usual default, for ever.</summary>
    public TimeSpan? EditWindow { get; init; }

    /// <summary>
    /// The most items a page holds, whatever <c>limit</c> asks for: Slack's pages may be shorter than asked. Null: as asked.
    /// </summary>
    public int? PageCap { get; init; }

    /// <summary>How often a Socket Mode connection is pinged.</summary>
    public TimeSpan SocketPing { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>A page for people at the same address; null, as in tests of an app: none.</summary>
    public PageOptions? Page { get; init; }
}
