using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;
using static AsyncCoach.SlackEmulator.Tests.BlockKit.Problems;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

public sealed class ViewInputsTests
{
    private static readonly string Choices = $"'options':[{Option("a")},{{'text':{Plain("Bee")},'value':'b'}}]";
    private static readonly string A = Option("a");
    private static readonly string Bee = $"{{'text':{Plain("Bee")},'value':'b'}}";

    /// <summary>Kind and further properties of an element, and its leaf when nobody has touched it.</summary>
    public static TheoryData<string, string> Untouched =>
        new()
        {
            { "'type':'plain_text_input'", "'value':null" },
            { "'type':'plain_text_input','initial_value':''", "'value':null" },
            { "'type':'plain_text_input','initial_value':'x'", "'value':'x'" },
            { "'type':'email_text_input'", "'value':null" },
            { "'type':'url_text_input'", "'value':null" },
            { "'type':'number_input','is_decimal_allowed':false,'initial_value':'7'", "'value':'7'" },
            { "'type':'rich_text_input'", "" },
            {
                "'type':'rich_text_input','initial_value':{'type':'rich_text','elements':[]}",
                "'rich_text_value':{'type':'rich_text','elements':[]}"
            },
            { "'type':'datepicker'", "'selected_date':null" },
            { "'type':'datepicker','initial_date':'2024-02-29'", "'selected_date':'2024-02-29'" },
            { "'type':'timepicker','timezone':'Asia/Kathmandu'", "'selected_time':null,'timezone':'Asia/Kathmandu'" },
            { "'type':'datetimepicker','initial_date_time':1700000000", "'selected_date_time':1700000000" },
            { $"'type':'static_select',{Choices}", "'selected_option':null" },
            { $"'type':'static_select',{Choices},'initial_option':{A}", $"'selected_option':{A}" },
            { $"'type':'radio_buttons',{Choices}", "'selected_option':null" },
            { "'type':'external_select'", "'selected_option':null" },
            { $"'type':'checkboxes',{Choices}", "'selected_options':[]" },
            { $"'type':'checkboxes',{Choices},'initial_options':[{A}]", $"'selected_options':[{A}]" },
            { $"'type':'multi_static_select',{Choices}", "'selected_options':[]" },
            { "'type':'multi_external_select'", "'selected_options':[]" },
            { "'type':'users_select'", "'selected_user':null" },
            { "'type':'multi_users_select','initial_users':['U1']", "'selected_users':['U1']" },
            { "'type':'conversations_select'", "'selected_conversation':null" },
            { "'type':'multi_conversations_select'", "'selected_conversations':[]" },
            { "'type':'channels_select'", "'selected_channel':null" },
            { "'type':'multi_channels_select'", "'selected_channels':[]" },
            { "'type':'file_input'", "'files':[]" },
        };

    /// <summary>Kind and further properties of an element, what is typed, and the leaf that comes of it.</summary>
    public static TheoryData<string, string, string> Typed =>
        new()
        {
            { "'type':'plain_text_input'", "'hello'", "'value':'hello'" },
            { "'type':'plain_text_input','initial_value':'x'", "null", "'value':null" },
            { "'type':'number_input','is_decimal_allowed':true", "7.5", "'value':'7.5'" },
            { "'type':'number_input','is_decimal_allowed':true", "'7.5'", "'value':'7.5'" },
            {
                "'type':'rich_text_input'",
                "'hi'",
                "'rich_text_value':{'type':'rich_text','elements':[{'type':'rich_text_section','elements':[{'type':'text','text':'hi'}]}]}"
            },
            { "'type':'datepicker'", "'2024-03-31'", "'selected_date':'2024-03-31'" },
            { "'type':'timepicker'", "'09:30'", "'selected_time':'09:30'" },
            { "'type':'datetimepicker'", "1711846800", "'selected_date_time':1711846800" },
            { $"'type':'static_select',{Choices}", "'b'", $"'selected_option':{Bee}" },
            { $"'type':'static_select',{Choices}", "'Bee'", $"'selected_option':{Bee}" },
            { $"'type':'radio_buttons',{Choices}", Bee, $"'selected_option':{Bee}" },
            { $"'type':'checkboxes',{Choices}", "['Bee','a']", $"'selected_options':[{Bee},{A}]" },
            { $"'type':'multi_static_select',{Choices}", "'a'", $"'selected_options':[{A}]" },
            { "'type':'users_select'", "'U1'", "'selected_user':'U1'" },
            { "'type':'multi_users_select'", "['U1','U2']", "'selected_users':['U1','U2']" },
            { "'type':'external_select'", A, $"'selected_option':{A}" },
        };

