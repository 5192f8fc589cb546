using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class Views
{
    [Fact]
    public async Task A_trigger_works_once()
    {
        await using var office = await Office.Open();
        await office.Priya.Types("/decide", "#general");
        var trigger = office.App.All.Last().Text("trigger_id");

        Assert.True(
            (bool)(await office.App.Calls("views.open", new { trigger_id = trigger, view = JsonNode.Parse(Forms.View("One")) }))["ok"]!);
        Assert.Equal(
            "exchanged_trigger_id",
            await Forms.Error(office.App.Calls("views.open", new { trigger_id = trigger, view = JsonNode.Parse(Forms.View("Two")) })));
        Assert.Equal(
            "invalid_trigger_id",
            await Forms.Error(office.App.Calls("views.open", new { trigger_id = "1.2.abc", view = JsonNode.Parse(Forms.View("Two")) })));
    }

    [Fact]
    public async Task A_trigger_is_too_old_after_three_seconds_of_wire_time()
    {
        await using var office = await Office.Open(wireStandsStill: true);
        await office.Priya.Types("/decide", "#general");
        await office.Priya.Types("/decide", "#general");

        office.Product.Move(TimeSpan.FromHours(1));
        office.Wire!.Move(TimeSpan.FromSeconds(3));
        var inTime = office.App.All.First().Text("trigger_id");
        Assert.True(
            (bool)(await office.App.Calls("views.open", new { trigger_id = inTime, view = JsonNode.Parse(Forms.View("One")) }))["ok"]!);
        office.Wire.Move(TimeSpan.FromMilliseconds(1));
        var late = office.App.All.Last().Text("trigger_id");
        Assert.Equal(
            "expired_trigger_id",
            await Forms.Error(office.App.Calls("views.open", new { trigger_id = late, view = JsonNode.Parse(Forms.View("Two")) })));
    }

    [Fact]
    public async Task Only_an_interaction_inside_a_modal_can_push_and_three_views_are_the_most()
    {
        await using var office = await Office.Open();
        await office.Priya.Types("/decide", "#general");
        Assert.Equal(
            "not_found",
            await Forms.Error(
                office.App.Calls(
                    "views.push",
                    new { trigger_id = office.App.All.Last().Text("trigger_id"), view = JsonNode.Parse(Forms.View("Lost")) })));

        await Forms.OpenForm(office);
        var errors = new List<string?>();
        for (var depth = 2; depth <= 4; depth++)
        {
            await office.Priya.Presses("Save draft");
            errors.Add(
                await Forms.Error(
                    office.App.Calls(
                        "views.push",
                        new { trigger_id = office.App.All.Last().Text("trigger_id"), view = JsonNode.Parse(Forms.View("Next")) })));
        }

        Assert.Equal([null, null, "push_limit_reached"], errors, StringComparer.Ordinal);
        var stack = await office.Priya.Views();
        Assert.All(stack, v => Assert.Equal(stack[0].Id, v.RootViewId));
        Assert.Equal(stack[1].Id, stack[2].PreviousViewId);
    }

    [Fact]
    public async Task Updating_keeps_what_was_typed_under_the_same_ids_and_resets_the_rest()
    {
        await using var office = await Office.Open();
        var id = (string)(await Forms.OpenForm(office))["view"]!["id"]!;
        await office.Priya.Fills(Forms.Fields(("what", "typed"), ("who", "tom")));
        var changed = Forms
            .View("Form")
            .Replace("\"block_id\":\"who\"", "\"block_id\":\"who2\"", StringComparison.Ordinal)
            .Replace(
                "\"action_id\":\"text\"",
                "\"action_id\":\"text\",\"initial_value\":\"another initial value\"",
                StringComparison.Ordinal);

        await office.App.Calls("views.update", new { view_id = id, view = JsonNode.Parse(changed) });

        var state = (await office.Priya.Views())[0].State.GetProperty("values");
        Assert.Equal("typed", state.GetProperty("what").GetProperty("text").GetProperty("value").GetString());
        Assert.Equal(
            System.Text.Json.JsonValueKind.Null,
            state.GetProperty("who2").GetProperty("person").GetProperty("selected_user").ValueKind);
        Assert.False(state.TryGetProperty("who", out _));
    }

    [Fact]
    public async Task A_stale_hash_is_a_conflict_and_a_closed_view_is_not_found()
    {
        await using var office = await Office.Open();
        var view = (await Forms.OpenForm(office))["view"]!;
        var (id, hash) = ((string)view["id"]!, (string)view["hash"]!);

        Assert.Null(
            await Forms.Error(
                office.App.Calls(
                    "views.update",
                    new
                    {
                        view_id = id,
                        hash,
                        view = JsonNode.Parse(Forms.View("Again")),
                    })));
        Assert.Equal(
            "hash_conflict",
            await Forms.Error(
                office.App.Calls(
                    "views.update",
                    new
                    {
                        view_id = id,
                        hash,
                        view = JsonNode.Parse(Forms.View("Too late")),
                    })));
        await office.Priya.Closes();
        Assert.Equal(
            "not_found",
            await Forms.Error(office.App.Calls("views.update", new { view_id = id, view = JsonNode.Parse(Forms.View("Gone")) })));
    }

    [Fact]
    public async Task An_external_id_belongs_to_one_live_view()
    {
        await using var office = await Office.Open();
        await Forms.OpenForm(office, Forms.View("Mine", more: ",\"external_id\":\"d-1\""));
        await office.Tom.Types("/decide", "#general");
        var trigger = office.App.All.Last().Text("trigger_id");

        Assert.Equal(
            "duplicate_external_id",
            await Forms.Error(
                office.App.Calls(
                    "views.open",
                    new { trigger_id = trigger, view = JsonNode.Parse(Forms.View("Yours", more: ",\"external_id\":\"d-1\"")) })));
        Assert.Null(
            await Forms.Error(
                office.App.Calls(
                    "views.update",
                    new { external_id = "d-1", view = JsonNode.Parse(Forms.View("Mine", more: ",\"external_id\":\"d-1\"")) })));
    }

    [Fact]
    public async Task A_bad_view_is_refused_with_a_pointer_to_what_is_wrong()
    {
        await using var office = await Office.Open();
        await office.Priya.Types("/decide", "#general");

        var answer = await office.App.Calls(
            "views.open",
            new
            {
                trigger_id = office.App.All.Last().Text("trigger_id"),
                view = JsonNode.Parse(Forms.View("A title of more than 24 letters")),
            });

        Assert.Equal("invalid_arguments", (string?)answer["error"]);
        Assert.Contains(
            answer["response_metadata"]!["messages"]!.AsArray(),
            m =>
                ((string)m!).EndsWith("[json-pointer:/view/title/text]", StringComparison.Ordinal)
                && ((string)m!).StartsWith("[ERROR] ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_view_is_as_large_as_it_was_written_with_all_its_spaces()
    {
        await using var office = await Office.Open();
        await office.Priya.Types("/decide", "#general");
        var trigger = office.App.All.Last().Text("trigger_id");
        async Task<string?> Opened(int bytes)
        {
            var view = Forms.View("Form");
            var padded = "{" + new string(' ', bytes - view.Length) + view[1..];
            return await Forms.Error(office.App.Asks("views.open", ("trigger_id", trigger), ("view", padded)));
        }

        Assert.Equal("view_too_large", await Opened((250 * 1024) + 1));
        Assert.Null(await Opened(250 * 1024));
    }
}
