using System.Text;
using System.Text.Json;
using AsyncCoach.Slack.Api;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>Answers through response urls. They come from outside, so they lead to Slack's own hosts only, or to the emulator when that is where the API is.</summary>
internal sealed class ResponseUrls(SlackHttp http, SlackClientOptions options, [FromKeyedServices("wire")] TimeProvider wire)
{
    /// <summary>What such a call is called where it is counted; the address is one person's.</summary>
    private const string Method = "response_url";

    public async Task<SlackResult<Nothing>> Respond(string responseUrl, UrlResponse response, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var url) || !IsSlacks(url))
            return new(new SlackFailure.Refused("foreign_response_url"));
        var body = Body(response);
        for (var waited = false; ; waited = true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body.Content() };
            using var span = ClientWatch.Call(Method);
            var since = wire.GetTimestamp();
            var sent = await Exchange.Send(http.Client, request, options.Pacing.AnswerWithin, wire, cancellation);
            var result = sent.Ok ? Read(sent.Value) : new(sent.Failure);
            ClientWatch.Answered(span, wire, since, Method, result.Failure);
            if (!sent.Ok)
                return result;
            if (waited || result.Failure is not SlackFailure.Limited limited || limited.RetryAfter > options.Pacing.LongestWait)
                return result;
            await Task.Delay(limited.RetryAfter, wire, cancellation);
        }
    }

    private bool IsSlacks(Uri url) =>
        url.UserInfo.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.Host is "hooks.slack.com" or "hooks.slack-gov.com")
            || (options.ApiBase.IsLoopback && url.Scheme == options.ApiBase.Scheme && url.Host == options.ApiBase.Host && url.Port == options.ApiBase.Port));

    private static CallBody Body(UrlResponse response) => CallBody.Json(json =>
    {
        if (response.DeleteOriginal)
            json.WriteBoolean("delete_original"u8, true);
        if (response.Message is not { } message)
            return;
        if (!response.DeleteOriginal)
            json.WriteBoolean("replace_original"u8, response.ReplaceOriginal);
        json.WriteString("response_type"u8, response.InChannel ? "in_channel"u8 : "ephemeral"u8);
        if (response.ThreadTs is { } thread)
            json.WriteString("thread_ts"u8, thread);
        json.WriteMessage(message);
    });

    /// <summary>These addresses answer as webhooks do: a status, and <c>ok</c> or a code as plain text or in JSON.</summary>
    private static SlackResult<Nothing> Read(HttpAnswer answer)
    {
        var body = AnswerReader.Parse(answer.Body);
        var code = body?.Word("error"u8) ?? Code(answer);
        return (int)answer.Status switch
        {
            429 => new(new SlackFailure.Limited(answer.RetryAfter ?? TimeSpan.FromSeconds(1))),
            >= 500 => new(new SlackFailure.Unknown($"HTTP {(int)answer.Status}")),
            >= 200 and < 300 when body?.At("ok"u8).ValueKind != JsonValueKind.False => new(Nothing.Instance),
            _ => new(new SlackFailure.Refused(code)),
        };
    }

    private static string Code(HttpAnswer answer)
    {
        var text = Encoding.UTF8.GetString(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, 64))).Trim();
        return text.Length > 0 && text.All(c => char.IsAsciiLetterLower(c) || c == '_')
            ? text
            : $"http_{(int)answer.Status}";
    }
}
