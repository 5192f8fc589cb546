namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

public sealed class BlockValidationTests
{
    [Fact]
    public void A_message_of_50_blocks_passes_and_the_51st_is_refused()
    {
        Assert.Empty(Problems.OfMessage(Problems.Many(50, "{'type':'divider'}")));
        Assert.Equal(
            ["no more than 50 items allowed [json-pointer:/blocks]"],
            Problems.OfMessage(Problems.Many(51, "{'type':'divider'}")));
    }

    [Fact]
    public void What_is_wrong_in_a_view_is_followed_by_the_view_itself() =>
        Assert.Equal(
            [
                "must be less than 25 characters [json-pointer:/view/title/text]",
                "failed to match all allowed schemas [json-pointer:/view]",
            ],
            Problems.OfView($"{{'type':'modal','title':{Problems.Plain(Problems.Long(25))},'blocks':[{{'type':'divider'}}]}}"));
}
