using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.Slack.Client.Inbound;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Tests.Inbound;

public sealed class InteractionReaderTests
{
    [Fact]
    public void A_button_on_a_message()
    {
        var action = Assert.IsType<BlockAction>(Payload.Interaction(Payload.Text("block_actions")));
        Assert.Equal(("WaXA", "=qXel", "click_me_123"), (action.ActionId, action.BlockId, action.Value));
        Assert.Equal(new Actor("T9TK3CUKW", "UA8RXUSPL"), action.By);
        Assert.Equal(
            new Openings("12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3", "https://hooks.slack.com/actions/AABA1ABCD/1232321423432/D09sSasdasdAS9091209"),
            action.Openings);
        Assert.Equal(new MessageSurface("CBR2V3XEX", "1548261231.000200", null, false, "This content can't be displayed.", "UAJ2RU415"), action.Message);
        Assert.Null(action.View);
        Assert.Equal(("T9TK3CUKW", "12321423423.333649436676.d8c1bb837935619ccad0f624c448ffb3"), (action.Workspace, action.Receipt));
    }

    [Fact]
    public void A_button_on_a_message_that_only_one_sees()
    {
        var ephemeral = JsonNode.Parse(Payload.Text("block_actions"))!;
        ephemeral.AsObject().Remove("message");
        ephemeral["container"]!["is_ephemeral"] = true;
        ephemeral["container"]!["thread_ts"] = "1.0";
        var action = Assert.IsType<BlockAction>(Payload.Interaction(ephemeral.ToJsonString()));
        Assert.Equal(new MessageSurface("CBR2V3XEX", "1548261231.000200", "1.0", true, null, null), action.Message);
    }

    [Fact]
    public void A_choice_in_a_form_of_the_workspace_it_was_opened_for()
    {
        var choice = JsonNode.Parse(Payload.Text("view_submission"))!;
        choice["type"] = "block_actions";
        choice["actions"] = JsonNode.Parse("""[{"type":"static_select","action_id":"a","block_id":"b","selected_option":{"text":{"type":"plain_text","text":"X"},"value":"x"}}]""");
        var action = Assert.IsType<BlockAction>(Payload.Interaction(choice.ToJsonString()));
        Assert.Equal(("a", "x", "T_expected", "V111"), (action.ActionId, action.Value, action.Workspace, action.View?.Id));
        Assert.Null(action.Message);
        Assert.Equal("test", action.State.Text("+5B"));
    }

    [Fact]
    public void A_form_sent_under_an_organisation_wide_installation()
    {
        var sent = Assert.IsType<ViewSubmission>(Payload.Interaction(Payload.Text("view_submission")));
        Assert.Equal(new ViewSurface("V111", "modal", "view-id", "", "111.xxx", "V111", null, null), sent.View);
        Assert.Equal("test", sent.State.Text("+5B"));
        Assert.Equal(new Actor("T_unexpected", "W111"), sent.By);
        Assert.Equal(("T_expected", "1111.222.xxx", "+5B"), (sent.Workspace, sent.Receipt, sent.FirstInput));
    }

    [Fact]
    public void A_form_closed()
    {
        var closed = Assert.IsType<ViewClosed>(Payload.Interaction(Payload.Text("view_closed")));
        Assert.Equal(("T111", "view-id", "This is for you!", false), (closed.Workspace, closed.View.CallbackId, closed.View.PrivateMetadata, closed.IsCleared));
        Assert.Equal("view_closed:V111:1596530361.3wRYuk3R::W111", closed.Receipt);
    }

    [Fact]
    public void An_entry_of_a_messages_menu()
    {
        var shortcut = Assert.IsType<MessageShortcut>(Payload.Interaction(Payload.Text("message_action")));
        Assert.Equal(
            new MessageShortcut(
                "test-message-action", "C123", "1583636382.000300", null, "<@U234> test", new Actor("T123", "U123"), new Actor("T123", "U123"),
                new Openings("123.123.xxx", "https://hooks.slack.com/app/T123/123/yYHNzRxpHc2xHjezSVw9e4zB"))
            {
                Workspace = "T123",
                Receipt = "123.123.xxx",
            },
            shortcut);
    }

    [Fact]
    public void An_entry_of_the_lightning_menu_without_a_team() => Assert.Equal(
        new GlobalShortcut("org-level-shortcut", new Actor("T111", "W111"), new Openings("111.222.xxx", null)) { Workspace = "T111", Receipt = "111.222.xxx" },
        Payload.Interaction(Payload.Text("shortcut")));

    [Fact]
    public void What_was_typed_into_a_select()
    {
        var asked = Assert.IsType<OptionsRequest>(Payload.Interaction(Payload.Text("block_suggestion")));
        Assert.Equal(("a", "b", "This is a test", "This is a secret", "T123"), (asked.ActionId, asked.BlockId, asked.Typed, asked.PrivateMetadata, asked.Workspace));
    }

    [Fact]
    public void A_command_as_a_form_and_over_a_socket()
    {
        var expected = new SlashCommand(
            "/weather", "94070", "C2147483705", new Actor("T0001", "U2147483697"),
            new Openings("13345224609.738474920.8088930838d88f008e0", "https://hooks.slack.com/commands/1234/5678"))
        {
            Workspace = "T0001",
            Receipt = "13345224609.738474920.8088930838d88f008e0",
        };
        var json = Payload.Text("slash_command");
        using var document = JsonDocument.Parse(json);

        Assert.Equal(expected, Heard.FromForm(Payload.Bytes(Payload.Form(json))).Delivery);
        Assert.Equal(expected, Heard.FromCommand(document.RootElement).Delivery);
    }

    [Theory]
    [InlineData("text=a+b%26c%3D%C3%A9%0A", "a b&c=é\n")]
    [InlineData("text=100%", "100%")]
    [InlineData("text=%zz%4", "%zz%4")]
    [InlineData("text=%FF", "\uFFFD")]
    [InlineData("text", "")]
    [InlineData("=&&text=a=b", "a=b")]
    public void Forms_are_decoded_as_browsers_write_them(string field, string text)
    {
        var form = Payload.Bytes($"command=%2Fd&team_id=T1&user_id=U1&{field}");
        Assert.Equal(text, Assert.IsType<SlashCommand>(Heard.FromForm(form).Delivery).Text);
    }

    [Theory]
    [InlineData("""{"type":"workflow_step_edit","team":{"id":"T1"},"user":{"id":"U1"}}""")]
    [InlineData("""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"actions":[]}""")]
    [InlineData("""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"actions":[null]}""")]
    [InlineData("""{"type":"block_actions","team":{"id":"T1"},"user":{"id":"U1"},"actions":[{"action_id":"a"}],"container":null}""")]
    [InlineData("""{"type":"view_submission","team":{"id":"T1"},"user":{"id":"U1"},"view":null}""")]
    [InlineData("""{"type":"view_submission","team":null,"user":null,"view":{"id":"V1"}}""")]
    [InlineData("""{"type":"shortcut"}""")]
    [InlineData("{}")]
    public void What_is_not_whole_is_dropped(string payload) => Assert.Null(Payload.Interaction(payload));
}
