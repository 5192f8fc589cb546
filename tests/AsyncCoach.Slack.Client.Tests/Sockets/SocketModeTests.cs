using System.Text.Json.Nodes;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Client.Sockets;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Tests.Sockets;

/// <summary>Over real sockets in real time, with waits made shorter.</summary>
public sealed class SocketModeTests
{
    private static readonly SocketModePace Quick = new()
    {
        FirstWait = TimeSpan.FromMilliseconds(50),
        LongestWait = TimeSpan.FromMilliseconds(200),
        WaitForAPlace = TimeSpan.FromMilliseconds(50),
        Overlap = TimeSpan.FromMilliseconds(500),
    };

    [Fact]
    public async Task Events_commands_and_forms_come_over_the_socket_and_are_answered_on_it()
    {
        await using var office = await Open(Quick);
        office.Bot.Handler.Answers = (delivery, _) => Task.FromResult(new Outcome(delivery is SlashCommand ? new Ack.Reply(new Message("Noted.")) : Ack.Ok));

        var command = await office.Priya.Types("/decide SQLite", "#general");
        await office.Priya.Types("hello", "#general");
        await office.Slack.Control.UntilDelivered("message.channels");

        Assert.Equal("Noted.", Assert.Single(command.Shown).Text);
        Assert.Equal("SQLite", Assert.Single(office.Bot.Handler.Heard.OfType<SlashCommand>()).Text);
        Assert.Equal("hello", Assert.Single(office.Bot.Handler.Heard.OfType<MessagePosted>()).Text);
        Assert.NotNull(office.Bot.Socket.ConnectedSince);
        Assert.Null(office.Bot.Socket.LastTrouble);
    }

