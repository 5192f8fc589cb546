using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Tests.Api;

public sealed class SlackClientTests : IAsyncLifetime
{
    private static readonly Modal Form = new(
        new PlainText("Decision"), [new Input(new PlainText("What?"), new TextInput { ActionId = "value" }) { BlockId = "what" }], new PlainText("Record"))
    {
        CallbackId = "decision",
    };

    private Office _office = null!;

    private ISlackApi Slack => _office.Bot.Slack;

    public async Task InitializeAsync() => _office = await Office.Open(pageCap: 1);

    public async Task DisposeAsync() => await _office.DisposeAsync();

    [Fact]
    public async Task It_knows_who_it_is_what_it_may_and_how_late_Slack_has_it()
    {
        var me = Value(await Slack.WhoAmI(_office.Team, default));
        Assert.Equal(_office.Team, me.Team);
        Assert.Contains("chat:write", me.Scopes, StringComparer.Ordinal);
        Assert.NotNull(me.Clock);
        Assert.StartsWith("U", me.BotUser, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_posted_message_is_found_again_by_its_attempt_changed_and_deleted()
    {
        var posted = Value(await Slack.Post(
            _office.Team, new Posting(_office.General, new Message("D-1", [new Section(new Mrkdwn("*D-1* a & b"))]), null, "attempt-7"), default));
        var found = Assert.Single(Value(await Slack.History(_office.Team, _office.General, "0", 50, default)), message => message.Attempt is not null);
        Assert.Equal((posted.Ts, "attempt-7", "D-1"), (found.Ts, found.Attempt, found.Text));

        Value(await Slack.Update(_office.Team, posted.Channel, posted.Ts, new Message("D-1 decided"), default));
        Assert.Contains(await _office.Priya.Reads("#general"), message => message.Text == "D-1 decided");

        Value(await Slack.Delete(_office.Team, posted.Channel, posted.Ts, default));
        Assert.DoesNotContain(await _office.Priya.Reads("#general"), message => message.Ts == posted.Ts);
    }

    [Fact]
    public async Task A_thread_is_read_over_all_its_pages_and_no_further_than_asked()
    {
        var parent = (await _office.Priya.Types("parent", "#general")).Message!.Ts;
        foreach (var number in Enumerable.Range(1, 4))
            await _office.Priya.Types($"reply {number}", "#general", parent);

        var all = Value(await Slack.Replies(_office.Team, _office.General, parent, null, 100, default));
        var three = Value(await Slack.Replies(_office.Team, _office.General, parent, null, 3, default));
        Assert.Equal(["parent", "reply 1", "reply 2", "reply 3", "reply 4"], all.Select(message => message.Text), StringComparer.Ordinal);
        Assert.Equal(["parent", "reply 1", "reply 2"], three.Select(message => message.Text), StringComparer.Ordinal);
    }

    [Fact]
    public async Task Members_and_people_come_whole_over_pages_of_one()
    {
        var members = Value(await Slack.Members(_office.Team, _office.General, default));
        var people = Value(await Slack.Users(_office.Team, default));
        Assert.Equal(3, members.Count);
        var priya = Assert.Single(people, person => person.Zone == "Asia/Kolkata");
        var tom = Assert.Single(people, person => person.Zone == "Europe/London");
        Assert.True(priya.IsAdmin && !priya.IsGuest && tom.IsGuest);
        Assert.Equal(priya, Value(await Slack.UserInfo(_office.Team, priya.Id, default)));
    }

    [Fact]
    public async Task Channels_say_what_they_are()
    {
        var secret = await _office.Slack.Control.AddChannel("secret", ["priya", "asynccoach"], isPrivate: true);
        var mine = Value(await Slack.MyChannels(_office.Team, default));
        Assert.All(mine, channel => Assert.True(channel.IsMember));
        Assert.True(Assert.Single(mine, channel => channel.Id == secret).IsPrivate);
        Assert.False(Value(await Slack.ChannelInfo(_office.Team, _office.General, default)).IsPrivate);
    }

    [Fact]
    public async Task A_direct_message_is_opened_as_often_as_one_likes()
    {
        var priya = Value(await Slack.Users(_office.Team, default)).First(person => person.IsAdmin).Id;
        var first = Value(await Slack.OpenDirect(_office.Team, priya, default));
        var again = Value(await Slack.OpenDirect(_office.Team, priya, default));
        Assert.True(first.IsDirect && first.IsPrivate);
        Assert.Equal((first.Id, priya), (again.Id, again.DirectWith));
    }

    [Fact]
    public async Task The_message_under_a_reaction_comes_with_its_link()
    {
        var ts = (await _office.Priya.Types("we take SQLite", "#general")).Message!.Ts;
        await _office.Priya.Reacts("scales", "#general", ts);
        var message = Value(await Slack.MessageOfReaction(_office.Team, _office.General, ts, default));
        Assert.Equal(("we take SQLite", ts), (message.Text, message.Ts));
        Assert.Equal(Value(await Slack.GetPermalink(_office.Team, _office.General, ts, default)).Url, message.Permalink);
    }

    [Fact]
    public async Task A_form_opens_after_the_acknowledgement_of_a_command_and_its_answers_come_back()
    {
        OpenedView? opened = null;
        _office.Bot.Handler.Answers = (delivery, _) => Task.FromResult(delivery is SlashCommand command
            ? new Outcome(Ack.Ok, async cancellation => opened = (await Slack.OpenView(_office.Team, command.Openings.TriggerId!, Form, cancellation)).Value)
            : new Outcome(new Ack.Errors(new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = "Say more." })));

        await _office.Priya.Types("/decide", "#general");
        await _office.Slack.Control.UntilCalled("views.open");
        await Until.True(() => opened is not null);
        Value(await Slack.UpdateView(_office.Team, opened!.Id, opened.Hash, Form with { Title = new PlainText("Changed") }, default));
        var stale = await Slack.UpdateView(_office.Team, opened.Id, opened.Hash, Form, default);
        Assert.Equal("hash_conflict", stale.Failure?.Code);

        var sent = await _office.Priya.Submits(new Dictionary<string, object?>(StringComparer.Ordinal) { ["what"] = "SQLite" });
        Assert.Equal("Say more.", sent.Errors["what"]);
        Assert.Equal("SQLite", Assert.IsType<ViewSubmission>(_office.Bot.Handler.Heard.Last()).State.Text("what"));
    }

    [Fact]
    public async Task A_response_url_answers_its_person_alone()
    {
        _office.Bot.Handler.Answers = (delivery, _) => Task.FromResult(new Outcome(
            Ack.Ok, cancellation => Slack.Respond(((SlashCommand)delivery).Openings.ResponseUrl!, new UrlResponse(new Message("only you")), cancellation)));
        await _office.Priya.Types("/decide", "#general");
        await _office.Slack.Control.UntilCalled("response_url");
        Assert.Contains(await _office.Priya.Ephemerals(), message => message.Text == "only you");
    }

    [Fact]
    public async Task What_only_one_sees_is_posted_and_Home_is_drawn()
    {
        var priya = Value(await Slack.Users(_office.Team, default)).First(person => person.IsAdmin).Id;
        Value(await Slack.PostEphemeral(_office.Team, _office.General, priya, new Message("psst"), null, default));
        Assert.Contains(await _office.Priya.Ephemerals(), message => message.Text == "psst");
        Value(await Slack.PublishHome(_office.Team, priya, new Home([new Header(new PlainText("Nothing waits"))]), default));
    }

    [Fact]
    public async Task A_refusal_says_Slacks_code_and_where()
    {
        var gone = await Slack.Post(_office.Team, new Posting("C0NOWHERE", new Message("x"), null, "1"), default);
        Assert.Equal("channel_not_found", gone.Failure?.Code);
        var tooLong = await Slack.Post(_office.Team, new Posting(_office.General, new Message("x", [new Header(new PlainText(new string('x', 151)))]), null, "1"), default);
        Assert.Contains("/blocks/0/text/text", Assert.IsType<SlackFailure.Refused>(tooLong.Failure).Details, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://hooks.slack.com.evil.example/commands/1")]
    [InlineData("https://evil.example/commands/1")]
    [InlineData("http://hooks.slack.com/commands/1")]
    [InlineData("https://hooks.slack.com:8443/commands/1")]
    [InlineData("https://user@hooks.slack.com/commands/1")]
    [InlineData("http://127.0.0.1:1/commands/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("not an address")]
    public async Task Response_urls_of_others_are_never_called(string url)
    {
        var result = await Slack.Respond(url, new UrlResponse(new Message("x")), default);
        Assert.Equal("foreign_response_url", result.Failure?.Code);
    }

    private static T Value<T>(SlackResult<T> result) where T : class => result.Ok ? result.Value : throw new InvalidOperationException($"{result.Failure}");
}
