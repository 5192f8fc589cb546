using System.Text.Json;

namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class RehearseTests
{
    private const string Decision = """{"id":"m-1","text":"We're dropping support for IE11."}""";

    [Fact]
    public async Task A_message_is_a_line_with_its_score_and_the_id_as_it_was_written()
    {
        var told = await Told(string.Join('\n', Decision, "", """{"id":7,"text":"good morning"}"""));

        Assert.Equal((0, ""), (told.Code, told.Error));
        var lines = told.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["\"m-1\"", "7"], lines.Select(line => line.GetProperty("id").GetRawText()));
        Assert.Equal([true, false], lines.Select(line => line.GetProperty("decision").GetBoolean()));
        Assert.All(lines, line => Assert.Equal(line.GetProperty("decision").GetBoolean(), line.GetProperty("score").GetDouble() >= 0.5));
    }

    [Fact]
    public async Task A_malformed_line_is_named_by_its_number_and_does_not_stop_the_rest()
    {
        var told = await Told(string.Join('\n', "{", "[1]", """{"text":"x"}""", """{"id":"a"}""", """{"id":"a","text":"x","context":5}""", """{"id":"\ud800","text":"\ud800"}""", Decision));

        Assert.Equal(1, told.Code);
        Assert.StartsWith("""{"id":"m-1",""", told.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                "line 1 is no JSON; it is left out.", "line 2 is no JSON object; it is left out.", "line 3 has no id; it is left out.", "line 4 wants text in text; it is left out.",
                "line 5 wants text or a list of texts in context; it is left out.", "line 6 is no JSON; it is left out.",
            ],
            told.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line[(line.IndexOf(", ", StringComparison.Ordinal) + 2)..]));
    }

    [Theory]
    [InlineData("""["shall we drop it?"]""")]
    [InlineData("\"shall we drop it?\"")]
    [InlineData("""[{"text":"shall we drop it?"}]""")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task What_was_said_before_may_come_as_text_or_as_a_list(string context) =>
        Assert.Equal(0, (await Told("{\"id\":1,\"text\":\"yes\",\"context\":" + context + "}")).Code);

    [Fact]
    public async Task A_file_that_is_not_there_is_misuse() => Assert.Equal((2, "/nowhere/at.all cannot be read.\n"), (await Spoken.By("rehearse", "/nowhere/at.all")) is var told ? (told.Code, told.Error) : default);

    private static async Task<Spoken> Told(string lines)
    {
        using var folder = new ScratchFolder();
        return await Spoken.By("rehearse", folder.Write("messages.jsonl", lines));
    }
}