    [Fact]
    public async Task An_event_that_could_not_be_kept_is_not_acknowledged()
    {
        await using var office = await Open(Quick);
        var tries = 0;
        office.Bot.Handler.Answers = (delivery, _) => Task.FromResult(new Outcome(
            delivery is MessagePosted && Interlocked.Increment(ref tries) == 1 ? new Ack.TryAgain() : Ack.Ok));
        await office.Priya.Types("hello", "#general");
        await Until.True(() => Volatile.Read(ref tries) == 2);
        var sent = await office.Slack.Control.UntilDelivered("message.channels");
        Assert.Equal(2, sent.Attempts.Count);
        Assert.Single(office.Bot.Handler.Heard.OfType<MessagePosted>().Select(message => message.Receipt).Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task A_connection_that_Slack_exchanges_has_a_successor_before_it_goes(string reason)
    {
        await using var office = await Open(Quick);
        await office.Slack.Control.Socket(reason);
        await Until.True(async () => await OpenedSockets(office) == 2);
        var during = await office.Priya.Types("/decide", "#general");
        Assert.Null(office.Bot.Socket.LastTrouble);
        await Until.True(async () => await Connections(office) == 1);
        Assert.Null((await office.Priya.Types("/decide", "#general")).Error);
        // With a warning the old connection still has its ten seconds. Without one Slack closes it at once, and what it sent there in that moment is lost.
        if (reason == "warning")
            Assert.Null(during.Error);
        Assert.Equal(during.Error is null ? 2 : 1, office.Bot.Handler.Heard.OfType<SlashCommand>().Count());
    }

    [Fact]
    public async Task A_command_under_way_on_the_old_connection_is_answered_on_it()
    {
        await using var office = await Open(Quick);
        var hold = new TaskCompletionSource<Outcome>();
        office.Bot.Handler.Answers = (delivery, _) => delivery is SlashCommand ? hold.Task : Task.FromResult(Outcome.Heard);
        var typing = office.Priya.Types("/decide", "#general");
        await Until.True(() => office.Bot.Handler.Heard.OfType<SlashCommand>().Any());
        await office.Slack.Control.Socket("warning");
        await Until.True(async () => await OpenedSockets(office) == 2);
        hold.SetResult(new Outcome(new Ack.Reply(new Message("Still here."))));
        Assert.Equal("Still here.", Assert.Single((await typing).Shown).Text);
    }

    [Fact]
    public async Task A_link_that_was_switched_off_is_not_opened_again_and_readiness_says_so()
    {
        await using var office = await Open(Quick);
        await office.Slack.Control.Socket("link_disabled");
        await Until.True(() => office.Bot.Socket.IsStopped);
        Assert.Null(office.Bot.Socket.ConnectedSince);
        Assert.Contains("Socket Mode was switched off", office.Bot.Socket.LastTrouble, StringComparison.Ordinal);
        await Task.Delay(300);
        Assert.Equal(1, await OpenedSockets(office));
    }

    [Theory]
    [InlineData("drop", "The connection to Slack was lost.")]
    [InlineData("too_many_websockets", "Slack allows no more connections of this app: stop its other instances.")]
    public async Task It_comes_back_after_a_loss_and_keeps_its_sentence(string fault, string sentence)
    {
        await using var office = await Open(Quick);
        await office.Slack.Control.Socket(fault);
        await Until.True(() => office.Bot.Socket.LastTrouble is not null);
        await Until.True(async () => office.Bot.Socket.ConnectedSince is not null && await Connections(office) == 1);
        Assert.Equal(sentence, office.Bot.Socket.LastTrouble);
        Assert.Null((await office.Priya.Types("/decide", "#general")).Error);
    }

    [Fact]
    public async Task A_silent_socket_is_noticed_and_replaced()
    {
        await using var office = await Open(Quick with { PingEvery = TimeSpan.FromMilliseconds(100), PongWithin = TimeSpan.FromMilliseconds(200) });
        await office.Slack.Control.Socket("silent");
        await Until.True(() => office.Bot.Socket.LastTrouble is not null);
        await Until.True(async () => await OpenedSockets(office) == 2 && office.Bot.Socket.ConnectedSince is not null);
    }

    /// <summary>What is promised of a silent socket: half a minute.</summary>
    [Fact]
    public void Our_own_pings_are_missed_within_half_a_minute() =>
        Assert.True(new SocketModePace().PingEvery + new SocketModePace().PongWithin < TimeSpan.FromSeconds(30));

    [Fact]
    public async Task A_Slack_that_gives_no_address_is_asked_again()
    {
        await using var office = await Open(Quick);
        await office.Slack.Control.Fault("server_error", "apps.connections.open", times: 3);
        await office.Slack.Control.Socket("drop");
        await Until.True(async () => await OpenedSockets(office) == 5);
        await Until.True(() => office.Bot.Socket.ConnectedSince is not null);
        Assert.Contains("unknown_outcome", office.Bot.Socket.LastTrouble, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_token_that_Slack_does_not_take_is_said_once_and_the_rest_goes_on()
    {
        await using var office = await Office.Open(socketMode: true, pace: Quick, set: options => options.AppToken = "xapp-somebody-elses");
        await Until.True(() => office.Bot.Socket.IsStopped);
        Assert.Contains("(invalid_auth)", office.Bot.Socket.LastTrouble, StringComparison.Ordinal);
        Assert.True((await office.Bot.Slack.WhoAmI(office.Team, default)).Ok);
    }

    [Fact]
    public async Task A_stop_answers_what_has_come_and_says_goodbye()
    {
        await using var office = await Open(Quick);
        var hold = new TaskCompletionSource<Outcome>();
        office.Bot.Handler.Answers = (delivery, _) => delivery is SlashCommand ? hold.Task : Task.FromResult(Outcome.Heard);
        var typing = office.Priya.Types("/decide", "#general");
        await Until.True(() => office.Bot.Handler.Heard.OfType<SlashCommand>().Any());
        var stopping = office.Bot.Stop();
        hold.SetResult(new Outcome(new Ack.Reply(new Message("Done."))));
        Assert.Equal("Done.", Assert.Single((await typing).Shown).Text);
        await stopping;
        await Until.True(async () => await Connections(office) == 0);
    }

    [Theory]
    [InlineData("socket_events_api", typeof(AppMentioned))]
    [InlineData("socket_interactive", typeof(BlockAction))]
    [InlineData("socket_slash_commands", typeof(SlashCommand))]
    public void Recorded_envelopes_hold_what_HTTP_would_have_brought(string payload, Type kind)
    {
        var frame = JsonNode.Parse(Payload.Text(payload))!;
        using var document = System.Text.Json.JsonDocument.Parse(frame.ToJsonString());
        var envelope = Envelope.Read(document.RootElement, (string)frame["type"]!)!;
        Assert.IsType(kind, envelope.Delivery);
        Assert.Equal("T111", envelope.Delivery!.Workspace);
        Assert.Equal((string)frame["envelope_id"]!, envelope.Id);
        Assert.Equal((bool)frame["accepts_response_payload"]!, envelope.AcceptsPayload);
    }

    [Fact]
    public void A_payload_goes_back_only_where_it_is_accepted()
    {
        var command = new SlashCommand("/d", "", "C1", new Actor("T1", "U1"), new Openings("1", null)) { Workspace = "T1", Receipt = "1" };
        var reply = new Ack.Reply(new Message("hi"));
        Assert.Equal(
            """{"envelope_id":"e","payload":{"response_type":"ephemeral","text":"hi"}}""",
            Text(new Envelope("e", "command", command, AcceptsPayload: true).Answer(reply)));
        Assert.Equal("""{"envelope_id":"e"}""", Text(new Envelope("e", "command", command, AcceptsPayload: false).Answer(reply)));
        Assert.Null(new Envelope("e", "command", command, AcceptsPayload: true).Answer(new Ack.TryAgain()));

        static string Text(ReadOnlyMemory<byte>? bytes) => System.Text.Encoding.UTF8.GetString(bytes!.Value.Span);
    }

    private static async Task<Office> Open(SocketModePace pace)
    {
        var office = await Office.Open(socketMode: true, pace: pace);
        await Until.True(() => office.Bot.Socket.ConnectedSince is not null);
        return office;
    }

    private static async Task<int> OpenedSockets(Office office) => (await office.Slack.Control.Calls("apps.connections.open")).Count;

    private static async Task<int> Connections(Office office) => (int)(await office.Slack.Control.Workspace())["socket_connections"]!;
}
