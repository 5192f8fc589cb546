using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

/// <summary>Kept as it was typed, shown harmless, and nobody is called by it.</summary>
public sealed class AwkwardText
{
    public static TheoryData<string> Texts => new()
    {
        "<!channel> <!here> <!everyone> <!subteam^S012> ship it",
        "Ask <@U0BOT> and <#C012|general> and @channel",
        "<https://evil.example|https://bank.example> & &amp; &lt;b&gt; > quote",
        "left \u202Etfel\u202C \u2066isolated\u2069 right",
        "bell \u0007 escape \u001B[31m null-ish \u0001",
        "`code` *bold* _it_ ~no~ ```block```\n> quoted\n• item",
        "😀👩‍👩‍👧‍👦🏴󠁧󠁢󠁳󠁣󠁴󠁿 нет नहीं 不 لا",
        "{\"json\":\"\\u0000\"} '; DROP TABLE decisions; -- %s {0} $(rm)",
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task In_every_field_it_comes_back_as_typed_and_calls_nobody(string text)
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide", "#payments");
        await world.Priya.Sees("Record a decision");
        var line = text.ReplaceLineEndings(" ");
        Assert.Empty(await world.Priya.Submits(new
        {
            what = text,
            why_now = text,
            who_decides = "hoa",
            done = text,
            area = line,
            options = text,
            links = line,
        }));
        var card = await world.Payments.Shows("D-1 · Open");
        await ComesBack(world, card, text, line);

        await world.Hoa.Presses("Decide", card);
        await world.Hoa.Sees("Your answer");
        Assert.Empty(await world.Hoa.Submits(new { act = "Decide", note = text }));
        await world.Payments.Shows("D-1 · Decided");
        await world.Hoa.Asks("/decisions D-1", "#payments");
        await world.Hoa.Asks($"/decisions {line}", "#payments");
        var page = await world.Hoa.Asks("/decisions", "#payments");
        await world.Hoa.Presses("Share here", page);
        await world.Payments.Shows("Hoa shares a decision");
        await CallsNobody(world);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public async Task Typed_behind_a_command_a_mention_or_into_a_message_it_stays_as_it_is(string text)
    {
        await using var world = await World.Opens();
        var line = text.ReplaceLineEndings(" ");
        await world.Priya.Types($"/decide {line}", "#payments");
        await world.Priya.Sees("Record a decision");
        await world.Priya.Client.Closes();

        var said = await world.Tom.Says(line, "#payments");
        await world.Priya.Records(said);
        await world.Priya.Sees("Record a decision");
        Assert.Empty(await world.Priya.Submits(new { why_now = line, done = line }));
        await world.Payments.Shows("D-1 · To confirm");
        var asked = await world.Priya.Says($"@asynccoach decide {line}", "#payments");
        await world.Payments.Shows("To be decided:", asked.Ts);
        var question = await world.Priya.Says($"@asynccoach what did we decide about {line}?", "#payments");
        await world.Payments.Shows("o", question.Ts);
        await CallsNobody(world);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("\n")]
    [InlineData("😀")]
    [InlineData("&")]
    [InlineData("\"")]
    [InlineData("<!channel>")]
    public async Task Three_thousand_characters_are_taken_in_every_field(string piece)
    {
        await using var world = await World.Opens();
        var text = string.Concat(Enumerable.Repeat(piece, 3000 / piece.Length - 1)) + "end";
        text = "x" + text[(text.Length > 2999 ? text.Length - 2999 : 0)..];
        var line = text[..2] + "line";
        await world.Priya.Types("/decide", "#payments");
        await world.Priya.Sees("Record a decision");
        Assert.Empty(await world.Priya.Submits(new
        {
            what = text,
            why_now = text,
            who_decides = "hoa",
            done = text,
            options = text,
            area = line.ReplaceLineEndings(" "),
            links = "none",
        }));
        var card = await world.Payments.Shows("D-1 · Open");
        await world.Hoa.Presses("Decide", card);
        await world.Hoa.Sees("Your answer");
        Assert.Empty(await world.Hoa.Submits(new { act = "Decide", note = text }));
        await world.Payments.Shows("D-1 · Decided");
        await world.Hoa.Asks("/decisions D-1", "#payments");
        await world.Hoa.Asks("/decisions end", "#payments");

        var said = await world.Tom.Says(text, "#payments");
        await world.Hoa.Reacts("scales", said);
        await world.Hoa.Presses("Record it", await world.Hoa.IsTold("Put this message on record"));
        await world.Hoa.Sees("Record a decision");
        await world.Priya.Records(said);
        await world.Priya.Sees("Record a decision");
        await CallsNobody(world);
    }

    /// <summary>The form that edits it holds what was typed, to the character.</summary>
    private static async Task ComesBack(World world, AsyncCoach.SlackEmulator.Control.SeenMessage card, string text, string line)
    {
        await world.Priya.Presses("Details", card);
        await world.Priya.Sees("D-1 · Open");
        await world.Priya.Presses("Edit");
        var form = await world.Priya.Sees("Edit decision");
        var values = form.State.GetProperty("values");
        string? Stands(string block) => values.GetProperty(block).EnumerateObject().First().Value.GetProperty("value").GetString();
        Assert.Equal([text, text, text, text], new[] { "what", "why_now", "done", "options" }.Select(Stands));
        Assert.Equal([line, line], new[] { "area", "links" }.Select(Stands));
        await world.Priya.Client.Closes(all: true);
    }

    /// <summary>No message of the bot's holds a token that calls people, or a link that it did not make.</summary>
    private static async Task CallsNobody(World world)
    {
        await world.Quiet();
        foreach (var call in await world.Control.Calls())
        {
            if (!call.Method.StartsWith("chat.", StringComparison.Ordinal))
                continue;
            var said = call.Args.GetRawText();
            Assert.DoesNotContain("<!channel", said, StringComparison.Ordinal);
            Assert.DoesNotContain("<!here", said, StringComparison.Ordinal);
            Assert.DoesNotContain("<@U0BOT>", said, StringComparison.Ordinal);
        }
    }
}
