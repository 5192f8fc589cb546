using AsyncCoach.Slack.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>
/// Calls of the Web API: in their turn, waiting for <c>Retry-After</c>, and repeated only where nothing can have happened or repeating changes nothing.
/// (Polly would wrap each of these rules in a predicate of its own; the loop below is shorter than its configuration.)
/// </summary>
internal sealed partial class Calls(
    SlackHttp http, ISlackTokens tokens, SlackPacing pacing, [FromKeyedServices("wire")] TimeProvider wire, ILogger<Calls> log)
{
    /// <summary>So often is a limit waited for before the caller hears of it.</summary>
    private const int MostWaits = 5;

    private readonly Paces _paces = new(pacing, wire);
    private readonly Backoff _backoff = new(TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(10));

    /// <summary>A call with the bot's token.</summary>
    public async Task<SlackResult<CallAnswer>> Call(
        SlackMethod method, string workspace, CallBody body, CancellationToken cancellation, string? channel = null) =>
        await tokens.Bot(workspace, cancellation) is { } token
            ? await InTurn(method, workspace, token, body, channel, cancellation)
            : new(new SlackFailure.Refused("not_installed"));

    /// <summary>A call with the app-level token.</summary>
    public async Task<SlackResult<CallAnswer>> CallAsApp(SlackMethod method, CancellationToken cancellation) =>
        tokens.App is { } token
            ? await InTurn(method, "", token, CallBody.Form(), channel: null, cancellation)
            : new(new SlackFailure.Refused("not_installed"));

    private async Task<SlackResult<CallAnswer>> InTurn(
        SlackMethod method, string workspace, string token, CallBody body, string? channel, CancellationToken cancellation)
    {
        for (var (waits, failures) = (0, 0); ;)
        {
            if (await _paces.Enter(method, workspace, channel, cancellation) is { } tooLong)
                return new(new SlackFailure.Limited(tooLong));
            var result = await Once(method, token, body, cancellation);
            switch (result.Failure)
            {
                case SlackFailure.Limited limited:
                    Log.Limited(log, method.Name, (int)limited.RetryAfter.TotalSeconds);
                    _paces.Block(method, workspace, channel, limited.RetryAfter);
                    if (method.Manner == Manner.Urgent || ++waits > MostWaits)
                        return result;
                    break;
                case SlackFailure.Unknown or SlackFailure.Unreachable when method.Manner == Manner.Read && ++failures < pacing.ReadAttempts:
                    await Task.Delay(_backoff.After(failures), wire, cancellation);
                    break;
                default:
                    return result;
            }
        }
    }

    private async Task<SlackResult<CallAnswer>> Once(SlackMethod method, string token, CallBody body, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, method.Name) { Content = body.Content() };
        request.Headers.Authorization = new("Bearer", token);
        using var span = ClientWatch.Call(method.Name);
        var since = wire.GetTimestamp();
        var sent = await Exchange.Send(http.Client, request, pacing.AnswerWithin, wire, cancellation);
        var result = sent.Ok ? AnswerReader.Read(sent.Value) : new(sent.Failure);
        ClientWatch.Answered(span, wire, since, method.Name, result.Failure);
        if (sent.Ok && AnswerReader.Warnings(result.Value) is { } warnings)
            Log.Warned(log, method.Name, warnings, sent.Value.RequestId);
        if (result.Failure is { } failure)
            Log.Failed(log, method.Name, failure.Code, sent.Value?.RequestId ?? "none");
        return result;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} was answered with the warnings {Warnings} (request {RequestId})")]
        public static partial void Warned(ILogger log, string method, string warnings, string requestId);

        [LoggerMessage(Level = LogLevel.Debug, Message = "{Method} failed: {Code} (request {RequestId})")]
        public static partial void Failed(ILogger log, string method, string code, string requestId);

        [LoggerMessage(Level = LogLevel.Information, Message = "Slack asks to wait {Seconds} s with {Method}")]
        public static partial void Limited(ILogger log, string method, int seconds);
    }
}
