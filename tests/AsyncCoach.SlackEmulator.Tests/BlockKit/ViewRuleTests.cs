using static AsyncCoach.SlackEmulator.Tests.BlockKit.Problems;

namespace AsyncCoach.SlackEmulator.Tests.BlockKit;

/// <summary>What concerns several properties at once, or the form of a text.</summary>
public sealed class ViewRuleTests
{
    [Fact]
    public void One_element_of_a_view_may_ask_for_the_focus()
    {
        static string Field(string focus) => Input($"{{'type':'plain_text_input','focus_on_load':{focus}}}");

        Assert.Empty(OfModal($"{Field("true")},{Field("false")}"));
        Assert.Equal(
            ["only one element may set `focus_on_load` [json-pointer:/view/blocks/1/element/focus_on_load]"],
            On("modal", $"{Field("true")},{Field("true")}"));
    }

    [Fact]
    public void An_input_block_needs_a_submit_button_in_a_modal_and_nowhere_else()
    {
        var input = Input("{'type':'plain_text_input'}");

        Assert.Empty(OfMessage(input));
        Assert.Empty(OfHome(input));
        Assert.Empty(OfModal(input));
        Assert.Equal(
            ["must define `submit` to use an `input` block in modals [json-pointer:/view/blocks/1/input]", TheViewToo],
            OfView($"{{'type':'modal','title':{Plain("T")},'blocks':[{{'type':'divider'}},{input}]}}"));
    }

    [Fact]
    public void A_file_input_cannot_dispatch_actions()
    {
        static string Dispatching(string element) => $"{{'type':'input','label':{Plain("L")},'dispatch_action':true,'element':{element}}}";

        Assert.Empty(OfModal(Dispatching("{'type':'plain_text_input'}")));
        Assert.Equal(
            ["`dispatch_action` cannot be used with file_input [json-pointer:/view/blocks/0/dispatch_action]"],
            On("modal", Dispatching("{'type':'file_input'}")));
    }

    [Fact]
    public void A_response_url_can_only_be_asked_for_by_an_input_of_a_modal()
    {
        const string Select = "{'type':'channels_select','response_url_enabled':true}";

        Assert.Empty(OfModal(Input(Select)));
        Assert.NotEmpty(OfModal(Accessory(Select)));
        Assert.NotEmpty(OfMessage(Input(Select)));
        Assert.NotEmpty(OfHome(Input(Select)));
    }
}
