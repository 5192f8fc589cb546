using System.Net;
using System.Text;
using AsyncCoach.EndToEnd.Tests.Living;

namespace AsyncCoach.EndToEnd.Tests;

/// <summary>Whatever comes in that is not Slack's, or not readable, is refused with a clear status, and nothing has changed.</summary>
public sealed class AtTheDoor
{
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly string[] Paths = ["slack/events", "slack/commands", "slack/interactions", "slack/options"];

    [Fact]
    public async Task Only_what_slack_has_signed_lately_comes_in()
    {
        await using var world = await World.Opens();
        var command = await ACommand(world);
        async Task<HttpStatusCode> Answered(Task<HttpResponseMessage> sent)
        {
            using var answer = await sent;
            return answer.StatusCode;
        }

        foreach (var path in Paths)
        {
            var type = path == "slack/events" ? "application/json" : Form;
            var unsigned = world.Door.Sends(HttpMethod.Post, path, Encoding.UTF8.GetBytes(command), type, secret: null);
            Assert.Equal(HttpStatusCode.Unauthorized, await Answered(unsigned));
            Assert.Equal(HttpStatusCode.Unauthorized, await Answered(world.Door.Sends(path, command, type, secret: "another secret")));
            Assert.Equal(HttpStatusCode.Unauthorized, await Answered(world.Door.Sends(path, command, type, age: TimeSpan.FromMinutes(6))));
            Assert.Equal(HttpStatusCode.Unauthorized, await Answered(world.Door.Sends(path, command, type, age: TimeSpan.FromMinutes(-6))));
            Assert.Equal(HttpStatusCode.MethodNotAllowed, await Answered(world.Door.Gets(path)));
        }
        Assert.Equal(HttpStatusCode.OK, await Answered(world.Door.Sends("slack/commands", command, Form, age: TimeSpan.FromMinutes(4))));
        await world.Payments.ShowsNothingOf("D-");
    }

    [Theory]
    [InlineData("slack/events", "application/json", "{\"type\":", HttpStatusCode.BadRequest)]
    [InlineData("slack/events", "application/json", "", HttpStatusCode.BadRequest)]
    [InlineData("slack/events", "application/json", "[1,2]", HttpStatusCode.BadRequest)]
    [InlineData("slack/events", "text/plain", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("slack/interactions", Form, "payload=%7Bnot", HttpStatusCode.BadRequest)]
    [InlineData("slack/interactions", Form, "nothing=1", HttpStatusCode.BadRequest)]
    [InlineData("slack/interactions", "application/json", "{}", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("slack/commands", Form, "command=", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_read_is_refused_by_name(string path, string type, string body, HttpStatusCode refusal)
    {
        await using var world = await World.Opens();
        using var answer = await world.Door.Sends(path, body, type);
        Assert.Equal(refusal, answer.StatusCode);
    }

    [Fact]
    public async Task More_than_a_megabyte_is_not_read()
    {
        await using var world = await World.Opens();
        using var answer = await world.Door.Sends("slack/events", $"{{\"a\":\"{new string('a', 1_100_000)}\"}}", "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task Kinds_that_nobody_knows_are_acknowledged_and_dropped()
    {
        await using var world = await World.Opens();
        using var anEvent = await world.Door.Sends(
            "slack/events",
            """{"type":"event_callback","team_id":"T0EMULATOR","event_id":"Ev9","event":{"type":"tulip_planted"}}""",
            "application/json");
        Assert.Equal(HttpStatusCode.OK, anEvent.StatusCode);
        var pressed = Uri.EscapeDataString("""{"type":"tulip_pressed","team":{"id":"T0EMULATOR"},"user":{"id":"U1"}}""");
        using var interaction = await world.Door.Sends("slack/interactions", "payload=" + pressed, Form);
        Assert.Equal(HttpStatusCode.OK, interaction.StatusCode);
    }

    [Theory]
    [InlineData("decision.record_form")]
    [InlineData("decision.form")]
    public async Task A_form_of_another_version_stays_open_with_a_sentence(string callback)
    {
        await using var world = await World.Opens();
        await world.Priya.Types("/decide Rotate the keys", "#payments");
        var form = await world.Priya.Sees("Rotate the keys");
        Assert.Empty(await world.Priya.Submits(new { why_now = "An audit", who_decides = "hoa", done = "New keys everywhere" }));
        await world.Payments.Shows("D-1 · Open");
        var sent = (await world.Control.Deliveries("view_submission"))[^1].Payload.GetRawText()
            .Replace(System.Text.Json.JsonEncodedText.Encode(form.PrivateMetadata).ToString(), "not ours", StringComparison.Ordinal)
            .Replace("decision.record_form", callback, StringComparison.Ordinal);
        using var payload = System.Text.Json.JsonDocument.Parse(sent);
        var answer = await world.Door.SendsInteraction(payload.RootElement, trigger: "9.9.old");
        Assert.Contains("This form is from another version of AsyncCoach.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_url_that_is_entered_at_slack_proves_itself()
    {
        await using var world = await World.Opens();
        Assert.True(await world.Control.VerifyUrl());
    }

    private static async Task<string> ACommand(World world) =>
        "command=%2Fdecisions&text=keys&team_id=T0EMULATOR&api_app_id=A0EMULATOR&channel_id=C1&trigger_id=1.2.3&response_url=&user_id="
        + await world.IdOf("priya");
}
