using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class ResponseUrls
{
    [Fact]
    public async Task An_ephemeral_is_replaced_and_deleted_only_through_its_response_url()
    {
        await using var office = await Office.Open();
        var (shown, url) = await PressInEphemeral(office);
        var heard = office.App.All.Last().Json;
        Assert.True((bool)heard["container"]!["is_ephemeral"]!);
        Assert.Null(heard["message"]);

        await office.App.Responds(url, new { replace_original = true, text = "Page two", response_type = "in_channel" });
        var replaced = Assert.Single(await office.Tom.Ephemerals());
        Assert.Equal((shown, "Page two"), (replaced.Ts, replaced.Text));
        await office.App.Responds(url, new { delete_original = true });
        Assert.Empty(await office.Tom.Ephemerals());
        Assert.Empty(await office.Priya.Reads("#general"));
    }

    [Fact]
    public async Task A_response_url_works_five_times()
    {
        await using var office = await Office.Open();
        var (_, url) = await PressInEphemeral(office);
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal((200, "ok"), await office.App.Responds(url, new { text = "again" }));
        }

        Assert.Equal((404, "used_url"), await office.App.Responds(url, new { text = "once too often" }));
        Assert.Equal(6, (await office.Tom.Ephemerals()).Count);
    }

    [Fact]
    public async Task A_response_url_works_for_thirty_minutes_of_wire_time()
    {
        await using var office = await Office.Open(wireStandsStill: true);
        var (_, url) = await PressInEphemeral(office);
        office.Product.Move(TimeSpan.FromDays(1));
        office.Wire!.Move(TimeSpan.FromMinutes(30));
        Assert.Equal((200, "ok"), await office.App.Responds(url, new { text = "in time" }));
        office.Wire.Move(TimeSpan.FromSeconds(1));
        Assert.Equal((404, "expired_url"), await office.App.Responds(url, new { text = "late" }));
    }

    [Fact]
    public async Task A_response_url_reaches_channels_that_the_bot_is_not_in()
    {
        await using var office = await Office.Open();
        await office.Priya.Types("/decide", "#secret");
        var command = office.App.All.Last();
        Assert.Equal("privategroup", command.Text("channel_name"));

        await office.App.Responds(command.Text("response_url"), new { response_type = "in_channel", text = "D-1" });

        Assert.Equal("D-1", (await office.Priya.Reads("#secret"))[^1].Text);
        Assert.Equal(
            (400, "invalid_blocks"),
            await office.App.Responds(command.Text("response_url"), new { blocks = new[] { new { type = "nonsense" } } }));
        Assert.Equal((400, "no_text"), await office.App.Responds(command.Text("response_url"), new { response_type = "ephemeral" }));
    }

    private static async Task<(string Ts, string Url)> PressInEphemeral(Office office)
    {
        await office.App.Calls(
            "chat.postEphemeral",
            new
            {
                channel = office.General,
                user = await Messages.Id(office, "tom"),
                text = "card",
                blocks = Interactions.Card,
            });
        var ts = Assert.Single(await office.Tom.Ephemerals()).Ts;
        await office.Tom.Presses("Decide", "#general", ts);
        return (ts, office.App.All.Last().Text("response_url"));
    }
}
