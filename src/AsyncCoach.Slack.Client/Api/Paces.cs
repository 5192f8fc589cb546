using System.Collections.Concurrent;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>
/// Turns: per method and workspace as Slack's tiers say, and for posts per channel and per workspace. Slack counts a workspace's calls of a
/// method, not a token's, and one method's limit does not hold up another.
/// </summary>
internal sealed class Paces(SlackPacing pacing, TimeProvider wire)
{
    private const int ManyBuckets = 10_000;
    private readonly ConcurrentDictionary<(string Workspace, string Of), TokenBucket> _buckets = [];

    /// <summary>Waits for its turn; or answers how long that would take where it is too long, and then nothing was used up.</summary>
    public async Task<TimeSpan?> Enter(SlackMethod method, string workspace, string? channel, CancellationToken cancellation)
    {
        var longest = method.Manner == Manner.Urgent ? TimeSpan.Zero : pacing.LongestWait;
        foreach (var bucket in BucketsOf(method, workspace, channel))
        {
            var (wait, isTaken) = bucket.Take(wire.GetUtcNow(), longest);
            if (!isTaken)
                return wait;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, wire, cancellation);
        }
        return null;
    }

    /// <summary>Slack asked to wait with this method: posts in this channel, other methods in the whole workspace.</summary>
    public void Block(SlackMethod method, string workspace, string? channel, TimeSpan retryAfter) =>
        BucketsOf(method, workspace, channel)[0].Block(wire.GetUtcNow() + retryAfter);

    private TokenBucket[] BucketsOf(SlackMethod method, string workspace, string? channel)
    {
        // Urgent calls are not held back: Slack is the judge of them, and only its own Retry-After stands in their way.
        if (method.Manner == Manner.Urgent)
            return [Bucket(workspace, method.Name, TimeSpan.Zero, 1)];
        // Slack tolerates bursts: a quarter of the minute may go at once.
        if (method != SlackMethod.PostMessage || channel is null)
            return [Bucket(workspace, method.Name, TimeSpan.FromMinutes(1.0 / method.PerMinute), Math.Max(1, method.PerMinute / 4))];
        return
        [
            Bucket(workspace, channel, TimeSpan.FromSeconds(1 / pacing.PostsPerSecondInChannel), 1),
            Bucket(workspace, method.Name, TimeSpan.FromMinutes(1.0 / pacing.PostsPerMinuteInWorkspace), Math.Max(1, pacing.PostsPerMinuteInWorkspace / 10)),
        ];
    }

    private TokenBucket Bucket(string workspace, string of, TimeSpan interval, int burst)
    {
        if (_buckets.TryGetValue((workspace, of), out var known))
            return known;
        if (_buckets.Count >= ManyBuckets)
            Forget();
        return _buckets.GetOrAdd((workspace, of), static (_, made) => new TokenBucket(made.interval, made.burst), (interval, burst));
    }

    private void Forget()
    {
        var now = wire.GetUtcNow();
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsIdle(now))
                _buckets.TryRemove(key, out _);
        }
    }
}
