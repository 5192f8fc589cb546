using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Tests.Api;

/// <summary>What people and the workspace tell of themselves: groups, statuses, and words typed to the app.</summary>
public sealed class WhoIsWhereTests : IAsyncLifetime
{
    private Office _office = null!;

    private ISlackApi Slack => _office.Bot.Slack;

    public async Task InitializeAsync()
    {
        _office = await Office.Open();
        await _office.Slack.Control.UntilQuiet();
        _office.Bot.Handler.Heard.Clear();
    }

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task A_user_group_is_found_with_its_members_and_told_when_they_change()
    {
        var (priya, tom) = (await Id("priya"), await Id("tom"));
        var id = await _office.Slack.Control.AddGroup("payments-team", ["priya"], "Payments team");
        Assert.Equal(new SlackUserGroup(id, "payments-team", "Payments team"), Assert.Single(Value(await Slack.UserGroups(_office.Team, default))));
        Assert.Equal([priya], Value(await Slack.UserGroupMembers(_office.Team, id, default)));
        await _office.Slack.Control.UntilQuiet();
        Assert.Equal([priya], Heard<UserGroupChanged>().Users);

        await _office.Slack.Control.ChangeGroup("payments-team", users: ["priya", "tom"]);
        await _office.Slack.Control.UntilQuiet();
        var changed = Heard<UserGroupChanged>();
        Assert.Equal((id, null), (changed.Group, changed.Users));
        Assert.Equal([priya, tom], Value(await Slack.UserGroupMembers(_office.Team, id, default)));

        await _office.Slack.Control.ChangeGroup("payments-team", disabled: true);
        await _office.Slack.Control.UntilQuiet();
        Assert.Empty(Heard<UserGroupChanged>().Users!);
        Assert.Empty(Value(await Slack.UserGroups(_office.Team, default)));
        Assert.Equal("no_such_subteam", (await Slack.UserGroupMembers(_office.Team, id, default)).Failure?.Code);
    }

    [Fact]
    public async Task A_status_arrives_with_its_end_and_stands_in_what_is_asked_for()
    {
        var until = DateTimeOffset.UtcNow.AddDays(3);
        await _office.Priya.SetsStatus("Vacationing", ":palm_tree:", until);
        await _office.Slack.Control.UntilQuiet();
        var user = Heard<UserChanged>().User;
        Assert.Equal(("Vacationing", ":palm_tree:", until.ToUnixTimeSeconds()), (user.StatusText, user.StatusEmoji, user.StatusUntil));
        Assert.Equal(user, Value(await Slack.UserInfo(_office.Team, user.Id, default)));
        Assert.Contains(user, Value(await Slack.Users(_office.Team, default)));

        await _office.Priya.SetsStatus();
        await _office.Slack.Control.UntilQuiet();
        Assert.Equal(user with { StatusText = "", StatusEmoji = "", StatusUntil = 0 }, Heard<UserChanged>().User);
    }

    [Fact]
    public async Task Words_typed_to_the_app_arrive_and_what_it_answers_there_does_not_come_back()
    {
        await _office.Priya.Types("back on Monday", "@asynccoach");
        await _office.Slack.Control.UntilQuiet();
        var typed = Heard<MessagePosted>();
        Assert.Equal(("back on Monday", "im", await Id("priya")), (typed.Text, typed.ChannelType, typed.By.User));

        Value(await Slack.Post(_office.Team, new Posting(typed.Channel, new Message("Noted."), null, "1"), default));
        await _office.Slack.Control.UntilDelivered("message.im", after: (await _office.Slack.Control.Deliveries("message.im"))[0].Number);
        Assert.Same(typed, Assert.Single(_office.Bot.Handler.Heard));
        Assert.Equal(["back on Monday", "Noted."], (await _office.Priya.Reads("@asynccoach")).Select(message => message.Text));
    }

    private async Task<string> Id(string name) => (string)(await _office.Slack.Control.Workspace())["users"]!.AsArray().Single(user => (string?)user!["name"] == name)!["id"]!;

    private T Heard<T>() where T : Delivery => Assert.IsType<T>(_office.Bot.Handler.Heard.Last());

    private static T Value<T>(SlackResult<T> result) where T : class => result.Ok ? result.Value : throw new InvalidOperationException($"{result.Failure}");
}
