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

    [Theory]
    [InlineData(null, null, "hoa", "Hoa", "@hoa")]
    [InlineData("Hoa Nguyen", null, "", "Hoa Nguyen", "@Hoa Nguyen")]
    [InlineData("Hoa Nguyen", "Hoa N.", "Hoa N.", "Hoa Nguyen", "@Hoa N.")]
    [InlineData(null, "Hoa N.", "Hoa N.", "Hoa", "@Hoa N.")]
    public async Task A_person_is_shown_by_the_display_name_or_else_by_the_real_name(
        string? realName, string? displayName, string profileDisplay, string profileReal, string shown)
    {
        await using var office = await Office.Open();
        var hoa = await office.Control.AddPerson("hoa", realName: realName, displayName: displayName);
        var id = await Messages.Id(office, "hoa");
        await Messages.Post(office, new { channel = office.General, text = $"Over to <@{id}>" });

        var profile = (await office.App.Asks("users.info", ("user", id)))["user"]!["profile"]!;
        Assert.Equal((profileDisplay, profileReal), ((string?)profile["display_name"], (string?)profile["real_name"]));
        Assert.Equal($"Over to {shown}", (await office.Tom.Reads("#general"))[0].Rendered);
        Assert.True((await hoa.Joins("#general")).Ok);
    }
}
