namespace AsyncCoach.SlackEmulator.Tests.Fakes;

/// <summary>For what only another thread can bring about, and nothing announces.</summary>
internal static class Until
{
    public static Task True(Func<bool> condition) => True(() => Task.FromResult(condition()));

    public static async Task True(Func<Task<bool>> condition)
    {
        for (var tries = 0; !await condition(); tries++)
        {
            Assert.True(tries < 1000, "It did not come about within ten seconds.");
            await Task.Delay(10);
        }
    }
}
