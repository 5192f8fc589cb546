using System.Text.Json;

namespace AsyncCoach.Bot.Tests;

/// <summary>How it sounds, in all that was agreed on in <c>Golden/</c>.</summary>
public sealed class VoiceTests
{
    private static readonly string[] Shouts = ["!", "please note", "successfully", "error", "invalid", "oops", "sorry"];

    public static TheoryData<string> Files => [.. Golden.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_shouts_and_nothing_sounds_like_a_machine(string file)
    {
        var texts = Words.All(JsonDocument.Parse(Golden.Read(file)).RootElement).Select(text => text.Replace("<!date^", "", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.DoesNotContain(Shouts, shout => text.Contains(shout, StringComparison.OrdinalIgnoreCase)));
    }
}
