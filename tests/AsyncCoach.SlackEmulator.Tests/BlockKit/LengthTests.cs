using System.Text.Json;
using AsyncCoach.SlackEmulator.BlockKit;
using static AsyncCoach.SlackEmulator.Tests.BlockKit.Problems;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

public sealed class LengthTests
{
    private const string Url = "https://example.com/";

    /// <summary>What is measured, where, the greatest length, and blocks with a text of the length asked for.</summary>
    private static readonly Dictionary<string, (string Surface, int Last, string Pointer, Func<int, string> Blocks)> Table = new(
        StringComparer.Ordinal)
    {
        ["section text"] = ("message", 3000, "/blocks/0/text/text", n => $"{{'type':'section','text':{Plain(n)}}}"),
        ["section mrkdwn"] = ("message", 3000, "/blocks/0/text/text", n => $"{{'type':'section','text':{Mrkdwn(Long(n))}}}"),
        ["section field"] = ("home", 2000, "/view/blocks/0/fields/0/text", n => $"{{'type':'section','fields':[{Plain(n)}]}}"),
        ["block_id"] = ("message", 255, "/blocks/0/block_id", n => $"{{'type':'divider','block_id':'{Long(n)}'}}"),
        ["header"] = ("modal", 150, "/view/blocks/0/text/text", n => $"{{'type':'header','text':{Plain(n)}}}"),
        ["context text"] = ("message", 3000, "/blocks/0/elements/0/text", n => $"{{'type':'context','elements':[{Mrkdwn(Long(n))}]}}"),
        ["image alt_text"] = ("message", 2000, "/blocks/0/alt_text", n => $"{{'type':'image','image_url':'{Url}','alt_text':'{Long(n)}'}}"),
        ["image title"] = (
            "message",
            2000,
            "/blocks/0/title/text",
            n => $"{{'type':'image','image_url':'{Url}','alt_text':'a','title':{Plain(n)}}}"),
        ["image url"] = (
            "message",
            3000,
            "/blocks/0/image_url",
            n => $"{{'type':'image','image_url':'{Url}{Long(n - Url.Length)}','alt_text':'a'}}"),
        ["input label"] = (
            "modal",
            2000,
            "/view/blocks/0/label/text",
            n => $"{{'type':'input','label':{Plain(n)},'element':{{'type':'plain_text_input'}}}}"),
        ["input hint"] = (
            "modal",
            2000,
            "/view/blocks/0/hint/text",
            n => $"{{'type':'input','label':{Plain("L")},'hint':{Plain(n)},'element':{{'type':'plain_text_input'}}}}"),
        ["action_id"] = ("message", 255, "/blocks/0/elements/0/action_id", n => Actions(Button($"'action_id':'{Long(n)}'"))),
        ["button text"] = ("message", 75, "/blocks/0/elements/0/text/text", n => Actions($"{{'type':'button','text':{Plain(n)}}}")),
        ["button value"] = ("message", 2000, "/blocks/0/elements/0/value", n => Actions(Button($"'value':'{Long(n)}'"))),
        ["button url"] = ("message", 3000, "/blocks/0/elements/0/url", n => Actions(Button($"'url':'{Url}{Long(n - Url.Length)}'"))),
        ["button accessibility_label"] = (
            "message",
            75,
            "/blocks/0/elements/0/accessibility_label",
            n => Actions(Button($"'accessibility_label':'{Long(n)}'"))),
        ["confirm title"] = (
            "message",
            100,
            "/blocks/0/elements/0/confirm/title/text",
            n => Actions(Button($"'confirm':{Confirm(Plain(n), Plain(1), 1, 1)}"))),
        ["confirm text"] = (
            "message",
            300,
            "/blocks/0/elements/0/confirm/text/text",
            n => Actions(Button($"'confirm':{Confirm(Plain(1), Mrkdwn(Long(n)), 1, 1)}"))),
        ["confirm yes"] = (
            "message",
            30,
            "/blocks/0/elements/0/confirm/confirm/text",
            n => Actions(Button($"'confirm':{Confirm(Plain(1), Plain(1), n, 1)}"))),
        ["confirm no"] = (
            "message",
            30,
            "/blocks/0/elements/0/confirm/deny/text",
            n => Actions(Button($"'confirm':{Confirm(Plain(1), Plain(1), 1, n)}"))),
        ["option text"] = (
            "message",
            75,
            "/blocks/0/accessory/options/0/text/text",
            n => Select($"'options':[{{'text':{Plain(n)},'value':'v'}}]")),
        ["option value"] = ("message", 150, "/blocks/0/accessory/options/0/value", n => Select($"'options':[{Option(Long(n))}]")),
        ["option description"] = (
            "message",
            75,
            "/blocks/0/accessory/options/0/description/text",
            n => Select($"'options':[{{'text':{Plain("O")},'value':'v','description':{Plain(n)}}}]")),
        ["option group label"] = (
            "message",
            75,
            "/blocks/0/accessory/option_groups/0/label/text",
            n => Select($"'option_groups':[{{'label':{Plain(n)},'options':[{Option("v")}]}}]")),
        ["overflow option url"] = (
            "message",
            3000,
            "/blocks/0/accessory/options/0/url",
            n => Accessory($"{{'type':'overflow','options':[{{'text':{Plain("O")},'value':'v','url':'{Url}{Long(n - Url.Length)}'}}]}}")),
        ["select placeholder"] = (
            "message",
            150,
            "/blocks/0/accessory/placeholder/text",
            n => Select($"'options':[{Option("v")}],'placeholder':{Plain(n)}")),
        ["text input placeholder"] = (
            "modal",
            150,
            "/view/blocks/0/element/placeholder/text",
            n => Input($"{{'type':'plain_text_input','placeholder':{Plain(n)}}}")),
        ["date placeholder"] = (
            "modal",
            150,
            "/view/blocks/0/element/placeholder/text",
            n => Input($"{{'type':'datepicker','placeholder':{Plain(n)}}}")),
        ["text input initial_value"] = (
            "modal",
            3000,
            "/view/blocks/0/element/initial_value",
            n => Input($"{{'type':'plain_text_input','initial_value':'{Long(n)}'}}")),
        ["text input initial_value under its max_length"] = (
            "modal",
            20,
            "/view/blocks/0/element/initial_value",
            n => Input($"{{'type':'plain_text_input','max_length':20,'initial_value':'{Long(n)}'}}")),
        ["video title"] = ("message", 199, "/blocks/0/title/text", n => Video($"'title':{Plain(n)}")),
        ["video description"] = (
            "message",
            199,
            "/blocks/0/description/text",
            n => Video($"'title':{Plain("T")},'description':{Plain(n)}")),
        ["video author"] = ("message", 49, "/blocks/0/author_name", n => Video($"'title':{Plain("T")},'author_name':'{Long(n)}'")),
        ["feedback text"] = (
            "message",
            75,
            "/blocks/0/elements/0/positive_button/text/text",
            n => Feedback($"{{'text':{Plain(n)},'value':'v'}}")),
        ["feedback value"] = (
            "message",
            2000,
            "/blocks/0/elements/0/positive_button/value",
            n => Feedback($"{{'text':{Plain("T")},'value':'{Long(n)}'}}")),
        ["alert"] = ("modal", 200, "/view/blocks/0/text/text", n => $"{{'type':'alert','text':{Plain(n)}}}"),
        ["card title"] = ("message", 150, "/blocks/0/title/text", n => $"{{'type':'card','title':{Plain(n)}}}"),
        ["card subtitle"] = (
            "message",
            150,
            "/blocks/0/subtitle/text",
            n => $"{{'type':'card','title':{Plain("T")},'subtitle':{Plain(n)}}}"),
        ["card body"] = ("message", 200, "/blocks/0/body/text", n => $"{{'type':'card','body':{Mrkdwn(Long(n))}}}"),
        ["card subtext"] = ("message", 200, "/blocks/0/subtext/text", n => $"{{'type':'card','title':{Plain("T")},'subtext':{Plain(n)}}}"),
        ["container title"] = (
            "home",
            150,
            "/view/blocks/0/title/text",
            n => $"{{'type':'container','title':{Plain(n)},'child_blocks':[{{'type':'divider'}}]}}"),
        ["container subtitle"] = (
            "home",
            150,
            "/view/blocks/0/subtitle/text",
            n => $"{{'type':'container','title':{Plain("T")},'subtitle':{Plain(n)},'child_blocks':[{{'type':'divider'}}]}}"),
        ["markdown"] = ("message", 12_000, "/blocks/0/text", n => $"{{'type':'markdown','text':'{Long(n)}'}}"),
        ["chart title"] = (
            "message",
            50,
            "/blocks/0/title",
            n => $"{{'type':'data_visualization','title':'{Long(n)}','chart':{{'type':'pie','segments':[{{'label':'a','value':1}}]}}}}"),
        ["chart label"] = (
            "message",
            20,
            "/blocks/0/chart/segments/0/label",
            n => $"{{'type':'data_visualization','title':'T','chart':{{'type':'pie','segments':[{{'label':'{Long(n)}','value':1}}]}}}}"),
        ["table"] = (
            "message",
            10_000,
            "/blocks/0/rows",
            n => $"{{'type':'table','rows':[[{{'type':'raw_text','text':'{Long(n - 1)}'}},{{'type':'raw_text','text':'x'}}]]}}"),
        ["data table"] = (
            "message",
            20_000,
            "/blocks/0/rows",
            n =>
                $"{{'type':'data_table','caption':'C','rows':[[{{'type':'raw_text','text':'x'}}],[{{'type':'raw_text',"
                    + $"'text':'{Long(n - 1)}'}}]]}}"),
    };

