namespace AsyncCoach.Slack.Client.Tests;

internal static class Until
{
    /// <summary>Waits, in real time and not for long, for what another thread is about to do.</summary>
    public static async Task True(Func<bool> holds)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (!holds())
            await Task.Delay(5, enough.Token);
    }
}
