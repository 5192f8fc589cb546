namespace AsyncCoach.SlackEmulator.Tests.Fakes;

/// <summary>For what only another thread can bring about, and nothing announces.</summary>
internal static class Until
{
    public static async Task True(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 1000, "It did not come about within ten seconds.");
            await Task.Delay(10);
        }
    }
}
