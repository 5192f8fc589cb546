using System.Net.WebSockets;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Tests.Fakes;

namespace AsyncCoach.SlackEmulator.Tests;

public sealed class SocketMode
{
    [Fact]
    public async Task The_first_frame_is_hello_and_payloads_come_in_envelopes_instead_of_over_HTTP()
    {
        await using var office = await Open();
        await using var socket = await SocketApp.Connect(office);
        socket.Answers = f => (true, new JsonObject { ["text"] = "Heard." });
        var hello = socket.Frames.First();
        Assert.Equal(("hello", 1), ((string?)hello["type"], (int)hello["num_connections"]!));

        var result = await office.Priya.Types("/decide x", "#general");
        await office.Priya.Types("hello", "#general");
        await office.Control.UntilDelivered("message.channels");

        Assert.Equal("Heard.", Assert.Single(result.Shown).Text);
        var command = socket.Envelopes.First();
        Assert.Equal(
            ("slash_commands", true, "/decide"),
            ((string?)command["type"], (bool)command["accepts_response_payload"]!, (string?)command["payload"]!["command"]));
        var @event = socket.Envelopes.Last();
        Assert.Equal(("events_api", 0, ""), ((string?)@event["type"], (int)@event["retry_attempt"]!, (string?)@event["retry_reason"]));
        Assert.Equal("event_callback", (string?)@event["payload"]!["type"]);
        Assert.Empty(office.App.All);
    }

    [Fact]
    public async Task A_submission_is_answered_in_the_acknowledgement()
    {
        await using var office = await Open();
        await using var socket = await SocketApp.Connect(office);
        await office.Priya.Types("/decide", "#general");
        await office.App.Calls(
            "views.open",
            new { trigger_id = (string?)socket.Envelopes.Last()["payload"]!["trigger_id"], view = JsonNode.Parse(Forms.View("Form")) });
        socket.Answers = _ => (true, JsonNode.Parse("""{"response_action":"errors","errors":{"what":"Say more."}}"""));

        var result = await office.Priya.Submits(Forms.Fields(("what", "600 a minute"), ("who", "tom")));

        Assert.Equal("Say more.", result.Errors["what"]);
        Assert.Equal("interactive", (string?)socket.Envelopes.Last()["type"]);
    }

    [Fact]
    public async Task A_payload_given_where_none_is_accepted_is_ignored()
    {
        await using var office = await Open();
        await using var socket = await SocketApp.Connect(office);
        await office.Priya.Types("/decide", "#general");
        await office.App.Calls(
            "views.open",
            new { trigger_id = (string?)socket.Envelopes.Last()["payload"]!["trigger_id"], view = JsonNode.Parse(Forms.View("Form")) });
        socket.Answers = _ => (true, JsonNode.Parse("""{"response_action":"clear"}"""));

        var result = await office.Priya.Presses("Save draft");

        Assert.False((bool)socket.Envelopes.Last()["accepts_response_payload"]!);
        Assert.NotNull(result.View);
    }

    [Fact]
    public async Task Each_payload_goes_to_one_of_several_connections()
    {
        await using var office = await Open();
        await using var first = await SocketApp.Connect(office);
        await using var second = await SocketApp.Connect(office);
        for (var i = 0; i < 4; i++)
        {
            await office.Priya.Types("/decide", "#general");
        }

        Assert.Equal((2, 2), (first.Envelopes.Count(), second.Envelopes.Count()));
        Assert.Equal(2, (int)second.Frames.First()["num_connections"]!);
    }

    [Fact]
    public async Task An_unacknowledged_event_comes_again_in_another_envelope_with_the_same_event_id()
    {
        await using var office = await Open(wireStandsStill: true);
        await using var socket = await SocketApp.Connect(office);
        socket.Answers = f => ((int?)f["retry_attempt"] > 0, null);
        await office.Priya.Types("hello", "#general");
        await Until.True(() => socket.Envelopes.Count() == 1);
        office.Wire!.Move(TimeSpan.FromSeconds(3));
        await office.Control.UntilDelivered("message.channels");

        var envelopes = socket.Envelopes.ToList();
        Assert.Equal((1, "timeout"), ((int)envelopes[1]["retry_attempt"]!, (string?)envelopes[1]["retry_reason"]));
        Assert.NotEqual((string?)envelopes[0]["envelope_id"], (string?)envelopes[1]["envelope_id"]);
        Assert.Equal((string?)envelopes[0]["payload"]!["event_id"], (string?)envelopes[1]["payload"]!["event_id"]);
    }

    [Fact]
    public async Task Without_a_connection_commands_fail_for_the_person()
    {
        await using var office = await Open();

        Assert.Equal("/decide failed with the error \"dispatch_failed\"", (await office.Priya.Types("/decide", "#general")).Error);
    }

    [Fact]
    public async Task A_warning_leaves_ten_seconds_and_a_refresh_none()
    {
        await using var office = await Open(wireStandsStill: true);
        await using var socket = await SocketApp.Connect(office);
        await office.Control.Socket("warning");
        await Until.True(() => (string?)socket.Frames.Last()["reason"] is "warning");
        await office.Priya.Types("/decide", "#general");
        Assert.Single(socket.Envelopes);
        office.Wire!.Move(TimeSpan.FromSeconds(10));
        await Until.True(() => socket.Closed);

        await using var next = await SocketApp.Connect(office);
        await office.Control.Socket("refresh_requested");
        await Until.True(() => next.Closed);
        Assert.Equal("refresh_requested", (string?)next.Frames.Last()["reason"]);
    }

    [Fact]
    public async Task A_disabled_link_gives_no_new_connection()
    {
        await using var office = await Open();
        await using var socket = await SocketApp.Connect(office);
        await office.Control.Socket("link_disabled");
        await Until.True(() => socket.Closed);

        using var answer = await office.App.Posts("apps.connections.open", null, "xapp-emulator");
        Assert.Contains("\"ok\":false", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_eleventh_connection_is_one_too_many()
    {
        await using var office = await Open();
        var ten = new List<SocketApp>();
        for (var i = 0; i < 10; i++)
        {
            ten.Add(await SocketApp.Connect(office));
        }

        await using var eleventh = await SocketApp.Connect(office);
        await Until.True(() => eleventh.Closed);
        Assert.Equal("too_many_websockets", (string?)eleventh.Frames.Last()["reason"]);
        Assert.All(ten, s => Assert.False(s.Closed));
        foreach (var socket in ten)
        {
            await socket.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_ticket_is_for_one_connection()
    {
        await using var office = await Open();
        var ticket = await SocketApp.Ticket(office);
        using var first = new ClientWebSocket();
        await first.ConnectAsync(ticket, CancellationToken.None);
        using var second = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(ticket, CancellationToken.None));
    }

    [Fact]
    public async Task A_silent_socket_stays_open_and_brings_nothing()
    {
        await using var office = await Open(wireStandsStill: true);
        await using var socket = await SocketApp.Connect(office);
        await office.Control.Socket("silent");
        var typing = office.Priya.Types("/decide", "#general");
        await Until.True(() => office.Wire!.Waiting > 0);
        office.Wire!.Move(TimeSpan.FromSeconds(3));

        Assert.Equal("/decide failed with the error \"operation_timeout\"", (await typing).Error);
        Assert.Empty(socket.Envelopes);
        Assert.Equal(WebSocketState.Open, socket.State);
    }

    private static Task<Office> Open(bool wireStandsStill = false) =>
        Office.Open(o => o with { App = o.App with { SocketMode = true } }, wireStandsStill);
}
