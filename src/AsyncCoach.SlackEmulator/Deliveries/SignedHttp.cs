using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Deliveries;

/// <summary>
/// Sends payloads as Slack does over HTTP: events as JSON, commands as a form, interactions as a form with one field; all signed.
/// </summary>
internal sealed class SignedHttp(EmulatorOptions options, TimeProvider wire) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxAutomaticRedirections = 2, UseProxy = false, UseCookies = false })
    {
        // The deadline is the courier's, in wire time.
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private RequestUrls _urls = options.App.RequestUrls;

    public RequestUrls Urls
    {
        get => Volatile.Read(ref _urls);
        set => Volatile.Write(ref _urls, value);
    }

    public void Dispose() => _http.Dispose();

    public async Task<AppAnswer> Send(Delivery delivery, Attempt attempt, CancellationToken deadline)
    {
        if (UrlFor(delivery) is not { } url)
        {
            return new AppAnswer(0, "", "", "connection_failed");
        }

        using var request = Request(delivery, attempt, url);
        try
        {
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, deadline);
            var body = await response.Content.ReadAsStringAsync(deadline);
            var noRetry = response.Headers.TryGetValues("x-slack-no-retry", out var values) && values.Contains("1", StringComparer.Ordinal);
            return new AppAnswer(
                (int)response.StatusCode,
                body,
                response.Content.Headers.ContentType?.MediaType ?? "",
                Judge(response),
                noRetry);
        }
        catch (HttpRequestException)
        {
            return new AppAnswer(0, "", "", "connection_failed");
        }
        catch (IOException)
        {
            return new AppAnswer(0, "", "", "connection_failed");
        }
    }

    private static string? Judge(HttpResponseMessage response) => response switch
    {
        { IsSuccessStatusCode: true } => null,
        { StatusCode: HttpStatusCode.Moved or HttpStatusCode.Found } => "too_many_redirects",
        _ => "http_error",
    };

    private Uri? UrlFor(Delivery delivery) =>
        delivery.Kind switch
        {
            DeliveryKind.Event or DeliveryKind.UrlVerification => Urls.Events,
            DeliveryKind.Command => options
                .App.Commands.FirstOrDefault(c => string.Equals(c.Name, delivery.What, StringComparison.Ordinal))
                ?.Url
                ?? Urls.Commands,
            DeliveryKind.Options => Urls.Options ?? Urls.Interactivity,
            _ => Urls.Interactivity,
        };

    private HttpRequestMessage Request(Delivery delivery, Attempt attempt, Uri url)
    {
        var (type, body) = Body(delivery);
        var bytes = Encoding.UTF8.GetBytes(body);
        var timestamp = wire.GetUtcNow().ToUnixTimeSeconds();
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("X-Slack-Signature", Signature.Of(options.App.SigningSecret, timestamp, bytes));
        request.Headers.UserAgent.ParseAdd("Slackbot 1.0 (+https://api.slack.com/robots)");
        if (attempt.Retry > 0)
        {
            request.Headers.Add("x-slack-retry-num", attempt.Retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("x-slack-retry-reason", attempt.Reason);
        }

        return request;
    }

    private static (string Type, string Body) Body(Delivery delivery) => delivery.Kind switch
    {
        DeliveryKind.Event or DeliveryKind.UrlVerification => ("application/json", delivery.Payload.ToJsonString()),
        DeliveryKind.Command => ("application/x-www-form-urlencoded", string.Join('&', delivery.Payload.Select(f => Pair(f.Key, f.Value)))),
        _ => ("application/x-www-form-urlencoded", Pair("payload", delivery.Payload.ToJsonString())),
    };

    private static string Pair(string key, JsonNode? value) => $"{key}={WebUtility.UrlEncode(value?.ToString() ?? "")}";
}
