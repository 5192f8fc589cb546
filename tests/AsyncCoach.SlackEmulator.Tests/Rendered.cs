using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

/// <summary>What <c>rendered</c> says depends on who looks.</summary>
public sealed class Rendered
{
    // Midnight between two days in Bengaluru, evening in London.
    private const string Late = "by <!date^1774722600^{date_num} {time}|then>";

    [Fact]
    public async Task Everybody_reads_a_date_in_their_own_zone_and_nobody_in_particular_in_UTC()
    {
        await using var office = await Office.Open();
        await Messages.Post(office, new { channel = office.General, text = Late });

        Assert.Equal("by 2026-03-29 12:00 AM", (await office.Priya.Reads("#general"))[0].Rendered);
        Assert.Equal("by 2026-03-28 6:30 PM", (await office.Tom.Reads("#general"))[0].Rendered);
        Assert.Equal("by 2026-03-28 6:30 PM", (await office.Control.UntilMessage("#general", "6:30 PM")).Rendered);
        Assert.Equal("by 2026-03-29 12:00 AM", (await office.Control.UntilMessage("#general", "12:00 AM", user: "priya")).Rendered);
    }

    [Fact]
    public async Task A_date_follows_a_reader_who_moves_and_the_product_time()
    {
        await using var office = await Office.Open();
        await Messages.Post(office, new { channel = office.General, text = "<!date^1774688400^{time}, {ago}|then>" });
        await office.Tom.MovesTo("Asia/Kathmandu");
        office.Product.Move(TimeSpan.FromHours(2));

        Assert.Equal("2:45 PM, 2 hours ago", (await office.Tom.Reads("#general"))[0].Rendered);
    }

    [Fact]
    public async Task A_channel_has_its_name_for_those_only_who_can_see_it()
    {
        await using var office = await Office.Open();
        var board = await office.Control.AddChannel("board", ["priya"], isPrivate: true);
        await Messages.Post(office, new { channel = office.General, text = $"see <#{board}|board>" });

        Assert.Equal("see #board", (await office.Priya.Reads("#general"))[0].Rendered);
        Assert.Equal("see private channel", (await office.Tom.Reads("#general"))[0].Rendered);
    }

    [Fact]
    public async Task What_somebody_chose_in_a_message_only_they_see()
    {
        await using var office = await Office.Open();
        var ts = (string)(await Messages.Post(office, new { channel = office.General, text = "card", blocks = Interactions.Card }))["ts"]!;
        await office.Priya.Chooses("pick", "2", "#general", ts);

        Assert.Contains("[Two ▾]", (await office.Priya.Reads("#general"))[0].Rendered, StringComparison.Ordinal);
        Assert.Contains("[choose ▾]", (await office.Tom.Reads("#general"))[0].Rendered, StringComparison.Ordinal);
    }
}
