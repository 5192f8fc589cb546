using System.Text.Json;
using AsyncCoach.Slack.Client.Inbound;

namespace AsyncCoach.Slack.Client.Tests.Inbound;

public sealed class FormStateReaderTests
{
    [Theory]
    [InlineData("""{"type":"plain_text_input","value":" typed "}""", " typed ")]
    [InlineData("""{"type":"plain_text_input","value":null}""", "")]
    [InlineData("""{"type":"number_input","value":"7"}""", "7")]
    [InlineData("""{"type":"from_the_future","shape":{"value":"x"}}""", "")]
    [InlineData("null", "")]
    public void Typed_text(string leaf, string text) => Assert.Equal(text, State($$$"""{"b":{"a":{{{leaf}}}}}""").Text("b"));

    [Theory]
    [InlineData("""{"type":"users_select","selected_user":"U1"}""", "U1")]
    [InlineData("""{"type":"users_select","selected_user":null}""", null)]
    [InlineData("""{"type":"datepicker","selected_date":"2026-05-07"}""", "2026-05-07")]
    [InlineData("""{"type":"timepicker","selected_time":"09:30","timezone":"Asia/Kolkata"}""", "09:30")]
    [InlineData("""{"type":"datetimepicker","selected_date_time":1700000000}""", "1700000000")]
    [InlineData("""{"type":"static_select","selected_option":{"text":{"type":"plain_text","text":"Yes"},"value":"y"}}""", "y")]
    [InlineData("""{"type":"conversations_select","selected_conversation":"C1"}""", "C1")]
    public void One_choice(string leaf, string? choice) => Assert.Equal(choice, State($$$"""{"b":{"a":{{{leaf}}}}}""").Choice("b"));

    [Theory]
    [InlineData("""{"type":"multi_users_select","selected_users":["U1","U2"]}""", "U1,U2")]
    [InlineData("""{"type":"checkboxes","selected_options":[{"value":"a"},{"value":"b"}]}""", "a,b")]
    [InlineData("""{"type":"checkboxes","selected_options":[]}""", "")]
    [InlineData("""{"type":"multi_static_select","selected_options":[{"text":{"type":"plain_text","text":"Monday"},"value":"mon"},{"value":"tue"}]}""", "mon,tue")]
    [InlineData("""{"type":"multi_conversations_select","selected_conversations":["C1","D2"]}""", "C1,D2")]
    public void Several_choices(string leaf, string choices) => Assert.Equal(choices, string.Join(',', State($$$"""{"b":{"a":{{{leaf}}}}}""").Choices("b")));

    [Theory]
    [InlineData("7", "7")]
    [InlineData("-0.5", "-0.5")]
    [InlineData("", null)]
    [InlineData("1,5", null)]
    [InlineData("many", null)]
    public void A_number(string typed, string? number)
    {
        var expected = number is null ? (decimal?)null : decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(expected, State($$$$"""{"b":{"a":{"type":"number_input","value":"{{{{typed}}}}"}}}""").Number("b"));
    }

    [Theory]
    [InlineData("1774688400", 1774688400L)]
    [InlineData("null", null)]
    public void A_moment(string chosen, long? seconds) => Assert.Equal(
        seconds, State($$$$"""{"b":{"a":{"type":"datetimepicker","selected_date_time":{{{{chosen}}}}}}}""").Moment("b"));

    [Fact]
    public void A_block_with_several_fields_is_keyed_by_both_ids()
    {
        var state = State("""{"b":{"x":{"value":"1"},"y":{"value":"2"}},"c":null}""");
        Assert.Equal(("1", "2", "", ""), (state.Text("b/x"), state.Text("b/y"), state.Text("b"), state.Text("c")));
    }

    private static AsyncCoach.Slack.Inbound.FormState State(string values)
    {
        using var document = JsonDocument.Parse($$"""{"values":{{values}}}""");
        return FormStateReader.Read(document.RootElement);
    }
}
