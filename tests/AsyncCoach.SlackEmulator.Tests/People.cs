using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class People
{
    [Fact]
    public async Task Offsets_of_zones_are_those_of_product_time()
    {
        await using var office = await Office.Open();
        var tom = await Messages.Id(office, "tom");
        async Task<int> Offset() => (int)(await office.App.Asks("users.info", ("user", tom)))["user"]!["tz_offset"]!;

        Assert.Equal(0, await Offset());
        office.Product.Move(TimeSpan.FromDays(1));
        Assert.Equal(3600, await Offset());
        await office.Tom.MovesTo("Asia/Kathmandu");
        Assert.Equal(20_700, await Offset());
    }

    [Fact]
    public async Task People_see_only_the_channels_that_are_theirs_to_see()
    {
        await using var office = await Office.Open();

        Assert.Contains("secret", await office.Priya.Channels());
        Assert.DoesNotContain("secret", await office.Tom.Channels());
        Assert.Equal(["general"], await office.Control.As("maya").Channels(), StringComparer.Ordinal);
        Assert.Equal(["shared"], await office.Control.As("zoe").Channels(), StringComparer.Ordinal);
        await Assert.ThrowsAsync<AsyncCoach.SlackEmulator.Control.ControlException>(() => office.Tom.Reads("#secret"));
        var listed = await office.App.Asks("conversations.list", ("types", "public_channel,private_channel"));
        Assert.DoesNotContain(listed["channels"]!.AsArray(), c => (string?)c!["name"] is "secret");
        Assert.Equal("You are not a member of #shared. Join it first.", (await office.Tom.Types("hello", "#shared")).Error);
    }
}
