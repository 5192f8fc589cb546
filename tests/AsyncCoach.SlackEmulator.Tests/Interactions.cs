using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Interactions
{
    internal static readonly object[] Card =
    [
        new { type = "section", block_id = "s", text = new { type = "mrkdwn", text = "D-1 for <@U0BOT>" } },
        new
        {
            type = "actions",
            block_id = "a",
            elements = new object[]
            {
                new
                {
                    type = "button",
                    action_id = "decide",
                    text = new { type = "plain_text", text = "Decide" },
                    value = "d1",
                },
                new
                {
                    type = "overflow",
                    action_id = "more",
                    options = new[] { Option("Withdraw", "w"), Option("Pass on", "p") },
                },
                new
                {
                    type = "static_select",
                    action_id = "pick",
                    options = new[] { Option("One", "1"), Option("Two", "2") },
                },
                new
                {
                    type = "external_select",
                    action_id = "find",
                    min_query_length = 2,
                    placeholder = new { type = "plain_text", text = "Find" },
                },
            },
        },
    ];

    [Fact]
    public async Task A_button_in_a_message_sends_its_value_the_message_and_a_response_url()
    {
        await using var office = await Office.Open();
        var ts = (string)(await Messages.Post(office, new { channel = office.General, text = "card", blocks = Card }))["ts"]!;
        await office.Tom.Chooses("pick", "Two", "#general", ts);

        Assert.True((await office.Tom.Presses("Decide", "#general", ts)).Ok);

        var heard = office.App.All.Last(h => h.Text("type") is "block_actions").Json;
        Assert.Equal("d1", (string?)heard["actions"]![0]!["value"]);
        Assert.Equal(("message", ts), ((string?)heard["container"]!["type"], (string?)heard["container"]!["message_ts"]));
        Assert.Equal(ts, (string?)heard["message"]!["ts"]);
        Assert.Equal("2", (string?)heard["state"]!["values"]!["a"]!["pick"]!["selected_option"]!["value"]);
        Assert.StartsWith(office.Slack.Address + "actions/", (string?)heard["response_url"], StringComparison.Ordinal);
        Assert.NotNull(heard["trigger_id"]);
    }

    [Fact]
    public async Task What_one_person_chose_in_a_message_is_not_anothers()
    {
        await using var office = await Office.Open();
        var ts = (string)(await Messages.Post(office, new { channel = office.General, text = "card", blocks = Card }))["ts"]!;
        await office.Tom.Chooses("pick", "Two", "#general", ts);
        await office.Priya.Presses("Decide", "#general", ts);

        Assert.Null(
            office.App.All.Last(h => h.Text("type") is "block_actions").Json["state"]!["values"]!["a"]!["pick"]!["selected_option"]);
    }

    [Fact]
    public async Task An_overflow_sends_the_option_chosen()
    {
        await using var office = await Office.Open();
        var ts = (string)(await Messages.Post(office, new { channel = office.General, text = "card", blocks = Card }))["ts"]!;
        await office.Tom.Chooses("more", "Pass on", "#general", ts);

        Assert.Equal("p", (string?)office.App.All.Last().Json["actions"]![0]!["selected_option"]!["value"]);
    }

    [Fact]
    public async Task An_external_select_asks_the_app_and_takes_only_what_it_offered()
    {
        await using var office = await Office.Open();
        var ts = (string)(await Messages.Post(office, new { channel = office.General, text = "card", blocks = Card }))["ts"]!;
        office.App.Answers = (heard, context) => heard.Text("type") is "block_suggestion"
            ? AppUnderTest.Json(context, new { options = new[] { Option("Retries", "d-7") } })
            : Task.CompletedTask;

        Assert.Equal(
            "d-7",
            Assert.Single((await office.Tom.AsksOptions("find", "ret", "#general", ts)).Options!).GetProperty("value").GetString());
        Assert.Empty((await office.Tom.AsksOptions("find", "r", "#general", ts)).Options!);
        Assert.Single(office.App.All, h => h.Path.Equals("/slack/options", StringComparison.Ordinal));
        await office.Tom.Chooses("find", "Retries", "#general", ts);
        Assert.Equal("d-7", (string?)office.App.All.Last().Json["actions"]![0]!["selected_option"]!["value"]);
        await Assert.ThrowsAsync<AsyncCoach.SlackEmulator.Control.ControlException>(() =>
            office.Tom.Chooses("find", "Other", "#general", ts));
    }

    [Fact]
    public async Task A_failing_app_is_shown_to_the_presser_and_the_press_is_not_repeated()
    {
        await using var office = await Office.Open();
        var ts = (string)(await Messages.Post(office, new { channel = office.General, text = "card", blocks = Card }))["ts"]!;
        await office.Control.UntilQuiet();
        office.App.All.Clear();
        office.App.Answers = (_, context) =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };

        Assert.Equal("dispatch_failed", (await office.Tom.Presses("Decide", "#general", ts)).Error);
        Assert.Single(office.App.All);
    }

    [Fact]
    public async Task A_message_shortcut_brings_the_message_along()
    {
        await using var office = await Office.Open();
        var ts = (await office.Tom.Types("We go with 600 & 429", "#random")).Message!.Ts;

        await office.Priya.OpensShortcut("Record as decision", "#random", ts);

        var heard = Assert.Single(office.App.All).Json;
        Assert.Equal(
            ("message_action", "record", ts),
            ((string?)heard["type"], (string?)heard["callback_id"], (string?)heard["message_ts"]));
        Assert.Equal("We go with 600 &amp; 429", (string?)heard["message"]!["text"]);
        Assert.Contains("/app/", (string?)heard["response_url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_global_shortcut_has_a_trigger_and_no_channel()
    {
        await using var office = await Office.Open();
        await office.Priya.OpensShortcut("new");

        var heard = Assert.Single(office.App.All).Json;
        Assert.NotNull(heard["trigger_id"]);
        Assert.False(heard.ContainsKey("channel") || heard.ContainsKey("response_url"));
    }

    [Fact]
    public async Task Buttons_on_Home_say_which_view_they_are_in()
    {
        await using var office = await Office.Open();
        var tom = await Messages.Id(office, "tom");
        var published = await office.App.Calls("views.publish", new { user_id = tom, view = new { type = "home", blocks = Card } });
        Assert.True((bool)published["ok"]!, published.ToJsonString());

        await office.Tom.Presses("Decide", onHome: true);

        var heard = office.App.All.Last().Json;
        Assert.Equal((string?)published["view"]!["id"], (string?)heard["container"]!["view_id"]);
        Assert.Equal("home", (string?)heard["view"]!["type"]);
        Assert.False(heard.ContainsKey("response_url"));
        var stale = await office.App.Calls(
            "views.publish",
            new
            {
                user_id = tom,
                hash = "1.stale",
                view = new { type = "home", blocks = Card },
            });
        Assert.Equal("hash_conflict", (string?)stale["error"]);
    }

    [Fact]
    public async Task An_element_in_an_input_block_tells_nothing_until_the_form_is_sent()
    {
        await using var office = await Office.Open();
        await Forms.OpenForm(office);
        office.App.All.Clear();
        await office.Priya.Fills(Forms.Fields(("what", "600 a minute"), ("who", "tom")));
        Assert.Empty(office.App.All);

        await office.Priya.Presses("Save draft");

        var heard = Assert.Single(office.App.All).Json;
        Assert.Equal("600 a minute", (string?)heard["view"]!["state"]!["values"]!["what"]!["text"]!["value"]);
    }

    [Fact]
    public async Task Somebody_of_another_organisation_can_press_buttons_in_a_shared_channel()
    {
        await using var office = await Office.Open();
        var ts = (string)
            (
                await Messages.Post(
                    office,
                    new
                    {
                        channel = await Messages.Id(office, "shared"),
                        text = "card",
                        blocks = Card,
                    }))["ts"]!;
        await office.Control.As("zoe").Presses("Decide", "#shared", ts);

        Assert.Equal("T0OTHER", (string?)office.App.All.Last(h => h.Text("type") is "block_actions").Json["user"]!["team_id"]);
    }

    [Fact]
    public async Task A_message_is_read_with_names_in_place_of_ids()
    {
        await using var office = await Office.Open();
        await Messages.Post(office, new { channel = office.General, text = "card", blocks = Card });

        var rendered = (await office.Tom.Reads("#general"))[0].Rendered;

        Assert.StartsWith("D-1 for @asynccoach\n[Decide] [… Withdraw | Pass on]", rendered, StringComparison.Ordinal);
    }

    private static object Option(string text, string value) => new { text = new { type = "plain_text", text }, value };
}
