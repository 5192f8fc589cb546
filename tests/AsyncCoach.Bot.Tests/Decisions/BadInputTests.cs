using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Tests.Decisions;

/// <summary>
/// Whatever people type, in every field: it is kept as typed and shown harmless. What is said meanwhile is held against Block Kit's limits
/// when the office closes.
/// </summary>
public sealed partial class BadInputTests
{
    public static TheoryData<string, string> Nasty => new()
    {
        { "one character", "x" },
        { "control characters", "a\u0000b\u0007c\u001Bd\u007Fe\u0085f" },
        { "line breaks", "\r\n\r\n a \n\t b \u2028 c" },
        { "right-to-left overrides", "\u202Egnp.exe\u202C \u2066x\u2069 \u200F\u061C" },
        { "a call to everybody", "<!channel> <!here> <!everyone> <!subteam^S0ALL>" },
        { "a call to somebody", "<@U0TOM> <@U0TOM|tom> @tom @channel" },
        { "a hidden address", "<https://evil.example|https://bank.example> <#C0SECRET> <#C0SECRET|secret>" },
        { "a forged date", "<!date^1^{date}|never>" },
        { "entities", "&lt;!channel&gt; &amp;lt; &amp;amp; & < >" },
        { "markup", "*bold* _it_ ~no~ `code` ```block``` > quote :scales: | ^" },
        { "emoji", "\uD83D\uDE80\uD83D\uDC69\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \uD83C\uDDE7\uD83C\uDDF7" },
        { "other scripts", "\u0930\u0947\u091F \u5236\u9650 \u0645\u0631\u062D\u0628\u0627 \u05E9\u05DC\u05D5\u05DD" },
        { "combining marks", "Z\u0351\u036B\u0343\u0367\u0363" },
        { "JSON", "{\"id\":\"x\"}\\u0000\\\"" },
        { "SQL", "'; DROP TABLE doc_decision; -- \" OR 1=1 NEAR(a b) AND *" },
    };

    [Theory]
    [MemberData(nameof(Nasty))]
    public async Task It_is_kept_as_typed_and_shown_harmless_everywhere(string kind, string text)
    {
        Assert.NotEmpty(kind);
        await EverywhereWith(text, text);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\uD83D\uDE80")]
    [InlineData("<")]
    [InlineData("&")]
    [InlineData("\n")]
    [InlineData("\u202E")]
    [InlineData("\u0930")]
    [InlineData("a ")]
    public async Task Three_thousand_characters_in_every_field_are_kept_and_shown_cut(string piece)
    {
        var text = "y" + string.Concat(Enumerable.Repeat(piece, 3000 / piece.Length))[..2998] + "y";
        await EverywhereWith(text, text);
    }

    [Fact]
    public async Task Half_a_character_becomes_a_visible_mark_and_breaks_nothing() => await EverywhereWith("a\uD83Db\uDE80c", "a\uFFFDb\uFFFDc");

    private static async Task EverywhereWith(string text, string kept)
    {
        var office = await Office.Open();
        await using (office)
        {
            var form = (await office.Priya.Types($"/decide {Escaped(text)}")).Form;
            (string, string)[] everything =
                [("what", text), ("why_now", text), ("done", text), ("area", Line(text)), ("options", text), ("links", Line(text)), ("who_decides", "U0HOA")];
            await office.Priya.Presses("Save draft", form, everything);
            await office.Priya.Types("/decisions drafts");
            Assert.IsType<Ack.Heard>((await office.Priya.Submits(form)).Ack);
            await office.Quiet();
            var decision = await office.Decision(1);
            Assert.Equal((kept, kept, kept, kept), (decision.Text.What, decision.Text.WhyNow, decision.Text.Done, decision.Text.Options));

            var card = office.Card(Office.General);
            var decide = (await office.Hoa.Presses("Decide", card)).Form;
            await office.Hoa.Submits(decide, ("act", "Decline"), ("note", text));
            await office.Quiet();
            Assert.Equal(kept, (await office.Decision(1)).Note);

            await office.Priya.Records(text, office.Priya, Office.Payments);
            await office.Priya.Types($"/decisions {Escaped(text)}");
            await office.Priya.Types($"/decisions area:\"{Escaped(Line(text))}\"");
            await office.Priya.Types("/decisions D-1");
            var here = await office.Priya.Types("/decisions", Office.Payments);
            await office.Priya.Presses("Share here", here.Message, Office.Payments);
            await office.Priya.Presses("Details", here.Message, Office.Payments);
            await office.Priya.Says($"Decision: {Escaped(text)}");
            await office.Priya.Mentions($"decide {Escaped(text)}");
            await office.Priya.Mentions($"what about {Escaped(text)}", "1777970000.000300");
            await office.Tom.RecordsMessage(Escaped(text), office.Hoa, "1777970000.000400");
            await office.Quiet();
        }
        Harmless(office);
    }

    /// <summary>What calls people, what hides an address and what turns the writing around is nowhere parsed.</summary>
    private static void Harmless(Office office)
    {
        foreach (var text in office.Slack.Said.Select(Words.Json).SelectMany(Parsed).Concat(office.Slack.Views.Select(Words.Json).SelectMany(Parsed)))
        {
            Assert.DoesNotMatch(Call(), text);
            Assert.DoesNotContain("<https://evil", text, StringComparison.Ordinal);
            Assert.DoesNotContain("<@U0TOM", text, StringComparison.Ordinal);
            Assert.DoesNotContain(text, c => c is '\u202E' or '\u2066' || (char.GetUnicodeCategory(c) == UnicodeCategory.Control && c is not ('\n' or '\r' or '\t')));
        }
        foreach (var card in office.Slack.Said.Select(Words.Json).SelectMany(Words.All))
            Assert.DoesNotContain('\u202E', card);
    }

    /// <summary>The texts in which Slack reads markup: mrkdwn objects, and a message's own text.</summary>
    private static IEnumerable<string> Parsed(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Array)
            return json.EnumerateArray().SelectMany(Parsed);
        if (json.ValueKind != JsonValueKind.Object)
            return [];
        var kind = json.TryGetProperty("type", out var type) ? type.GetString() : "message";
        return json.EnumerateObject().SelectMany(member =>
            member is { Name: "text", Value.ValueKind: JsonValueKind.String } && kind is "mrkdwn" or "message" ? [member.Value.ToString()] : Parsed(member.Value));
    }

    private static string Line(string text) => text[..Math.Min(text.Length, 300)];

    private static string Escaped(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("<!(?!date\\^17779)", RegexOptions.None, 1000)]
    private static partial Regex Call();
}
