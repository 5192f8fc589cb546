using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class MessageLimits
{
    [Theory]
    [InlineData("x")]
    [InlineData("😀")]
    public async Task Too_long_a_text_is_cut_to_forty_thousand_code_points_with_a_warning(string letter)
    {
        await using var office = await Office.Open();
        var whole = await Messages.Post(office, new { channel = office.General, text = Times(letter, 40_000) });
        var cut = await Messages.Post(office, new { channel = office.General, text = Times(letter, 40_001) });

        Assert.DoesNotContain("message_truncated", (string?)whole["warning"] ?? "", StringComparison.Ordinal);
        Assert.Contains("message_truncated", (string?)cut["warning"], StringComparison.Ordinal);
        Assert.Equal(Times(letter, 40_000), (string?)cut["message"]!["text"]);
    }

    [Fact]
    public async Task Markdown_is_counted_in_code_points_too()
    {
        await using var office = await Office.Open();
        async Task<string?> Posted(int length) =>
            (string?)
                (await office.App.Calls("chat.postMessage", new { channel = office.General, markdown_text = Times("😀", length) }))[
                    "error"
                ];

        Assert.Null(await Posted(12_000));
        Assert.Equal("msg_too_long", await Posted(12_001));
    }

    [Fact]
    public async Task A_change_takes_four_thousand_code_points_of_text_and_no_more()
    {
        await using var office = await Office.Open();
        var ts = (string?)(await Messages.Post(office, new { channel = office.General, text = "before" }))["ts"];
        async Task<string?> Changed(int length) =>
            (string?)(await office.App.Calls("chat.update", new { channel = office.General, ts, text = Times("😀", length) }))["error"];

        Assert.Equal("msg_too_long", await Changed(4001));
        Assert.Equal("before", (await office.Tom.Reads("#general"))[0].Text);
        Assert.Null(await Changed(4000));
    }

    [Theory]
    [InlineData("""{"event_type":"decision"}""")]
    [InlineData("""{"event_payload":{}}""")]
    [InlineData("""{"event_type":"","event_payload":{}}""")]
    [InlineData("""{"event_type":7,"event_payload":{}}""")]
    [InlineData("""{"event_type":"decision","event_payload":["k"]}""")]
    [InlineData("""["decision"]""")]
    [InlineData("decision")]
    public async Task Metadata_of_another_shape_is_refused_for_new_messages_and_changed_ones(string metadata)
    {
        await using var office = await Office.Open();
        var ts = (string)(await Messages.Post(office, new { channel = office.General, text = "a" }))["ts"]!;

        var posted = await office.App.Asks("chat.postMessage", ("channel", office.General), ("text", "b"), ("metadata", metadata));
        var changed = await office.App.Asks("chat.update", ("channel", office.General), ("ts", ts), ("text", "b"), ("metadata", metadata));

        Assert.Equal(("invalid_metadata_format", "invalid_metadata_format"), ((string?)posted["error"], (string?)changed["error"]));
        Assert.Equal("a", Assert.Single(await office.Tom.Reads("#general")).Text);
    }

    [Fact]
    public async Task Metadata_holds_eight_kilobytes_as_it_was_written()
    {
        await using var office = await Office.Open();
        async Task<string?> Posted(int bytes)
        {
            const string Frame = """{"event_type":"decision","event_payload":{"k":""}}""";
            var metadata = Frame.Replace("\"\"", $"\"{new string('x', bytes - Frame.Length)}\"", StringComparison.Ordinal);
            return (string?)(await office.App.Calls(
                "chat.postMessage", new { channel = office.General, text = "a", metadata = JsonNode.Parse(metadata) }))["error"];
        }

        Assert.Null(await Posted(8 * 1024));
        Assert.Equal("metadata_too_large", await Posted((8 * 1024) + 1));
    }

    private static string Times(string letter, int count) => string.Concat(Enumerable.Repeat(letter, count));
}
