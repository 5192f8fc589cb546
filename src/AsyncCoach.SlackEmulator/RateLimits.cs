namespace AsyncCoach.SlackEmulator;

/// <summary>How often the Web API may be called, in wire time. Buckets hold one minute's worth, as Slack tolerates bursts.</summary>
public sealed record RateLimits
{
    /// <summary>No limits at all: for tests that are not about them.</summary>
    public static RateLimits Off { get; } = new() { Enabled = false };

    public bool Enabled { get; init; } = true;

    /// <summary>Calls a minute and method in tiers 1 to 4 (Slack: 1+, 20+, 50+, 100+).</summary>
    public IReadOnlyList<int> PerMinute { get; init; } = [1, 20, 50, 100];

    /// <summary>Messages that a channel takes at once before it is held to one a second.</summary>
    public int ChannelBurst { get; init; } = 5;

    /// <summary>Messages a minute in the whole workspace (Slack: "several hundred").</summary>
    public int PostsPerMinute { get; init; } = 300;
}
