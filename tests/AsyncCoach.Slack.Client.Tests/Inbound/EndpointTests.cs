using System.Net;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Slack.Client.Tests.Inbound;

public sealed class EndpointTests : IAsyncLifetime
{
    private BotUnderTest _bot = null!;

    private static string Command => Payload.Form(Payload.Text("slash_command"));

    public async Task InitializeAsync() => _bot = await BotUnderTest.Start(options => options.PreviousSigningSecret = "the-secret-before");

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Fact]
    public async Task An_event_is_heard_and_acknowledged_with_nothing()
    {
        using var answer = await _bot.SendEvent(Payload.Text("event_message"));
        Assert.Equal((HttpStatusCode.OK, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.IsType<MessagePosted>(_bot.Heard);
    }

    [Fact]
    public async Task The_challenge_comes_back()
    {
        using var answer = await _bot.SendEvent(Payload.Text("url_verification"));
        Assert.Equal((HttpStatusCode.OK, "challenge-value"), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Empty(_bot.Handler.Heard);
    }

    [Theory]
    [InlineData("/slack/commands")]
    [InlineData("/slack/events")]
    public async Task A_command_may_come_to_its_own_path_or_to_the_one_for_all(string path)
    {
        using var answer = await _bot.SendForm(path, Command);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.IsType<SlashCommand>(_bot.Heard);
    }

    [Theory]
    [InlineData("/slack/interactions", "block_actions")]
    [InlineData("/slack/events", "view_submission")]
    [InlineData("/slack/options", "block_suggestion")]
    [InlineData("/slack/interactions", "block_suggestion")]
    public async Task Interactions_likewise(string path, string payload)
    {
        using var answer = await _bot.SendForm(path, "payload=" + Uri.EscapeDataString(Payload.Text(payload)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(_bot.Handler.Heard);
    }

    [Fact]
    public async Task A_secret_that_was_just_changed_is_still_good()
    {
        using var answer = await _bot.Send("/slack/commands", Command, "application/x-www-form-urlencoded", secret: "the-secret-before");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("somebody-elses", 0)]
    [InlineData(BotUnderTest.Secret, -301)]
    [InlineData(BotUnderTest.Secret, 301)]
    public async Task A_bad_or_stale_signature_gets_401_and_changes_nothing(string secret, double secondsOff)
    {
        using var answer = await _bot.Send("/slack/events", Payload.Text("event_message"), "application/json", secret, secondsOff);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Empty(_bot.Handler.Heard);
    }

    [Fact]
    public async Task Unsigned_bodies_are_not_even_read_as_JSON()
    {
        using var answer = await _bot.SendUnsigned(HttpMethod.Post, "/slack/events", "{", "application/json");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("ssl_check=1&token=x")]
    [InlineData("ssl_check=1&payload=%7B%22type%22%3A%22shortcut%22%2C%22team%22%3A%7B%22id%22%3A%22T1%22%7D%2C%22user%22%3A%7B%22id%22%3A%22U1%22%7D%2C%22callback_id%22%3A%22x%22%7D")]
    [InlineData("command=%2Fdecide&team_id=T1&user_id=U1&ssl_check=1")]
    public async Task A_check_of_the_certificate_gets_200_and_everything_else_in_it_is_dropped(string form)
    {
        using var unsigned = await _bot.SendUnsigned(HttpMethod.Post, "/slack/commands", form, "application/x-www-form-urlencoded");
        using var signed = await _bot.SendForm("/slack/events", form);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (unsigned.StatusCode, signed.StatusCode));
        Assert.Empty(_bot.Handler.Heard);
    }

    [Theory]
    [InlineData("ssl_check=10")]
    [InlineData("xssl_check=1")]
    [InlineData("ssl%5Fcheck=1")]
    [InlineData("text=ssl_check=1")]
    public async Task What_only_looks_like_one_needs_a_signature(string form)
    {
        using var answer = await _bot.SendUnsigned(HttpMethod.Post, "/slack/commands", form, "application/x-www-form-urlencoded");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/slack/events", "text/plain")]
    [InlineData("/slack/events", "application/jsonp")]
    [InlineData("/slack/events", "multipart/form-data; boundary=x")]
    [InlineData("/slack/commands", "application/json")]
    [InlineData("/slack/interactions", "application/json; charset=utf-8")]
    [InlineData("/slack/options", null)]
    public async Task Another_content_type_gets_415(string path, string? type)
    {
        using var answer = await _bot.Send(path, new ByteArrayContent("{}"u8.ToArray()), "{}", type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Other_methods_get_405(string method)
    {
        using var answer = await _bot.SendUnsigned(new HttpMethod(method), "/slack/events", "{}", "application/json");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_a_megabyte_gets_413_announced_or_not(bool announced)
    {
        var body = new string(' ', (1024 * 1024) + 1);
        HttpContent content = announced ? new ByteArrayContent(Payload.Bytes(body)) : new StreamContent(new Unannounced(Payload.Bytes(body)));
        using var answer = await _bot.Send("/slack/events", content, body, "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_megabyte_in_pieces_is_heard()
    {
        var body = Payload.Text("event_message").PadRight(1024 * 1024);
        using var answer = await _bot.Send("/slack/events", new StreamContent(new Unannounced(Payload.Bytes(body))), body, "application/json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Single(_bot.Handler.Heard);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"type\":\"event_callback\"} trailing")]
    [InlineData("{\"type\":\"\\ud800\"}")]
    public async Task JSON_that_cannot_be_read_gets_400(string body)
    {
        using var asEvent = await _bot.SendEvent(body);
        Assert.Equal(HttpStatusCode.BadRequest, asEvent.StatusCode);
        if (body.Length > 0)
        {
            using var asPayload = await _bot.SendInteraction(body);
            Assert.Equal(HttpStatusCode.BadRequest, asPayload.StatusCode);
        }
    }

    [Fact]
    public async Task Nesting_without_end_gets_400()
    {
        using var answer = await _bot.SendEvent(new string('[', 100_000));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("/slack/commands", "")]
    [InlineData("/slack/commands", "command=%2Fdecide")]
    [InlineData("/slack/interactions", "command=%2Fdecide&team_id=T1&user_id=U1")]
    public async Task A_form_that_is_nothing_of_Slacks_gets_400(string path, string form)
    {
        using var answer = await _bot.SendForm(path, form);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("{\"type\":\"from_the_future\"}")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"event_callback\",\"team_id\":\"T1\",\"event\":{\"type\":\"emoji_changed\"}}")]
    public async Task Unknown_kinds_are_acknowledged_and_dropped(string body)
    {
        using var asEvent = await _bot.SendEvent(body);
        using var asInteraction = await _bot.SendInteraction(body);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (asEvent.StatusCode, asInteraction.StatusCode));
        Assert.Empty(_bot.Handler.Heard);
    }

    [Fact]
    public async Task An_event_that_could_not_be_kept_is_asked_for_again()
    {
        _bot.Handler.Answers = (_, _) => Task.FromResult(new Outcome(new Ack.TryAgain()));
        using var answer = await _bot.SendEvent(Payload.Text("event_message"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }

    [Fact]
    public async Task A_command_that_could_not_be_kept_gets_a_sentence_and_a_form_stays_open_with_one()
    {
        _bot.Handler.Answers = (_, _) => Task.FromResult(new Outcome(new Ack.TryAgain()));
        using var command = await _bot.SendForm("/slack/commands", Command);
        using var form = await _bot.SendInteraction(Payload.Text("view_submission"));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (command.StatusCode, form.StatusCode));
        Assert.Equal(
            """{"response_type":"ephemeral","text":"I could not keep that just now, so nothing has changed. Please try again in a minute."}""",
            await command.Content.ReadAsStringAsync());
        Assert.Equal(
            """{"response_action":"errors","errors":{"\u002B5B":"I could not keep that just now, so nothing has changed. Please try again in a minute."}}""",
            await form.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_form_can_be_replaced()
    {
        _bot.Handler.Answers = (_, _) => Task.FromResult(new Outcome(new Ack.Update(new Modal(new PlainText("Title"), [new Divider()]))));
        using var answer = await _bot.SendInteraction(Payload.Text("view_submission"));
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(
            """{"response_action":"update","view":{"type":"modal","title":{"type":"plain_text","text":"Title","emoji":false},"blocks":[{"type":"divider"}]}}""",
            await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Options_are_listed_and_an_empty_list_is_an_answer()
    {
        _bot.Handler.Answers = (_, _) => Task.FromResult(new Outcome(new Ack.Options([new Option(new PlainText("One"), "1")])));
        using var some = await _bot.SendForm("/slack/options", "payload=" + Uri.EscapeDataString(Payload.Text("block_suggestion")));
        Assert.Equal("""{"options":[{"text":{"type":"plain_text","text":"One","emoji":false},"value":"1"}]}""", await some.Content.ReadAsStringAsync());
        _bot.Handler.Answers = (_, _) => Task.FromResult(Outcome.Heard);
        using var none = await _bot.SendForm("/slack/options", "payload=" + Uri.EscapeDataString(Payload.Text("block_suggestion")));
        Assert.Equal("""{"options":[]}""", await none.Content.ReadAsStringAsync());
    }

    /// <summary>A stream that does not know its length, so that it is sent in chunks.</summary>
    private sealed class Unannounced(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
