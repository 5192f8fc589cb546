using System.Net;
using AsyncCoach.Slack.Api;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>What came back over HTTP, whole.</summary>
internal sealed record HttpAnswer(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfter, string Scopes, DateTimeOffset? Clock, string RequestId);

/// <summary>One request and its whole answer; what went wrong on the way is told apart by whether Slack can have seen the request.</summary>
internal static class Exchange
{
    public static async Task<SlackResult<HttpAnswer>> Send(
        HttpClient client, HttpRequestMessage request, TimeSpan within, TimeProvider wire, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(within, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            using var response = await client.SendAsync(request, either.Token);
            var body = await response.Content.ReadAsByteArrayAsync(either.Token);
            return new(new HttpAnswer(
                response.StatusCode, body, RetryAfter(response, wire), Header(response, "x-oauth-scopes"), response.Headers.Date, Header(response, "x-slack-req-id")));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new(new SlackFailure.Unknown($"no answer within {within.TotalSeconds:0} s"));
        }
        catch (HttpRequestException error) when (NeverLeft(error))
        {
            return new(new SlackFailure.Unreachable(error.HttpRequestError.ToString()));
        }
        catch (HttpRequestException error)
        {
            return new(new SlackFailure.Unknown(error.HttpRequestError.ToString()));
        }
        catch (IOException)
        {
            return new(new SlackFailure.Unknown("the connection broke"));
        }
    }

    /// <summary>No connection, so no request. Everything else may have happened.</summary>
    private static bool NeverLeft(HttpRequestException error) => error.HttpRequestError is
        HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError;

    private static TimeSpan? RetryAfter(HttpResponseMessage response, TimeProvider wire) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - wire.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero,
        _ => null,
    };

    private static string Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
}
