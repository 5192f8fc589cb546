namespace AsyncCoach.SlackEmulator;

/// <summary>How often the Web API may be called, in wire time. Buckets hold one minute's worth, as Slack tolerates bursts.</summary>
public sealed record RateLimits
{
    /// <summary>No limits at all: for tests that are not about them.</summary>
    public static RateLimits Off { get; } = new() { Enabled = false };

    /// <summary>
    /// A thousand times what Slack promises of each method and 60,000 messages a minute, but still one a second and channel: for measuring what an app can do when
    /// Slack is no bottleneck.
    /// </summary>
    public static RateLimits Generous { get; } = new() { PerMinute = [1_000, 20_000, 50_000, 100_000], PostsPerMinute = 60_000 };

    public bool Enabled { get; init; } = true;

    /// <summary>Calls a minute and method in tiers 1 to 4 (Slack: 1+, 20+, 50+, 100+).</summary>
    public IReadOnlyList<int> PerMinute { get; init; } = [1, 20, 50, 100];

    /// <summary>Messages that a channel takes at once before it is held to one a second.</summary>
    public int ChannelBurst { get; init; } = 5;

    /// <summary>Messages a minute in the whole workspace (Slack: "several hundred").</summary>
    public int PostsPerMinute { get; init; } = 300;
}
