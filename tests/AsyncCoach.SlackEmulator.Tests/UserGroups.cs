using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class UserGroups
{
    [Fact]
    public async Task A_group_is_listed_with_its_members_and_told_when_it_changes()
    {
        await using var office = await Office.Open();
        var id = await office.Control.AddGroup("payments-team", ["priya", "tom"], "Payments team");
        var (priya, tom, maya) = (await Messages.Id(office, "priya"), await Messages.Id(office, "tom"), await Messages.Id(office, "maya"));
        var listed = Assert.Single((await office.App.Asks("usergroups.list"))["usergroups"]!.AsArray())!;
        Assert.Equal((id, "payments-team", "Payments team", null), ((string?)listed["id"], (string?)listed["handle"], (string?)listed["name"], listed["users"]));
        Assert.Equal([priya, tom], (await office.App.Asks("usergroups.users.list", ("usergroup", id)))["users"]!.AsArray().Select(u => (string?)u));

        await office.Control.ChangeGroup("payments-team", users: ["tom", "maya"]);
        await office.Control.ChangeGroup(id, name: "Payments");
        await office.Control.UntilQuiet();
        var changed = Assert.Single(office.App.Events("subteam_members_changed")).Json["event"]!;
        Assert.Equal((id, maya, priya), ((string?)changed["subteam_id"], (string?)changed["added_users"]![0], (string?)changed["removed_users"]![0]));
        Assert.Equal("Payments", (string?)Assert.Single(office.App.Events("subteam_updated")).Json["event"]!["subteam"]!["name"]);
        Assert.Single(office.App.Events("subteam_created"));
    }

    [Fact]
    public async Task A_disabled_group_is_not_listed_and_cannot_be_mentioned()
    {
        await using var office = await Office.Open();
        var id = await office.Control.AddGroup("night-shift", ["tom"]);
        Assert.Equal($"<!subteam^{id}> ready?", (await Last(office, "@night-shift ready?")).Text);
        await office.Control.ChangeGroup("night-shift", disabled: true);

        Assert.Empty((await office.App.Asks("usergroups.list"))["usergroups"]!.AsArray());
        Assert.Single((await office.App.Asks("usergroups.list", ("include_disabled", "true")))["usergroups"]!.AsArray());
        Assert.Equal("no_such_subteam", (string?)(await office.App.Asks("usergroups.users.list", ("usergroup", id)))["error"]);
        Assert.Equal("@night-shift ready?", (await Last(office, "@night-shift ready?")).Text);
    }

    [Fact]
    public async Task Groups_want_a_scope_of_their_own()
    {
        await using var office = await Office.Open(o => o with { App = o.App with { Scopes = ["users:read"] } });
        await office.Control.AddGroup("payments-team", ["priya"]);
        await office.Control.UntilQuiet();
        var refused = await office.App.Asks("usergroups.list");
        Assert.Equal(("missing_scope", "usergroups:read"), ((string?)refused["error"], (string?)refused["needed"]));
        Assert.Empty(office.App.Events("subteam_created"));
    }

    [Fact]
    public async Task A_handle_belongs_to_one_group_or_person()
    {
        await using var office = await Office.Open();
        await Assert.ThrowsAsync<ControlException>(() => office.Control.AddGroup("priya", ["tom"]));
        await Assert.ThrowsAsync<ControlException>(() => office.Control.ChangeGroup("nobody", users: ["tom"]));
    }

    private static async Task<SeenMessage> Last(Office office, string text)
    {
        await office.Priya.Types(text, "#general");
        return (await office.Priya.Reads("#general"))[^1];
    }
}
