using static AsyncCoach.SlackEmulator.Tests.BlockKit.Problems;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

public sealed class CountTests
{
    private const string Divider = "{'type':'divider'}";
    private const string Cell = "{'type':'raw_text','text':'c'}";

    /// <summary>What is counted, where, the greatest number, and blocks with as many as asked for.</summary>
    private static readonly Dictionary<string, (string Surface, int Last, string Pointer, Func<int, string> Blocks)> Table = new(
        StringComparer.Ordinal)
    {
        ["blocks of a message"] = ("message", 50, "/blocks", n => Many(n, Divider)),
        ["blocks of a modal"] = ("modal", 100, "/view/blocks", n => Many(n, Divider)),
        ["blocks of a home tab"] = ("home", 100, "/view/blocks", n => Many(n, Divider)),
        ["fields of a section"] = ("message", 10, "/blocks/0/fields", n => $"{{'type':'section','fields':[{Many(n, Plain("F"))}]}}"),
        ["elements of a context"] = ("message", 10, "/blocks/0/elements", n => $"{{'type':'context','elements':[{Many(n, Plain("C"))}]}}"),
        ["elements of actions"] = ("message", 25, "/blocks/0/elements", n => Actions(Many(n, Button("'action_id':'#'")))),
        ["options of a select"] = (
            "message",
            100,
            "/blocks/0/accessory/options",
            n => Accessory($"{{'type':'static_select','options':[{Options(n)}]}}")),
        ["options of a multi-select"] = (
            "message",
            100,
            "/blocks/0/accessory/options",
            n => Accessory($"{{'type':'multi_static_select','options':[{Options(n)}]}}")),
        ["option groups"] = (
            "message",
            100,
            "/blocks/0/accessory/option_groups",
            n => Accessory($"{{'type':'static_select','option_groups':[{Many(n, Group(1))}]}}")),
        ["options of a group"] = (
            "message",
            100,
            "/blocks/0/accessory/option_groups/0/options",
            n => Accessory($"{{'type':'static_select','option_groups':[{Group(n)}]}}")),
        ["options of an overflow menu"] = (
            "message",
            5,
            "/blocks/0/accessory/options",
            n => Accessory($"{{'type':'overflow','options':[{Options(n)}]}}")),
        ["checkboxes"] = (
            "message",
            10,
            "/blocks/0/accessory/options",
            n => Accessory($"{{'type':'checkboxes','options':[{Options(n)}]}}")),
        ["radio buttons"] = (
            "message",
            10,
            "/blocks/0/accessory/options",
            n => Accessory($"{{'type':'radio_buttons','options':[{Options(n)}]}}")),
        ["initial users up to max_selected_items"] = (
            "message",
            3,
            "/blocks/0/accessory/initial_users",
            n => Accessory($"{{'type':'multi_users_select','max_selected_items':3,'initial_users':[{Many(n, "'U#'")}]}}")),
        ["feedback elements"] = (
            "message",
            5,
            "/blocks/0/elements",
            n => $"{{'type':'context_actions','elements':[{Many(n, $"{{'type':'icon_button','icon':'trash','text':{Plain("D")}}}")}]}}"),
        ["viewers of an icon button"] = (
            "message",
            10,
            "/blocks/0/elements/0/visible_to_user_ids",
            n =>
                $"{{'type':'context_actions','elements':[{{'type':'icon_button','icon':'trash','text':{Plain("D")},"
                    + $"'visible_to_user_ids':[{Many(n, "'U#'")}]}}]}}"),
        ["buttons of a card"] = (
            "message",
            3,
            "/blocks/0/actions",
            n => $"{{'type':'card','actions':[{Many(n, Button("'action_id':'#'"))}]}}"),
        ["cards of a carousel"] = (
            "message",
            10,
            "/blocks/0/elements",
            n => $"{{'type':'carousel','elements':[{Many(n, $"{{'type':'card','title':{Plain("T")}}}")}]}}"),
        ["children of a container"] = (
            "message",
            10,
            "/blocks/0/child_blocks",
            n => $"{{'type':'container','title':{Plain("T")},'child_blocks':[{Many(n, Divider)}]}}"),
        ["rows of a table"] = ("message", 100, "/blocks/0/rows", n => $"{{'type':'table','rows':[{Many(n, $"[{Cell}]")}]}}"),
        ["cells of a row"] = ("message", 20, "/blocks/0/rows/0", n => $"{{'type':'table','rows':[[{Many(n, Cell)}]]}}"),
        ["column settings"] = (
            "message",
            20,
            "/blocks/0/column_settings",
            n => $"{{'type':'table','rows':[[{Cell}]],'column_settings':[{Many(n, "null")}]}}"),
        ["rows of a data table"] = (
            "message",
            201,
            "/blocks/0/rows",
            n => $"{{'type':'data_table','caption':'C','rows':[{Many(n, $"[{Cell}]")}]}}"),
        ["segments of a pie"] = (
            "message",
            12,
            "/blocks/0/chart/segments",
            n => Chart($"{{'type':'pie','segments':[{Many(n, "{'label':'#','value':1}")}]}}")),
        ["series of a line chart"] = (
            "message",
            12,
            "/blocks/0/chart/series",
            n =>
                Chart(
                    $"{{'type':'line','axis_config':{{'categories':['a']}},"
                        + $"'series':[{Many(n, "{'name':'#','data':[{'label':'a','value':-1}]}")}]}}")),
        ["categories"] = (
            "message",
            20,
            "/blocks/0/chart/axis_config/categories",
            n =>
                Chart(
                    $"{{'type':'bar','series':[{{'name':'s','data':[{Many(Math.Min(n, 20), "{'label':'#','value':1}")}]}}],"
                        + $"'axis_config':{{'categories':[{Many(n, "'#'")}]}}}}")),
    };

