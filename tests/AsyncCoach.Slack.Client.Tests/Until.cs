namespace AsyncCoach.Slack.Client.Tests;

internal static class Until
{
    /// <summary>Waits, in real time and not for long, for what another thread is about to do.</summary>
    public static Task True(Func<bool> holds) => True(() => Task.FromResult(holds()));

    public static async Task True(Func<Task<bool>> holds)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!await holds())
            await Task.Delay(5, enough.Token);
    }
}
