using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class MessageBlocks
{
    [Fact]
    public async Task Bad_blocks_are_refused_with_errors_and_pointers()
    {
        await using var office = await Office.Open();
        var answer = await office.App.Calls(
            "chat.postMessage",
            new
            {
                channel = office.General,
                text = "x",
                blocks = new object[] { new { type = "section", text = new { type = "mrkdwn", text = new string('x', 3001) } } },
            });

        Assert.Equal("invalid_blocks", (string?)answer["error"]);
        Assert.EndsWith("[json-pointer:/blocks/0/text/text]", (string?)answer["errors"]![0], StringComparison.Ordinal);
        Assert.Equal("[ERROR] " + (string?)answer["errors"]![0], (string?)answer["response_metadata"]!["messages"]![0]);
        Assert.Empty(await office.Tom.Reads("#general"));
    }

    [Fact]
    public async Task Blocks_in_a_form_are_JSON_text_and_other_text_is_an_invalid_format()
    {
        await using var office = await Office.Open();

        var good = await office.App.Asks(
            "chat.postMessage",
            ("channel", office.General),
            ("text", "x"),
            ("blocks", """[{"type":"divider"}]"""));
        Assert.True((bool)good["ok"]!);
        Assert.NotEmpty((string)good["message"]!["blocks"]![0]!["block_id"]!);
        Assert.Equal(
            "invalid_blocks_format",
            (string?)(await office.App.Asks("chat.postMessage", ("channel", office.General), ("blocks", "no json")))["error"]);
        Assert.Equal("no_text", (string?)(await office.App.Asks("chat.postMessage", ("channel", office.General)))["error"]);
    }
}