    public static TheoryData<string> Measured => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Measured))]
    public void The_longest_text_passes_and_one_more_character_is_refused(string what)
    {
        var (surface, last, pointer, blocks) = Table[what];

        Assert.Empty(On(surface, blocks(last)));
        Assert.Equal([$"must be less than {last + 1} characters [json-pointer:{pointer}]"], On(surface, blocks(last + 1)));
    }

    [Fact]
    public void An_empty_text_is_refused() => Assert.Equal(
        ["must be more than 0 characters [json-pointer:/blocks/0/text/text]"],
        OfMessage($"{{'type':'section','text':{Plain("")}}}"));

    [Fact]
    public void An_emoji_beyond_the_basic_plane_counts_as_one_written_or_escaped()
    {
        static string Header(string emoji, int count) =>
            $"{{'type':'header','text':{Plain(string.Concat(Enumerable.Repeat(emoji, count)))}}}";

        Assert.Empty(OfMessage(Header("🦉", 150)));
        Assert.Empty(OfMessage(Header(@"\ud83e\udd89", 150)));
        Assert.NotEmpty(OfMessage(Header("🦉", 151)));
        Assert.NotEmpty(OfMessage(Header(@"\ud83e\udd89", 151)));
    }

    [Theory]
    [InlineData(@"{'type':'header','text':{'type':'plain_text','text':'\ud800'}}")]
    [InlineData(@"{'type':'header','text':{'type':'plain_text','text':'\udc00\ud800'}}")]
    [InlineData(@"{'type':'\ud800'}")]
    [InlineData(@"{'type':'divider','\ud800\\udc00':1}")]
    public void Half_a_surrogate_pair_is_refused_wherever_it_stands(string block)
    {
        Assert.Equal(["must be valid Unicode text [json-pointer:/blocks]"], OfMessage(block));
        Assert.Equal(["must be valid Unicode text [json-pointer:/view]"], OfHome(block));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_refused() => Assert.Equal(
        "must be valid Unicode text",
        Assert.Single(BlockValidation.Message(JsonElement.Parse([.. "[{\"type\":\""u8, 0xC3, .. "\"}]"u8]))).Text);

    [Fact]
    public void Several_markdown_blocks_share_12000_characters()
    {
        static string Two(int second) => $"{{'type':'markdown','text':'{Long(7000)}'}},{{'type':'markdown','text':'{Long(second)}'}}";

        Assert.Empty(OfMessage(Two(5000)));
        Assert.Equal(
            ["all markdown blocks together must be less than 12001 characters [json-pointer:/blocks/1/text]"],
            OfMessage(Two(5001)));
    }

    private static string Select(string more) => Accessory($"{{'type':'static_select',{more}}}");

    private static string Confirm(string title, string text, int confirm, int deny) =>
        $"{{'title':{title},'text':{text},'confirm':{Plain(confirm)},'deny':{Plain(deny)}}}";

    private static string Video(string more) =>
        $"{{'type':'video','video_url':'{Url}','thumbnail_url':'{Url}','alt_text':'a',{more}}}";

    private static string Feedback(string positive) =>
        $"{{'type':'context_actions','elements':[{{'type':'feedback_buttons','positive_button':{positive},"
            + $"'negative_button':{{'text':{Plain("N")},'value':'n'}}}}]}}";
}