    /// <summary>Whole numbers with a least and a most.</summary>
    private static readonly Dictionary<string, (string Surface, int First, int Last, string Pointer, Func<int, string> Blocks)> Numbers =
        new(StringComparer.Ordinal)
        {
            ["header level"] = ("message", 1, 4, "/blocks/0/level", n => $"{{'type':'header','text':{Plain("H")},'level':{n}}}"),
            ["min_length"] = (
                "modal",
                0,
                3000,
                "/view/blocks/0/element/min_length",
                n => Input($"{{'type':'plain_text_input','min_length':{n}}}")),
            ["max_length"] = (
                "modal",
                1,
                3000,
                "/view/blocks/0/element/max_length",
                n => Input($"{{'type':'plain_text_input','max_length':{n}}}")),
            ["max_files"] = ("modal", 1, 10, "/view/blocks/0/element/max_files", n => Input($"{{'type':'file_input','max_files':{n}}}")),
            ["max_lines"] = (
                "modal",
                1,
                100,
                "/view/blocks/0/element/max_lines",
                n => Input($"{{'type':'rich_text_input','max_lines':{n}}}")),
            ["page_size"] = (
                "message",
                1,
                100,
                "/blocks/0/page_size",
                n => $"{{'type':'data_table','caption':'C','page_size':{n},'rows':[[{Cell}],[{Cell}]]}}"),
            ["list indent"] = (
                "message",
                0,
                8,
                "/blocks/0/elements/0/indent",
                n => $"{{'type':'rich_text','elements':[{{'type':'rich_text_list','style':'bullet','indent':{n},'elements':[]}}]}}"),
        };

    public static TheoryData<string> Counted => [.. Table.Keys];

    public static TheoryData<string> Bounded => [.. Numbers.Keys];

    [Theory]
    [MemberData(nameof(Counted))]
    public void The_last_item_passes_and_one_more_is_refused(string what)
    {
        var (surface, last, pointer, blocks) = Table[what];

        Assert.Empty(On(surface, blocks(last)));
        Assert.Equal([$"no more than {last} items allowed [json-pointer:{pointer}]"], On(surface, blocks(last + 1)));
    }

    [Theory]
    [MemberData(nameof(Bounded))]
    public void A_number_passes_from_its_least_to_its_most(string what)
    {
        var (surface, first, last, pointer, blocks) = Numbers[what];

        Assert.Empty(On(surface, blocks(first)));
        Assert.Empty(On(surface, blocks(last)));
        Assert.Equal([$"must be greater than {first - 1} [json-pointer:{pointer}]"], On(surface, blocks(first - 1)));
        Assert.Equal([$"must be less than {last + 1} [json-pointer:{pointer}]"], On(surface, blocks(last + 1)));
    }

    [Theory]
    [InlineData("{'type':'actions','elements':[]}", "must provide at least 1 items [json-pointer:/blocks/0/elements]")]
    [InlineData("{'type':'context','elements':[]}", "must provide at least 1 items [json-pointer:/blocks/0/elements]")]
    [InlineData("{'type':'section','fields':[]}", "must provide at least 1 items [json-pointer:/blocks/0/fields]")]
    [InlineData("{'type':'carousel','elements':[]}", "must provide at least 1 items [json-pointer:/blocks/0/elements]")]
    [InlineData("{'type':'table','rows':[]}", "must provide at least 1 items [json-pointer:/blocks/0/rows]")]
    [InlineData(
        "{'type':'data_table','caption':'C','rows':[[{'type':'raw_text','text':'c'}]]}",
        "must provide at least 2 items [json-pointer:/blocks/0/rows]")]
    public void An_empty_list_is_refused(string block, string refusal) => Assert.Equal([refusal], OfMessage(block));

    [Fact]
    public void A_message_and_a_home_tab_may_be_emptied_and_a_modal_may_not()
    {
        Assert.Empty(OfMessage(""));
        Assert.Empty(OfHome(""));
        Assert.Equal(["must provide at least 1 items [json-pointer:/view/blocks]", TheViewToo], OfModal(""));
    }

    [Fact]
    public void A_message_has_one_table_of_either_kind_also_inside_a_container()
    {
        var table = $"{{'type':'table','rows':[[{Cell}]]}}";
        var dataTable = $"{{'type':'data_table','caption':'C','rows':[[{Cell}],[{Cell}]]}}";
        var container = $"{{'type':'container','title':{Plain("T")},'child_blocks':[{dataTable}]}}";

        Assert.Empty(OfMessage(table));
        Assert.Empty(OfMessage(container));
        Assert.Equal(["only_one_table_allowed [json-pointer:/blocks/1]"], OfMessage($"{table},{dataTable}"));
        Assert.Equal(["only_one_table_allowed [json-pointer:/blocks/1/child_blocks/0]"], OfMessage($"{table},{container}"));
    }

    [Fact]
    public void A_message_has_two_charts()
    {
        var chart = Chart("{'type':'pie','segments':[{'label':'a','value':1}]}");

        Assert.Empty(OfMessage(Many(2, chart)));
        Assert.Equal(["no more than 2 data_visualization blocks allowed [json-pointer:/blocks/2]"], OfMessage(Many(3, chart)));
    }

    private static string Group(int options) => $"{{'label':{Plain("G")},'options':[{Options(options)}]}}";

    private static string Chart(string chart) => $"{{'type':'data_visualization','title':'T','chart':{chart}}}";
}
