using AsyncCoach.SlackEmulator.BlockKit;
using static AsyncCoach.SlackEmulator.Tests.BlockKit.Problems;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

/// <summary>What concerns several properties at once, or the form of a text.</summary>
public sealed class RuleTests
{
    private static readonly string Choices =
        $"'options':[{{'text':{Plain("A")},'value':'a','description':{Plain("first")}}},{Option("b")}]";

    [Theory]
    [InlineData("7", "must provide an object [json-pointer:/blocks/0]")]
    [InlineData("null", "must provide an object [json-pointer:/blocks/0]")]
    [InlineData("{}", "missing required field: type [json-pointer:/blocks/0]")]
    [InlineData("{'type':1}", "must provide a string [json-pointer:/blocks/0/type]")]
    [InlineData("{'type':'sektion'}", "unsupported type: sektion [json-pointer:/blocks/0/type]")]
    [InlineData("{'type':'Section'}", "unsupported type: Section [json-pointer:/blocks/0/type]")]
    [InlineData("{'type':'section','text':'bare'}", "must provide an object [json-pointer:/blocks/0/text]")]
    [InlineData("{'type':'section'}", "must define either `text` or `fields` [json-pointer:/blocks/0/type]")]
    [InlineData("{'type':'header','text':{'type':'mrkdwn','text':'x'}}", "unsupported type: mrkdwn [json-pointer:/blocks/0/text/type]")]
    [InlineData(
        "{'type':'section','text':{'type':'mrkdwn','text':'x','emoji':true}}",
        "invalid additional property: emoji [json-pointer:/blocks/0/text]")]
    [InlineData(
        "{'type':'section','text':{'type':'plain_text','text':'x','verbatim':true}}",
        "invalid additional property: verbatim [json-pointer:/blocks/0/text]")]
    [InlineData("{'type':'divider','a~b/c':1}", "invalid additional property: a~b/c [json-pointer:/blocks/0]")]
    [InlineData(
        "{'type':'card','subtitle':{'type':'plain_text','text':'x'}}",
        "must define at least one of `hero_image`, `title`, `actions` and `body` [json-pointer:/blocks/0/type]")]
    [InlineData("{'type':'card','title':'bare'}", "must provide an object [json-pointer:/blocks/0/title]")]
    [InlineData(
        "{'type':'task_card','task_id':'1','title':'T','status':'pending'}",
        "must be a valid enum value [json-pointer:/blocks/0/status]")]
    [InlineData(
        "{'type':'carousel','elements':[{'type':'divider'}]}",
        "unsupported type: divider [json-pointer:/blocks/0/elements/0/type]")]
    [InlineData(
        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'citation'}]}]}",
        "unsupported type: citation [json-pointer:/blocks/0/elements/0/elements/0/type]")]
    [InlineData(
        "{'type':'rich_text','elements':[{'type':'rich_text_preformatted','elements':[{'type':'user','user_id':'U1'}]}]}",
        "unsupported type: user [json-pointer:/blocks/0/elements/0/elements/0/type]")]
    [InlineData(
        "{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'x','style':{'bald':true}}]}]}",
        "invalid additional property: bald [json-pointer:/blocks/0/elements/0/elements/0/style]")]
    [InlineData(
        "{'type':'table','rows':[[{'type':'raw_text','text':'x'}]],'column_settings':[{'align':'middle'}]}",
        "must be a valid enum value [json-pointer:/blocks/0/column_settings/0/align]")]
    [InlineData(
        "{'type':'data_table','caption':'C','rows':[[{'type':'rich_text','elements':[]}],[{'type':'raw_text','text':'x'}]]}",
        "unsupported type: rich_text [json-pointer:/blocks/0/rows/0/0/type]")]
    [InlineData(
        "{'type':'data_table','caption':'C','rows':[[{'type':'raw_text','text':'x'}],[{'type':'raw_text','text':'x'},{'type':'raw_text',"
            + "'text':'y'}]]}",
        "must have 1 cells like the first row [json-pointer:/blocks/0/rows/1]")]
    [InlineData(
        "{'type':'data_table','caption':'C','row_header_column_index':1,'rows':[[{'type':'raw_text','text':'x'}],[{'type':'raw_text',"
            + "'text':'x'}]]}",
        "must be less than 1 [json-pointer:/blocks/0/row_header_column_index]")]
    [InlineData("{'type':'image','alt_text':'a'}", "must define either `image_url` or `slack_file` [json-pointer:/blocks/0]")]
    [InlineData(
        "{'type':'image','alt_text':'a','image_url':'https://a.b','slack_file':{'id':'F'}}",
        "must define either `image_url` or `slack_file` [json-pointer:/blocks/0]")]
    [InlineData(
        "{'type':'image','alt_text':'a','slack_file':{'id':'F','url':'https://a.b'}}",
        "must define either `id` or `url` [json-pointer:/blocks/0/slack_file]")]
    [InlineData(
        "{'type':'image','alt_text':'a','image_url':'javascript:alert(1)'}",
        "must be a valid url [json-pointer:/blocks/0/image_url]")]
    [InlineData(
        "{'type':'video','alt_text':'a','thumbnail_url':'https://a.b','video_url':'http://a.b','title':{'type':'plain_text','text':'x'}}",
        "must be a valid https url [json-pointer:/blocks/0/video_url]")]
    public void A_block_that_makes_no_sense_is_refused_where_it_makes_none(string block, string refusal) =>
        Assert.Equal([refusal], OfMessage(block));

    [Theory]
    [InlineData("{'type':'datepicker','initial_date':'2023-02-29'}", "initial_date", "must be a date in the format YYYY-MM-DD")]
    [InlineData("{'type':'datepicker','initial_date':'24-02-01'}", "initial_date", "must be a date in the format YYYY-MM-DD")]
    [InlineData("{'type':'timepicker','initial_time':'24:00'}", "initial_time", "must be a time in the format HH:mm")]
    [InlineData("{'type':'timepicker','initial_time':'9:00'}", "initial_time", "must be a time in the format HH:mm")]
    [InlineData("{'type':'timepicker','timezone':'Europe/Atlantis'}", "timezone", "must be a valid IANA time zone")]
    [InlineData("{'type':'datetimepicker','initial_date_time':999999999}", "initial_date_time", "must be greater than 999999999")]
    [InlineData("{'type':'datetimepicker','initial_date_time':10000000000}", "initial_date_time", "must be less than 10000000000")]
    [InlineData("{'type':'datetimepicker','initial_date_time':1700000000.5}", "initial_date_time", "must provide an integer")]
    [InlineData("{'type':'number_input','is_decimal_allowed':true,'min_value':1}", "min_value", "must provide a string")]
    [InlineData("{'type':'number_input','is_decimal_allowed':true,'min_value':'one'}", "min_value", "must be a number")]
    [InlineData(
        "{'type':'number_input','is_decimal_allowed':true,'min_value':'2','max_value':'1'}",
        "min_value",
        "`min_value` must not be greater than `max_value`")]
    [InlineData(
        "{'type':'number_input','is_decimal_allowed':true,'min_value':'2','initial_value':'1.9'}",
        "initial_value",
        "must be between `min_value` and `max_value`")]
    [InlineData("{'type':'number_input','is_decimal_allowed':false,'initial_value':'1.9'}", "initial_value", "must be a whole number")]
    [InlineData(
        "{'type':'plain_text_input','min_length':3,'max_length':2}",
        "min_length",
        "`min_length` must not be greater than `max_length`")]
    [InlineData("{'type':'rich_text_input','min_lines':3,'max_lines':2}", "min_lines", "`min_lines` must not be greater than `max_lines`")]
    [InlineData(
        "{'type':'plain_text_input','dispatch_action_config':{'trigger_actions_on':['on_blur']}}",
        "dispatch_action_config/trigger_actions_on/0",
        "must be a valid enum value")]
    [InlineData(
        "{'type':'conversations_select','filter':{}}",
        "filter",
        "must define at least one of `include`, `exclude_external_shared_channels` and `exclude_bot_users`")]
    [InlineData("{'type':'conversations_select','filter':{'include':['secret']}}", "filter/include/0", "must be a valid enum value")]
    [InlineData(
        "{'type':'static_select','options':[],'placeholder':{'type':'mrkdwn','text':'x'}}",
        "options",
        "must provide at least 1 items",
        "placeholder/type",
        "unsupported type: mrkdwn")]
    public void An_input_that_cannot_be_filled_in_is_refused(string element, params string[] pointersAndTexts) =>
        Assert.Equal<string[]>(
            [.. pointersAndTexts.Chunk(2).Select(pair => $"{pair[1]} [json-pointer:/view/blocks/0/element/{pair[0]}]")],
            On("modal", Input(element)));

    [Fact]
    public void A_select_has_options_or_groups_and_not_both()
    {
        var groups = $"'option_groups':[{{'label':{Plain("G")},'options':[{Option("a")}]}}]";

        Assert.Empty(On("modal", Input($"{{'type':'static_select',{groups},'initial_option':{Option("a")}}}")));
        Assert.Equal(
            ["must define either `options` or `option_groups` [json-pointer:/view/blocks/0/element]"],
            On("modal", Input($"{{'type':'static_select',{groups},{Choices}}}")));
        Assert.Equal(
            ["must define either `options` or `option_groups` [json-pointer:/view/blocks/0/element]"],
            On("modal", Input("{'type':'multi_static_select'}")));
    }

    [Theory]
    [InlineData("'value':'a','text':{'type':'plain_text','text':'A'},'description':{'type':'plain_text','text':'first'}", true)]
    [InlineData("'value':'a','text':{'type':'plain_text','text':'A'}", false)]
    [InlineData(
        "'value':'a','text':{'type':'plain_text','text':'A','emoji':true},'description':{'type':'plain_text','text':'first'}",
        false)]
    [InlineData("'value':'c','text':{'type':'plain_text','text':'A'},'description':{'type':'plain_text','text':'first'}", false)]
    public void An_initial_option_is_one_of_the_options_in_every_part(string initial, bool passes)
    {
        foreach (var kind in new[] { "static_select", "radio_buttons" })
        {
            Assert.Equal(
                passes ? [] : ["`initial_option` must be one of the options [json-pointer:/view/blocks/0/element/initial_option]"],
                On("modal", Input($"{{'type':'{kind}',{Choices},'initial_option':{{{initial}}}}}")));
        }

        foreach (var kind in new[] { "multi_static_select", "checkboxes" })
        {
            Assert.Equal(
                passes ? [] : ["`initial_options` must be among the options [json-pointer:/view/blocks/0/element/initial_options/1]"],
                On("modal", Input($"{{'type':'{kind}',{Choices},'initial_options':[{Option("b")},{{{initial}}}]}}")));
        }
    }

    [Fact]
    public void Null_is_no_way_to_leave_something_out() => Assert.Equal(
        ["must provide an object [json-pointer:/view/blocks/0/element/initial_option]"],
        On("modal", Input($"{{'type':'static_select',{Choices},'initial_option':null}}")));

    [Fact]
    public void Block_ids_are_unique_in_the_payload_also_inside_containers()
    {
        const string Block = "{'type':'divider','block_id':'b'}";
        Assert.Equal(["`block_id` \"b\" already exists [json-pointer:/blocks/1/block_id]"], OfMessage($"{Block},{Block}"));
        Assert.Equal(
            ["`block_id` \"b\" already exists [json-pointer:/blocks/1/child_blocks/0/block_id]"],
            OfMessage($"{Block},{{'type':'container','title':{Plain("T")},'child_blocks':[{Block}]}}"));
    }

    [Fact]
    public void Action_ids_are_unique_in_their_block_and_may_come_again_in_another()
    {
        var button = Button("'action_id':'a'");

        Assert.Empty(OfMessage($"{Actions(button)},{Actions(button)},{Accessory(button)}"));
        Assert.Empty(OfMessage($"{{'type':'carousel','elements':[{Many(2, $"{{'type':'card','actions':[{button}]}}")}]}}"));
        Assert.Equal(
            ["`action_id` \"a\" already exists [json-pointer:/blocks/1/elements/1/action_id]"],
            OfMessage($"{{'type':'divider'}},{Actions($"{button},{button}")}"));
    }

    [Theory]
    [InlineData(
        "{'type':'pie','segments':[{'label':'a','value':0}]}",
        "must be greater than 0 [json-pointer:/blocks/0/chart/segments/0/value]")]
    [InlineData(
        "{'type':'pie','segments':[{'label':'a','value':1},{'label':'a','value':2}]}",
        "`label` \"a\" already exists [json-pointer:/blocks/0/chart/segments/1/label]")]
    [InlineData(
        "{'type':'bar','axis_config':{'categories':['a']},'series':[{'name':'s','data':[{'label':'b','value':1}]}]}",
        "must have each category exactly once [json-pointer:/blocks/0/chart/series/0/data]")]
    [InlineData(
        "{'type':'bar','axis_config':{'categories':['a']},'series':[{'name':'s','data':[{'label':'a','value':1},{'label':'a',"
            + "'value':2}]}]}",
        "must have each category exactly once [json-pointer:/blocks/0/chart/series/0/data]")]
    [InlineData(
        "{'type':'bar','axis_config':{'categories':['a']},'series':[{'name':'s','data':[{'label':'a','value':1}]},{'name':'s',"
            + "'data':[{'label':'a','value':1}]}]}",
        "`name` \"s\" already exists [json-pointer:/blocks/0/chart/series/1/name]")]
    [InlineData("{'type':'radar','segments':[]}", "unsupported type: radar [json-pointer:/blocks/0/chart/type]")]
    public void A_chart_has_each_figure_once(string chart, string refusal) =>
        Assert.Equal([refusal], OfMessage($"{{'type':'data_visualization','title':'T','chart':{chart}}}"));

    [Fact]
    public void A_second_table_has_an_error_code_of_its_own()
    {
        const string Table = "{'type':'table','rows':[[{'type':'raw_text','text':'x'}]]}";

        Assert.Equal("invalid_attachments", BlockValidation.MessageError(BlockValidation.Message(Parse($"[{Table},{Table}]"))));
        Assert.Equal("invalid_blocks", BlockValidation.MessageError(BlockValidation.Message(Parse($"[{Table},{Table},7]"))));
    }

    [Fact]
    public void Blocks_that_are_no_array_are_refused() =>
        Assert.Equal("must provide an array [json-pointer:/blocks]", Assert.Single(BlockValidation.Message(Parse("{}"))).ToString());
}
