using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Forms
{
    [Fact]
    public async Task A_form_opened_with_a_trigger_is_filled_and_submitted_with_its_whole_state()
    {
        await using var office = await Office.Open();
        var opened = await OpenForm(office);

        var result = await office.Priya.Submits(Fields(("what", "600 a minute"), ("Who decides?", "tom")));

        Assert.True(result.Ok);
        Assert.Null(result.View);
        var submission = office.App.All.Single(h => h.Text("type") is "view_submission");
        Assert.True(submission.SignatureHolds);
        var view = submission.Json["view"]!;
        Assert.Equal((string?)opened["view"]!["id"], (string?)view["id"]);
        var values = view["state"]!["values"]!;
        Assert.Equal("600 a minute", (string?)values["what"]!["text"]!["value"]);
        Assert.Equal("users_select", (string?)values["who"]!["person"]!["type"]);
        Assert.StartsWith("U", (string?)values["who"]!["person"]!["selected_user"]);
        // Untouched inputs are there, empty as Slack sends them.
        Assert.Equal("""{"type":"datepicker","selected_date":null}""", values["by"]!["date"]!.ToJsonString());
        Assert.Equal("""{"type":"checkboxes","selected_options":[]}""", values["tags"]!["tags"]!.ToJsonString());
    }

    [Fact]
    public async Task Slack_itself_refuses_a_form_with_an_empty_required_field_or_too_short_a_text()
    {
        await using var office = await Office.Open();
        await OpenForm(office);

        var result = await office.Priya.Submits(Fields(("what", "ab")));

        Assert.Equal("Please enter at least 3 characters.", result.Errors["what"]);
        Assert.Equal("Please complete this required field.", result.Errors["who"]);
        Assert.DoesNotContain(office.App.All, h => h.Text("type") is "view_submission");
        Assert.NotNull(result.View);
    }

    [Fact]
    public async Task A_field_that_is_not_there_cannot_be_filled_in()
    {
        await using var office = await Office.Open();
        await OpenForm(office);

        var refusal = await Assert.ThrowsAsync<ControlException>(() => office.Priya.Fills(Fields(("nowhere", "x"))));

        Assert.StartsWith("There is no field nowhere; there are: what/text, who/person, ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Errors_keep_the_form_open_with_what_was_typed()
    {
        await using var office = await Office.Open();
        await OpenForm(office);
        office.App.Answers = (_, context) =>
            AppUnderTest.Json(context, new { response_action = "errors", errors = new { what = "One choice, please." } });

        var result = await office.Priya.Submits(Fields(("what", "this and that"), ("who", "tom")));

        Assert.Equal("One choice, please.", result.Errors["what"]);
        Assert.Contains("this and that", result.View!.Rendered, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"response_action":"errors","errors":{"text":"an action id, no block id"}}""")]
    [InlineData("""{"response_action":"errors","errors":{"buttons":"no input block"}}""")]
    [InlineData("""{"response_action":"shut"}""")]
    [InlineData(
        """{"response_action":"update","view":{"type":"modal","title":{"type":"plain_text","text":"More than twenty-four letters"}}}""")]
    [InlineData("nonsense")]
    public async Task An_answer_that_Slack_cannot_use_leaves_the_form_open_and_says_so(string answer)
    {
        await using var office = await Office.Open();
        await OpenForm(office);
        office.App.Answers = (_, context) => AppUnderTest.Json(context, answer.StartsWith('{') ? JsonNode.Parse(answer)! : answer);

        var result = await office.Priya.Submits(Fields(("what", "600 a minute"), ("who", "tom")));

        Assert.Equal("We had some trouble connecting. Try again?", result.Error);
        Assert.NotNull(result.Detail);
        Assert.Contains("600 a minute", result.View!.Rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failing_app_leaves_the_form_open_and_is_asked_once()
    {
        await using var office = await Office.Open();
        await OpenForm(office);
        office.App.Answers = (_, context) =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };

        var result = await office.Priya.Submits(Fields(("what", "600 a minute"), ("who", "tom")));

        Assert.Equal("We had some trouble connecting. Try again?", result.Error);
        Assert.NotNull(result.View);
        Assert.Single(office.App.All, h => h.Text("type") is "view_submission");
    }

    [Fact]
    public async Task Update_push_and_clear_do_to_the_stack_what_they_say()
    {
        await using var office = await Office.Open();
        await OpenForm(office);
        var answers = new Queue<object>(
        [
            new { response_action = "push", view = JsonNode.Parse(View("Second")) },
            new { response_action = "update", view = JsonNode.Parse(View("Second, changed")) },
            new { response_action = "push", view = JsonNode.Parse(View("Third")) },
            new { response_action = "push", view = JsonNode.Parse(View("Fourth")) },
            new { response_action = "clear" },
        ]);
        office.App.Answers = (_, context) => AppUnderTest.Json(context, answers.Dequeue());
        var fields = Fields(("what", "600 a minute"), ("who", "tom"));

        Assert.Equal(2, (await office.Priya.Submits(fields)).View!.Depth);
        var updated = (await office.Priya.Submits(fields)).View!;
        Assert.StartsWith("== Second, changed ==", updated.Rendered, StringComparison.Ordinal);
        Assert.Equal(3, (await office.Priya.Submits(fields)).View!.Depth);
        var tooDeep = await office.Priya.Submits(fields);
        Assert.Contains("push_limit_reached", tooDeep.Detail, StringComparison.Ordinal);
        Assert.Null((await office.Priya.Submits(fields)).View);
    }

    [Fact]
    public async Task Closing_tells_the_app_only_when_it_asked_and_the_whole_stack_as_cleared()
    {
        await using var office = await Office.Open();
        await OpenForm(office);
        await office.Priya.Closes();
        Assert.DoesNotContain(office.App.All, h => h.Text("type") is "view_closed");

        office.App.All.Clear();
        await OpenForm(office, View("Told", more: ",\"notify_on_close\":true"));
        await office.Priya.Closes(all: true);

        var closed = Assert.Single(office.App.All, h => h.Text("type") is "view_closed");
        Assert.True((bool)closed.Json["is_cleared"]!);
        Assert.Empty(closed.Json["view"]!["state"]!["values"]!.AsObject());
    }

    [Fact]
    public async Task An_initial_value_counts_as_filled_in()
    {
        await using var office = await Office.Open();
        await OpenForm(
            office,
            View("Form")
                .Replace("\"action_id\":\"text\"", "\"action_id\":\"text\",\"initial_value\":\"prefilled\"", StringComparison.Ordinal));

        await office.Priya.Submits(Fields(("who", "tom")));

        var values = office.App.All.Last().Json["view"]!["state"]!["values"]!;
        Assert.Equal("prefilled", (string?)values["what"]!["text"]!["value"]);
    }

    [Fact]
    public async Task A_form_can_start_with_the_channel_it_was_opened_in_and_get_a_response_url_for_it()
    {
        await using var office = await Office.Open();
        await OpenForm(office, """
            {"type":"modal","title":{"type":"plain_text","text":"Where?"},
            "submit":{"type":"plain_text","text":"Go"},"blocks":[{"type":"input","block_id":"where",
            "label":{"type":"plain_text","text":"Where?"},
            "element":{"type":"conversations_select","action_id":"c",
            "default_to_current_conversation":true,"response_url_enabled":true} }]}
            """);

        await office.Priya.Submits();

        var submission = office.App.All.Last();
        Assert.Equal(office.General, (string?)submission.Json["view"]!["state"]!["values"]!["where"]!["c"]!["selected_conversation"]);
        var url = submission.Json["response_urls"]![0]!;
        Assert.Equal(("where", "c", office.General), ((string?)url["block_id"], (string?)url["action_id"], (string?)url["channel_id"]));
        Assert.Equal(
            (200, "ok"),
            await office.App.Responds((string)url["response_url"]!, new { response_type = "in_channel", text = "Posted" }));
        Assert.Equal("Posted", (await office.Tom.Reads("#general"))[0].Text);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("typed", "typed")]
    public async Task An_empty_rich_text_has_no_value_and_a_typed_one_holds_its_words(string? typed, string? words)
    {
        await using var office = await Office.Open();
        await OpenForm(office, """
            {"type":"modal","title":{"type":"plain_text","text":"Why?"},"submit":{"type":"plain_text","text":"Go"},"blocks":[
            {"type":"input","block_id":"why","optional":true,"label":{"type":"plain_text","text":"Why?"},
            "element":{"type":"rich_text_input","action_id":"t"} }]}
            """);

        await office.Priya.Submits(Fields(("why", typed)));

        var leaf = office.App.All.Last().Json["view"]!["state"]!["values"]!["why"]!["t"]!.AsObject();
        Assert.Equal(words is not null, leaf.ContainsKey("rich_text_value"));
        Assert.Equal(words, (string?)leaf["rich_text_value"]?["elements"]![0]!["elements"]![0]!["text"]);
    }

    internal static async Task<JsonObject> OpenForm(Office office, string? view = null)
    {
        await office.Priya.Types("/decide", "#general");
        var answer = await office.App.Calls(
            "views.open",
            new { trigger_id = office.App.All.Last().Text("trigger_id"), view = JsonNode.Parse(view ?? View("Form")) });
        Assert.True((bool)answer["ok"]!, answer.ToJsonString());
        return answer;
    }

    internal static string View(string title, string more = "") =>
        $$"""
            {"type":"modal","callback_id":"decide","title":{"type":"plain_text","text":"{{title}}"},
            "submit":{"type":"plain_text","text":"Record"},"blocks":[
            {"type":"input","block_id":"what","label":{"type":"plain_text","text":"What?"},
            "element":{"type":"plain_text_input","action_id":"text","min_length":3} },
            {"type":"input","block_id":"who","label":{"type":"plain_text","text":"Who decides?"},
            "element":{"type":"users_select","action_id":"person"} },
            {"type":"input","block_id":"by","optional":true,"label":{"type":"plain_text","text":"By"},
            "element":{"type":"datepicker","action_id":"date"} },
            {"type":"input","block_id":"tags","optional":true,"label":{"type":"plain_text","text":"Tags"},
            "element":{"type":"checkboxes","action_id":"tags","options":[
            {"text":{"type":"plain_text","text":"Urgent"},"value":"urgent"}]} },
            {"type":"actions","block_id":"buttons","elements":[{"type":"button","action_id":"save",
            "text":{"type":"plain_text","text":"Save draft"},"value":"d1"}]}]{{more}}}
            """;

    internal static Dictionary<string, object?> Fields(params (string Key, object? Value)[] fields) =>
        fields.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);

    internal static async Task<string?> Error(Task<JsonObject> call) => (string?)(await call)["error"];
}
