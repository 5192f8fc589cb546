using System.Net.Http.Headers;
using AsyncCoach.Slack.Api;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>Sends a file's bytes where Slack said that they go: to its own hosts only, or to the emulator when that is where the API is. No token goes along.</summary>
internal sealed class UploadUrls(SlackHttp http, SlackClientOptions options, [FromKeyedServices("wire")] TimeProvider wire)
{
    /// <summary>What such a call is called where it is counted; the address holds a ticket.</summary>
    private const string Method = "upload_url";

    public async Task<SlackResult<Nothing>> Send(string uploadUrl, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(uploadUrl, UriKind.Absolute, out var url) || !IsSlacks(url))
            return new(new SlackFailure.Refused("foreign_upload_url"));
        using var body = new ReadOnlyMemoryContent(content);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = body };
        using var span = ClientWatch.Call(Method);
        var since = wire.GetTimestamp();
        var sent = await Exchange.Send(http.Client, request, options.Pacing.AnswerWithin, wire, cancellation);
        var result = sent.Ok ? Read(sent.Value) : new(sent.Failure);
        ClientWatch.Answered(span, wire, since, Method, result.Failure);
        return result;
    }

    private static SlackResult<Nothing> Read(HttpAnswer answer) => (int)answer.Status switch
    {
        >= 200 and < 300 => new(Nothing.Instance),
        429 => new(new SlackFailure.Limited(answer.RetryAfter ?? TimeSpan.FromSeconds(1))),
        >= 500 => new(new SlackFailure.Unknown($"HTTP {(int)answer.Status}")),
        _ => new(new SlackFailure.Refused($"http_{(int)answer.Status}")),
    };

    private bool IsSlacks(Uri url) =>
        url.UserInfo.Length == 0
        && ((url.Scheme == Uri.UriSchemeHttps && url.IsDefaultPort && url.Host is "files.slack.com" or "files.slack-gov.com")
            || (options.ApiBase.IsLoopback && url.Scheme == options.ApiBase.Scheme && url.Host == options.ApiBase.Host && url.Port == options.ApiBase.Port));
}
