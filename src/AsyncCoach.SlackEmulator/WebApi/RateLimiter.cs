namespace AsyncCoach.SlackEmulator.WebApi;

/// <summary>
/// Slack's limits: a bucket for each method, and for posting one for each channel and one for the workspace; all in wire time.
/// </summary>
internal sealed class RateLimiter(RateLimits limits, TimeProvider wire)
{
    private readonly Dictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);

    /// <summary>Null when the call may go on, else the seconds to wait.</summary>
    public int? Check(ApiMethod method, string? channel)
    {
        if (!limits.Enabled)
        {
            return null;
        }

        return method.Name is "chat.postMessage"
                ? Take($"post {channel}", limits.ChannelBurst, perSecond: 1)
                    ?? Take("post", limits.PostsPerMinute, limits.PostsPerMinute / 60.0)
            : method.Tier is 0 ? null
            : Take(method.Name, limits.PerMinute[method.Tier - 1], limits.PerMinute[method.Tier - 1] / 60.0);
    }

    private int? Take(string name, int capacity, double perSecond)
    {
        var now = wire.GetTimestamp();
        var bucket = _buckets.GetValueOrDefault(name) ?? new Bucket(capacity, now);
        var tokens = Math.Min(capacity, bucket.Tokens + (wire.GetElapsedTime(bucket.At, now).TotalSeconds * perSecond));
        if (tokens >= 1)
        {
            _buckets[name] = new Bucket(tokens - 1, now);
            return null;
        }

        _buckets[name] = new Bucket(tokens, now);
        return Math.Max(1, (int)Math.Ceiling((1 - tokens) / perSecond));
    }

    private sealed record Bucket(double Tokens, long At);
}
