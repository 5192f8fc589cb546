namespace AsyncCoach.Slack.Client.Api;

/// <summary>
/// So many at once, then one per interval: the virtual-time form of a token bucket. A turn that was given and not used is lost.
/// </summary>
internal sealed class TokenBucket(TimeSpan interval, int burst)
{
    private readonly Lock _lock = new();
    private readonly TimeSpan _tolerance = interval * (burst - 1);
    private DateTimeOffset _next;
    private DateTimeOffset _blockedUntil;

    /// <summary>How long until its turn, which is taken; or, when that is longer than <paramref name="longest"/>, how long it would be, with nothing taken.</summary>
    public (TimeSpan Wait, bool IsTaken) Take(DateTimeOffset now, TimeSpan longest)
    {
        lock (_lock)
        {
            var from = _next > now ? _next : now;
            var turn = Later(from - _tolerance, Later(now, _blockedUntil));
            var wait = turn - now;
            if (wait > longest)
                return (wait, false);
            _next = Later(from, _blockedUntil) + interval;
            return (wait, true);
        }
    }

    /// <summary>Nothing before this moment: Slack said so.</summary>
    public void Block(DateTimeOffset until)
    {
        lock (_lock)
            _blockedUntil = Later(_blockedUntil, until);
    }

    /// <summary>Whether forgetting it would make no difference.</summary>
    public bool IsIdle(DateTimeOffset now)
    {
        lock (_lock)
            return _next <= now && _blockedUntil <= now;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
