using AsyncCoach.SlackEmulator.BlockKit;
using static AsyncCoach.SlackEmulator.Tests.BlockKit.Problems;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

public sealed class ViewTests
{
    private const string Divider = "'blocks':[{'type':'divider'}]";

    private static readonly Dictionary<string, (int Last, string Pointer, Func<int, string> View)> Table = new(StringComparer.Ordinal)
    {
        ["title"] = (24, "title/text", n => $"{{'type':'modal','title':{Plain(n)},{Divider}}}"),
        ["submit"] = (24, "submit/text", n => Modal($"'submit':{Plain(n)}")),
        ["close"] = (24, "close/text", n => Modal($"'close':{Plain(n)}")),
        ["private_metadata"] = (3000, "private_metadata", n => Modal($"'private_metadata':'{Long(n)}'")),
        ["private_metadata of a home tab"] = (3000, "private_metadata", n => $"{{'type':'home',{Divider},'private_metadata':'{Long(n)}'}}"),
        ["callback_id"] = (255, "callback_id", n => Modal($"'callback_id':'{Long(n)}'")),
        ["external_id"] = (255, "external_id", n => Modal($"'external_id':'{Long(n)}'")),
    };

    public static TheoryData<string> Measured => [.. Table.Keys];

    [Theory]
    [MemberData(nameof(Measured))]
    public void The_longest_text_passes_and_one_more_character_is_refused(string what)
    {
        var (last, pointer, view) = Table[what];

        Assert.Empty(OfView(view(last)));
        Assert.Equal([$"must be less than {last + 1} characters [json-pointer:/view/{pointer}]", TheViewToo], OfView(view(last + 1)));
    }

    [Fact]
    public void A_modal_with_everything_passes() =>
        Assert.Empty(
            OfView(
                Modal(
                    $"'submit':{Plain("S")},'close':{Plain("C")},'private_metadata':'','callback_id':'','external_id':'',"
                        + "'clear_on_close':true,'notify_on_close':true,'submit_disabled':true")));

    [Theory]
    [InlineData("title")]
    [InlineData("submit")]
    [InlineData("close")]
    [InlineData("clear_on_close")]
    [InlineData("notify_on_close")]
    [InlineData("submit_disabled")]
    public void A_home_tab_has_no(string property) => Assert.Equal(
        [$"invalid additional property: {property} [json-pointer:/view]", TheViewToo],
        OfView($"{{'type':'home',{Divider},'{property}':true}}"));

    [Theory]
    [InlineData("{'type':'modal','blocks':[{'type':'divider'}]}", "missing required field: title [json-pointer:/view]")]
    [InlineData("{'type':'home'}", "missing required field: blocks [json-pointer:/view]")]
    [InlineData(
        "{'type':'modal','title':{'type':'mrkdwn','text':'T'},'blocks':[{'type':'divider'}]}",
        "unsupported type: mrkdwn [json-pointer:/view/title/type]")]
    [InlineData("{'type':'window','blocks':[]}", "unsupported type: window [json-pointer:/view/type]")]
    [InlineData("{'blocks':[]}", "missing required field: type [json-pointer:/view]")]
    [InlineData("{'type':'home','blocks':{}}", "must provide an array [json-pointer:/view/blocks]")]
    [InlineData("{'type':'home','blocks':[],'hash':'1'}", "invalid additional property: hash [json-pointer:/view]")]
    public void A_view_that_is_none_is_refused(string view, string refusal) => Assert.Equal([refusal, TheViewToo], OfView(view));

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("null")]
    public void What_is_no_object_is_no_view(string view) => Assert.Equal(["must provide an object [json-pointer:/view]"], OfView(view));

    [Fact]
    public void A_view_of_250_KB_is_not_too_large_and_one_byte_more_is()
    {
        static string Sized(int bytes) => $"{{'a':'{Long(bytes - 8)}'}}";

        Assert.False(BlockValidation.IsTooLarge(Parse(Sized(250 * 1024))));
        Assert.True(BlockValidation.IsTooLarge(Parse(Sized((250 * 1024) + 1))));
    }

    private static string Modal(string more) => $"{{'type':'modal','title':{Plain("T")},{Divider},{more}}}";
}
