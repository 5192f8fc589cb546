using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AsyncCoach.Benchmarks.Acknowledge;

/// <summary>Whole HTTP requests, each with an id of its own and a signature of now: to be sent within five minutes.</summary>
internal sealed class SignedRequests(LoadOptions options)
{
    private readonly byte[] _key = Encoding.UTF8.GetBytes(options.Secret);
    private readonly string _run = DateTime.UtcNow.ToString("HHmmssff", CultureInfo.InvariantCulture);
    private readonly string _template = options.Template ?? BodyOf(options.Kind);
    private int _last;

    public byte[][] Build(Target target, int count) => [.. Enumerable.Range(0, count).Select(_ => Build(target))];

    private byte[] Build(Target target)
    {
        var time = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = _template.Replace("__ID__", $"{_run}{++_last:X8}", StringComparison.Ordinal).Replace("__TS__", time, StringComparison.Ordinal);
        var signature = Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"v0:{time}:{body}")));
        var type = body.StartsWith('{') ? "application/json" : "application/x-www-form-urlencoded";
        string[] head =
        [
            $"POST {target.Url.AbsolutePath} HTTP/1.1", $"Host: {target.Url.Authority}", "User-Agent: Slackbot 1.0 (+https://api.slack.com/robots)", "Accept: */*",
            $"Content-Type: {type}", $"Content-Length: {Encoding.UTF8.GetByteCount(body)}", $"X-Slack-Request-Timestamp: {time}", $"X-Slack-Signature: v0={signature}",
        ];
        return Encoding.UTF8.GetBytes(string.Join("\r\n", head) + "\r\n\r\n" + body);
    }

    private static string BodyOf(string kind) => kind switch
    {
        "event" => Message,
        "help" => Command + "&text=help",
        "form" => Command + "&text=",
        "record" => "payload=" + Uri.EscapeDataString(Submission),
        _ => throw new FormatException($"There is no kind {kind}."),
    };

    private const string Command =
        "token=unused&team_id=T0BENCH&team_domain=bench&channel_id=C0BENCH&channel_name=general&user_id=U0BENCH&user_name=bench&command=%2Fdecide"
        + "&api_app_id=A0BENCH&is_enterprise_install=false&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F__ID__&trigger_id=__TS__.1.__ID__";

    // The id of a decision is 32 hexadecimal digits: ours, twice. Its recorder decides it, in a direct message.
    private const string Submission = """
        {"type":"view_submission","team":{"id":"T0BENCH","domain":"bench"},"user":{"id":"U0BENCH","username":"bench","name":"bench","team_id":"T0BENCH"},
        "api_app_id":"A0BENCH","token":"unused","trigger_id":"__TS__.1.__ID__","view":{"id":"V__ID__","team_id":"T0BENCH","type":"modal",
        "callback_id":"decision.record_form","private_metadata":"{\"id\":\"__ID____ID__\",\"revision\":0}",
        "blocks":[{"type":"input","block_id":"what","label":{"type":"plain_text","text":"What"},"element":{"type":"plain_text_input","action_id":"answer"}}],
        "state":{"values":{
        "what":{"answer":{"type":"plain_text_input","value":"Default rate limit 600 requests a minute for partner __ID__"}},
        "why_now":{"answer":{"type":"plain_text_input","value":"Partner X took down search on Sunday, and the next launch is two weeks away."}},
        "who_decides":{"answer":{"type":"users_select","selected_user":"U0BENCH"}},
        "done":{"answer":{"type":"plain_text_input","value":"Request 601 within a minute gets a 429 with Retry-After, shown on the partner dashboard."}}}},
        "hash":"__TS__.bench","title":{"type":"plain_text","text":"Record a decision"},"submit":{"type":"plain_text","text":"Record"},"app_id":"A0BENCH","bot_id":"B0BENCH"},
        "response_urls":[],"is_enterprise_install":false,"enterprise":null}
        """;

    private const string Message = """
        {"token":"unused","team_id":"T0BENCH","api_app_id":"A0BENCH","event":{"type":"message","channel_type":"channel","user":"U0BENCH",
        "client_msg_id":"__ID__","text":"the weekly review stays as it is __ID__","ts":"__TS__.000100","team":"T0BENCH","channel":"C0BENCH","event_ts":"__TS__.000100",
        "blocks":[{"type":"rich_text","block_id":"b1","elements":[{"type":"rich_text_section","elements":[
        {"type":"text","text":"the weekly review stays as it is __ID__"}]}]}]},"type":"event_callback","event_id":"Ev__ID__","event_time":__TS__,
        "authorizations":[{"enterprise_id":null,"team_id":"T0BENCH","user_id":"U0BOT","is_bot":true,"is_enterprise_install":false}],
        "is_ext_shared_channel":false,"event_context":"4-__ID__"}
        """;
}
