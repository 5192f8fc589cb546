using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class GroupMessages
{
    [Fact]
    public async Task A_group_that_the_bot_opened_is_found_again_and_heard_as_a_group()
    {
        await using var office = await Open();
        var users = $"{await Messages.Id(office, "priya")},{await Messages.Id(office, "tom")}";
        var opened = await office.App.Calls("conversations.open", new { users, return_im = true });
        var again = await office.App.Calls("conversations.open", new { users = string.Join(',', users.Split(',').Reverse()) });

        var group = opened["channel"]!;
        Assert.Equal("mpdm-asynccoach--priya--tom-1", (string?)group["name"]);
        Assert.True((bool)group["is_mpim"]!);
        Assert.False((bool)group["is_im"]!);
        Assert.Equal(((string?)group["id"], true), ((string?)again["channel"]!["id"], (bool?)again["already_open"]));

        await office.Priya.Types("@tom shall we?", "@tom,@asynccoach");
        await office.Control.UntilQuiet();
        var heard = Assert.Single(office.App.Events("message")).Json["event"]!;
        Assert.Equal(((string?)group["id"], "mpim"), ((string?)heard["channel"], (string?)heard["channel_type"]));
    }

    [Fact]
    public async Task The_bot_and_its_people_talk_in_a_group_that_nobody_else_sees()
    {
        await using var office = await Open();
        var group = (string)(await OpenGroup(office))["channel"]!["id"]!;

        await Messages.Post(office, new { channel = group, text = "Who decides?" });
        await office.Tom.Types("/decide", group);

        Assert.Equal("Who decides?", (await office.Priya.Reads(group))[0].Text);
        Assert.Equal("mpdm-asynccoach--priya--tom-1", office.App.All.Last(h => h.Text("command") is "/decide").Text("channel_name"));
        await Assert.ThrowsAsync<AsyncCoach.SlackEmulator.Control.ControlException>(() => office.Control.As("maya").Reads(group));
        Assert.Equal("Nobody leaves a direct conversation.", (await office.Tom.Leaves(group)).Error);
        var listed = await office.App.Asks("conversations.list", ("types", "mpim"));
        Assert.Equal(group, (string?)Assert.Single(listed["channels"]!.AsArray())!["id"]);
        var members = await office.App.Asks("conversations.members", ("channel", group));
        Assert.Equal(3, members["members"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_mention_in_a_group_is_told_as_one()
    {
        await using var office = await Open();
        await office.Priya.Types("@asynccoach decide", "@tom,@asynccoach");
        await office.Control.UntilQuiet();

        Assert.Single(office.App.Events("app_mention"));
    }

    [Fact]
    public async Task Who_may_be_in_a_group_is_checked()
    {
        await using var office = await Open();
        async Task<string?> Opened(params string[] users) =>
            (string?)(await office.App.Calls("conversations.open", new { users = string.Join(',', users) }))["error"];
        var (priya, tom) = (await Messages.Id(office, "priya"), await Messages.Id(office, "tom"));
        await office.Tom.IsDeactivated();

        Assert.Equal("user_not_found", await Opened(priya, "UNOBODY"));
        Assert.Equal("user_disabled", await Opened(priya, tom));
        Assert.Equal("too_many_users", await Opened([.. Enumerable.Range(1, 9).Select(n => $"U{n}")]));
    }

    [Fact]
    public async Task A_group_needs_a_scope_of_its_own()
    {
        await using var office = await Office.Open();

        var answer = await OpenGroup(office);

        Assert.Equal(("missing_scope", "mpim:write"), ((string?)answer["error"], (string?)answer["needed"]));
    }

    private static Task<Office> Open() => Office.Open(o => o with { App = o.App with { Scopes = [.. o.App.Scopes, "mpim:write"] } });

    private static async Task<JsonObject> OpenGroup(Office office) => await office.App.Calls(
        "conversations.open", new { users = $"{await Messages.Id(office, "priya")},{await Messages.Id(office, "tom")}" });
}
