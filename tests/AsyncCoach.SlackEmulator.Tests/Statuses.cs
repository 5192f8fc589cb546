using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Statuses
{
    [Fact]
    public async Task A_status_is_told_and_listed_until_its_end()
    {
        await using var office = await Office.Open();
        var until = Office.Start.AddDays(3);
        await office.Tom.SetsStatus("Vacationing", ":palm_tree:", until);
        await office.Control.UntilQuiet();
        var told = Assert.Single(office.App.Events("user_change")).Json["event"]!["user"]!["profile"]!;
        Assert.Equal(("Vacationing", ":palm_tree:", until.ToUnixTimeSeconds()), Status(told));
        Assert.Equal(("Vacationing", ":palm_tree:", until.ToUnixTimeSeconds()), Status(await Profile(office)));

        office.Product.Move(TimeSpan.FromDays(3));
        Assert.Equal(("", "", 0), Status(await Profile(office)));
    }

    [Fact]
    public async Task Slack_refuses_what_is_no_status()
    {
        await using var office = await Office.Open();
        Assert.Equal("A status holds 100 characters.", (await office.Tom.SetsStatus(new string('x', 101))).Error);
        await Assert.ThrowsAsync<ControlException>(() => office.Tom.SetsStatus("away", "palm_tree"));
        await Assert.ThrowsAsync<ControlException>(() => office.Tom.SetsStatus("away", until: Office.Start));
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> Profile(Office office) =>
        (await office.App.Asks("users.info", ("user", await Messages.Id(office, "tom"))))["user"]!["profile"]!;

    private static (string?, string?, long) Status(System.Text.Json.Nodes.JsonNode profile) =>
        ((string?)profile["status_text"], (string?)profile["status_emoji"], (long)profile["status_expiration"]!);
}
