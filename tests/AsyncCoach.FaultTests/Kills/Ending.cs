namespace AsyncCoach.FaultTests.Kills;

/// <summary>How a bot ends: at a named point, as <c>Fate</c> reads it, or at any moment.</summary>
/// <param name="Name">As the report has it.</param>
/// <param name="Dies">Null: from outside.</param>
/// <param name="Stands">It is not killed but stands still (SIGSTOP) for so long, and goes on.</param>
/// <param name="After">From outside, so long after its start; where it dies by itself, so long is waited for that.</param>
internal sealed record Ending(string Name, string? Dies, TimeSpan After, TimeSpan? Stands = null)
{
    public const string AtAnyMoment = "at any moment";

    private static readonly IReadOnlyList<(string Name, string Point, int Most)> Points =
    [
        ("after receipt", "before IInboundHandler.Handle", 30),
        ("before commit", "before ISession.Commit", 60),
        ("after commit", "after ISession.Commit", 60),
        ("before acknowledgement", "after IInboundHandler.Handle", 30),
        ("before the attempt is written down", "before IOutbox.Begin", 12),
        ("before the call to Slack", "before ISlackApi.Post", 12),
        ("after the call to Slack", "after ISlackApi.Post", 12),
        ("before the answer is written down", "before ISession.Settle", 12),
    ];

    /// <summary>Longer than Quartz's replicas look for each other (7.5 s).</summary>
    private static readonly TimeSpan Still = TimeSpan.FromSeconds(12);

    /// <param name="mayStand">There are others that take over.</param>
    public static Ending Next(Random chance, bool mayStand)
    {
        if (mayStand && chance.Next(12) == 0)
            return new Ending("stood still", null, TimeSpan.FromMilliseconds(chance.Next(200, 3_000)), Still);
        // Half of them at named points, one like the other.
        if (chance.Next(2) == 0)
            return new Ending(AtAnyMoment, null, TimeSpan.FromMilliseconds(chance.Next(200, 3_000)));
        var (name, point, most) = Points[chance.Next(Points.Count)];
        return new Ending(name, $"{point} {chance.Next(1, most + 1)}", TimeSpan.FromSeconds(4));
    }
}
