using AsyncCoach.Slack.Api;

namespace AsyncCoach.Bot.Outbox;

/// <summary>
/// Bounds a call to Slack in wire time, its waits for a turn and for <c>Retry-After</c> included, so that it ends within its lease. What was
/// broken off is an unknown outcome like any other.
/// </summary>
internal sealed class CallLimit(TimeProvider wire)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    public async Task<SlackResult<T>> Within<T>(Func<CancellationToken, Task<SlackResult<T>>> call) where T : class
    {
        using var limit = new CancellationTokenSource(Longest, wire);
        try
        {
            return await call(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return new SlackResult<T>(new SlackFailure.Unknown("no answer in time"));
        }
    }
}
