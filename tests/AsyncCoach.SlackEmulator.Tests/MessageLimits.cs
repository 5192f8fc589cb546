using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class MessageLimits
{
    [Fact]
    public async Task Too_long_a_text_is_cut_with_a_warning()
    {
        await using var office = await Office.Open();
        var answer = await Messages.Post(office, new { channel = office.General, text = new string('x', 40_001) });

        Assert.Contains("message_truncated", (string?)answer["warning"], StringComparison.Ordinal);
        Assert.Equal(40_000, ((string)answer["message"]!["text"]!).Length);
    }
}