    /// <summary>Kind and further properties of an element, what is typed, and what the client says.</summary>
    public static TheoryData<string, string, string> Refused => new()
    {
        { "'type':'plain_text_input','min_length':3,'max_length':5", "'ab'", "Please enter at least 3 characters." },
        { "'type':'plain_text_input','min_length':3,'max_length':5", "'abcdef'", "Please enter at most 5 characters." },
        { "'type':'plain_text_input'", $"'{Long(3001)}'", "Please enter at most 3000 characters." },
        { "'type':'email_text_input'", "'priya'", "Please enter a valid email address." },
        { "'type':'email_text_input'", "'Priya <priya@example.com>'", "Please enter a valid email address." },
        { "'type':'url_text_input'", "'example.com'", "Please enter a valid URL." },
        { "'type':'number_input','is_decimal_allowed':true", "'many'", "Please enter a number." },
        { "'type':'number_input','is_decimal_allowed':false", "1.5", "Please enter a whole number." },
        { "'type':'number_input','is_decimal_allowed':true,'min_value':'1.5'", "1.4", "Please enter a number of at least 1.5." },
        { "'type':'number_input','is_decimal_allowed':true,'max_value':'1.5'", "1.6", "Please enter a number of at most 1.5." },
        { "'type':'datepicker'", "'tomorrow'", "Please choose a date, as YYYY-MM-DD." },
        { "'type':'timepicker'", "'9'", "Please choose a time, as HH:mm." },
        { "'type':'datetimepicker'", "'soon'", "Please choose a date and a time, as unix seconds." },
        { $"'type':'static_select',{Choices}", "'c'", "\"c\" is not one of the options." },
        { $"'type':'checkboxes',{Choices}", "['a','c']", "\"c\" is not one of the options." },
        { $"'type':'multi_static_select',{Choices},'max_selected_items':1", "['a','b']", "Please choose at most 1." },
        { "'type':'multi_users_select','max_selected_items':1", "['U1','U2']", "Please choose at most 1." },
        { "'type':'file_input','max_files':1", "[{'id':'F1'},{'id':'F2'}]", "Please choose at most 1." },
    };

    [Theory]
    [MemberData(nameof(Untouched))]
    public void An_untouched_element_has_the_leaf_that_Slack_shows(string element, string leaf) => Assert.Equal(
        Shown($"{{'b':{{'a':{Leaf(element, leaf)}}}}}"),
        Filling.Untouched(Form(element)).Values);

    [Theory]
    [MemberData(nameof(Typed))]
    public void What_is_typed_becomes_the_leaf_that_Slack_shows(string element, string typed, string leaf)
    {
        var filled = Filling.Typed(Form(element, optional: true), Parse(typed));

        Assert.Empty(filled.Problems);
        Assert.Equal(Shown($"{{'b':{{'a':{Leaf(element, leaf)}}}}}"), filled.Values);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_Slacks_client_would_not_submit_is_told_by_block(string element, string typed, string complaint) =>
        Assert.Equal([new InputProblem("b", complaint)], Filling.Typed(Form(element), Parse(typed)).Problems);

    [Fact]
    public void A_required_input_must_be_filled_in_and_an_optional_one_need_not()
    {
        const string Element = "'type':'plain_text_input','min_length':3";

        Assert.Equal(
            [new InputProblem("b", "Please complete this required field.")],
            Filling.Typed(Form(Element), Parse("''")).Problems);
        Assert.Empty(Filling.Typed(Form(Element, optional: true), Parse("''")).Problems);
        Assert.Equal(
            [new InputProblem("b", "Please complete this required field.")],
            Filling.Untouched(Form("'type':'multi_users_select'")).Problems);
    }

    [Fact]
    public void What_stands_outside_of_input_blocks_is_kept_and_never_required()
    {
        var view = Parse(
            $"{{'blocks':[{{'type':'section','block_id':'s','accessory':{{'type':'datepicker','action_id':'d'}}}},{{'type':'actions',"
                + $"'block_id':'x','elements':[{Button("'action_id':'p'")},{{'type':'users_select','action_id':'u'}},{{'type':'checkboxes',"
                + $"'action_id':'c',{Choices}}}]}}]}}");

        Assert.Equal<string[]>(["d", "u", "c"], [.. ViewInputs.Of(view).Select(element => element.ActionId)]);
        Assert.Empty(Filling.Untouched(view).Problems);
    }

    private static JsonElement Form(string element, bool optional = false) =>
        Parse($"{{'type':'modal','blocks':[{{'type':'header'}},{Block("b", element, optional)}]}}");

    private static string Block(string id, string element, bool optional = false) =>
        $"{{'type':'input','block_id':'{id}','optional':{(optional ? "true" : "false")},'element':{{{element},'action_id':'a'}}}}";

    private static string Leaf(string element, string rest) => $"{{{element.Split(',')[0]}{(rest.Length > 0 ? "," : "")}{rest}}}";

    private static string Shown(string json) => JsonNode.Parse(json.Replace('\'', '"'))!.ToJsonString();
}
