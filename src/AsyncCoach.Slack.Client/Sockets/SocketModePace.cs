namespace AsyncCoach.Slack.Client.Sockets;

/// <summary>The times of Socket Mode. Not settings: a test that has no half minute makes them shorter.</summary>
internal sealed record SocketModePace
{
    /// <summary>Our own pings. With <see cref="PongWithin"/> a silent socket is noticed within 20 s.</summary>
    public TimeSpan PingEvery { get; init; } = TimeSpan.FromSeconds(10);

    public TimeSpan PongWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>A socket counts once Slack has said hello.</summary>
    public TimeSpan HelloWithin { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an old connection stays open beside its successor: Slack closes it about 10 s after its warning.</summary>
    public TimeSpan Overlap { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>What came before is answered before a connection is closed; Slack waits no longer.</summary>
    public TimeSpan AnswersWithin { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long Slack may take to say goodbye.</summary>
    public TimeSpan GoodbyeWithin { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>A connection that lasted this long was a good one: the next failure is the first.</summary>
    public TimeSpan GoodAfter { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan FirstWait { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Others of this app hold all ten connections: no use to hurry.</summary>
    public TimeSpan WaitForAPlace { get; init; } = TimeSpan.FromSeconds(30);
}
