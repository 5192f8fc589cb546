using System.Collections.Concurrent;

namespace AsyncCoach.Bot.Outbox;

/// <summary>
/// When the next message may go out: one a second and channel, and a number a minute and workspace. Waiting happens here, before an
/// attempt is written down, so that an attempt is never older than its call.
/// </summary>
internal sealed class PostPace(TimeProvider wire, int perMinute)
{
    private static readonly TimeSpan BetweenPosts = TimeSpan.FromSeconds(1);
    private readonly TimeSpan _betweenInWorkspace = TimeSpan.FromMinutes(1.0 / perMinute);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _next = new(StringComparer.Ordinal);

    public async Task Wait(string workspace, string channel, CancellationToken cancellation)
    {
        var now = wire.GetUtcNow();
        var own = Take($"{workspace}/{channel}", BetweenPosts, now);
        var all = Take(workspace, _betweenInWorkspace, now);
        var due = own > all ? own : all;
        if (due > now)
            await Task.Delay(due - now, wire, cancellation);
        if (_next.Count > 10_000)
            Forget(wire.GetUtcNow());
    }

    private DateTimeOffset Take(string key, TimeSpan between, DateTimeOffset now)
    {
        var taken = _next.AddOrUpdate(key, _ => now + between, (_, next) => (next > now ? next : now) + between);
        return taken - between;
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, next) in _next)
        {
            if (next < now)
                _next.TryRemove(KeyValuePair.Create(key, next));
        }
    }
}
