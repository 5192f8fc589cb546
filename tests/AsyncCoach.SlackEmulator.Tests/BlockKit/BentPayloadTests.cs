using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.BlockKit;
using static AsyncCoach.SlackEmulator.Tests.BlockKit.Problems;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

/// <summary>
/// Whatever an app sends is answered. Every place of a large payload, deep inside too, is bent into everything that JSON has.
/// </summary>
public sealed class BentPayloadTests
{
    private const string RichText =
        "{'type':'rich_text','elements':[{'type':'rich_text_list','style':'bullet','elements':[{'type':'rich_text_section',"
            + "'elements':[{'type':'text','text':'t','style':{'bold':true}},{'type':'date','timestamp':1700000000,'format':'{time}'}]}]}]}";

    private static readonly string Message = string.Join(
        ',',
        Accessory($"{{'type':'static_select','options':[{Options(2)}],'initial_option':{Option("o1")}}}"),
        Accessory($"{{'type':'multi_users_select','initial_users':['U1'],'max_selected_items':2}}"),
        Actions($"{Button("'value':'v'")},{{'type':'checkboxes','options':[{Options(2)}],'initial_options':[{Option("o1")}]}}"),
        RichText,
        $"{{'type':'data_table','caption':'C','row_header_column_index':0,'rows':[[{{'type':'raw_text','text':'x'}}],[{RichText}]]}}",
        "{'type':'data_visualization','title':'T','chart':{'type':'bar','axis_config':{'categories':['a']},'series':[{'name':'s',"
            + "'data':[{'label':'a','value':1}]}]}}",
        $"{{'type':'carousel','elements':[{{'type':'card','title':{Plain("T")},'actions':[{Button("'action_id':'a'")}]}}]}}",
        $"{{'type':'container','title':{Plain("T")},'child_blocks':[{Actions(Button("'action_id':'a'"))}]}}");

    private static readonly string Form = string.Join(
        ',',
        Input("{'type':'plain_text_input','min_length':1,'max_length':2,'initial_value':'x'}"),
        Input("{'type':'number_input','is_decimal_allowed':true,'min_value':'1','max_value':'2','initial_value':'1'}"),
        Input($"{{'type':'static_select','option_groups':[{{'label':{Plain("G")},'options':[{Option("a")}]}}]}}"),
        Input("{'type':'rich_text_input','min_lines':1,'max_lines':2}"),
        Input("{'type':'conversations_select','filter':{'include':['im']},'response_url_enabled':true}"));

    private static readonly Viewer Anybody = new(_ => null, TimeZoneInfo.Utc, DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_message_bent_anywhere_is_answered_and_what_passes_can_be_read()
    {
        Assert.Empty(OfMessage(Message));
        var passed = 0;
        var refused = 0;
        foreach (var bent in Bent($"[{Message}]").Select(Parse))
        {
            if (BlockValidation.Message(bent).Count > 0)
            {
                refused++;
            }
            else
            {
                passed++;
                Assert.NotNull(PlainText.Of(bent, Anybody));
            }
        }

        Assert.True(passed > 30 && refused > 500, $"{passed} passed, {refused} refused");
    }

    [Fact]
    public void A_form_bent_anywhere_is_answered_and_what_passes_can_be_filled_in()
    {
        var view = $"{{'type':'modal','title':{Plain("T")},'submit':{Plain("S")},'blocks':[{Form}]}}";
        Assert.Empty(OfView(view));
        var passed = 0;
        foreach (var bent in Bent(view).Select(Parse))
        {
            if (BlockValidation.View(bent).Count == 0)
            {
                passed++;
                Assert.NotNull(Filling.Typed(bent, Parse("7")).Values);
                Assert.NotNull(PlainText.OfView(bent, Anybody));
            }
        }

        Assert.True(passed > 10, $"{passed}");
    }

    [Theory]
    [InlineData("'type':'users_select'", "7")]
    [InlineData("'type':'multi_users_select'", "[7,{}]")]
    [InlineData("'type':'external_select'", "{'text':'x'}")]
    [InlineData("'type':'multi_external_select'", "'free text'")]
    [InlineData("'type':'checkboxes','options':[{'text':{'type':'plain_text','text':'A'},'value':'a'}]", "[7,[],null]")]
    [InlineData("'type':'radio_buttons','options':[{'text':{'type':'plain_text','text':'A'},'value':'a'}]", "true")]
    [InlineData("'type':'plain_text_input'", "[7]")]
    [InlineData("'type':'datetimepicker'", "1.5")]
    [InlineData("'type':'rich_text_input'", "[1]")]
    [InlineData("'type':'number_input','is_decimal_allowed':true", "1e400")]
    public void A_value_of_the_wrong_kind_is_a_problem_of_its_block(string element, string typed)
    {
        var view = Parse($"{{'type':'modal','blocks':[{{'type':'input','block_id':'b','element':{{'action_id':'a',{element}}}}}]}}");

        Assert.NotEmpty(Filling.Typed(view, Parse(typed)).Problems);
    }

    /// <summary>The payload once for every place in it and everything that could stand there instead.</summary>
    private static IEnumerable<string> Bent(string json)
    {
        var whole = JsonNode.Parse(json.Replace('\'', '"'))!;
        foreach (var place in Places(whole).ToList())
        {
            foreach (var other in new[] { "null", "true", "7", "-1.5", "\"\"", "\"x\"", "[]", "[null]", "{}", "{\"type\":\"text\"}" })
            {
                var was = place.DeepClone();
                var instead = JsonNode.Parse(other);
                var parent = place.Parent!;
                var (name, index) = parent is JsonObject ? (place.GetPropertyName(), 0) : ("", place.GetElementIndex());
                Put(parent, name, index, instead);
                yield return whole.ToJsonString();
                Put(parent, name, index, place);
                Assert.True(JsonNode.DeepEquals(was, place));
            }
        }
    }

    private static void Put(JsonNode parent, string name, int index, JsonNode? value)
    {
        if (parent is JsonObject owner)
        {
            owner[name] = value;
        }
        else
        {
            parent.AsArray()[index] = value;
        }
    }

    private static IEnumerable<JsonNode> Places(JsonNode node)
    {
        var children = node switch
        {
            JsonObject owner => owner.Select(property => property.Value),
            JsonArray list => list,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Places(child).Prepend(child));
    }
}
