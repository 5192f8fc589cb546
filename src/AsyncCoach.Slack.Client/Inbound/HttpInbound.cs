using System.Text.Json;
using AsyncCoach.Slack.Inbound;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>
/// One HTTP request from Slack: verified on its raw bytes, read, dispatched, acknowledged. Nothing that a sender can make up is answered with a 5xx;
/// the one 503 is for an event that could not be kept, so that Slack sends it again.
/// </summary>
internal sealed partial class HttpInbound(
    SignatureVerifier verifier, Dispatch dispatch, AfterAcknowledgement after, [FromKeyedServices("wire")] TimeProvider wire, ILogger<HttpInbound> log)
{
    public async Task Take(HttpContext context, Accepts accepts)
    {
        try
        {
            await Answer(context, accepts, wire.GetTimestamp());
            if (context.Response.StatusCode is >= 400 and < 500 and var status)
                ClientWatch.Turned(status);
        }
        catch (BadHttpRequestException error)
        {
            // A body that breaks off, comes too slowly or is badly chunked.
            context.Response.StatusCode = error.StatusCode;
        }
        catch (Exception error) when (error is IOException or OperationCanceledException && context.RequestAborted.IsCancellationRequested)
        {
            // The sender has gone: nobody is left to be answered.
        }
    }

    private async Task Answer(HttpContext context, Accepts accepts, long since)
    {
        var form = IsKind(context.Request.ContentType, "application/x-www-form-urlencoded");
        var fits = form ? (accepts & ~Accepts.Events) != Accepts.Nothing : accepts.HasFlag(Accepts.Events) && IsKind(context.Request.ContentType, "application/json");
        if (!fits)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }
        using var body = await RawBody.Read(context.Request, context.RequestAborted);
        if (body is null)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }
        // May come unsigned. Whatever else such a body holds is not looked at, or it would be a way around the signature.
        if (form && FormReader.IsSslCheck(body.Bytes.Span))
        {
            context.Response.ContentLength = 0;
            return;
        }
        if (!IsSigned(context.Request, body))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }
        await Hear(context.Response, accepts, form, body, since);
    }

    private bool IsSigned(HttpRequest request, RawBody body) =>
        verifier.IsSigned(request.Headers["X-Slack-Request-Timestamp"], request.Headers["X-Slack-Signature"], body.Bytes.Span);

    private async Task Hear(HttpResponse response, Accepts accepts, bool form, RawBody body, long since)
    {
        Heard heard;
        try
        {
            heard = form ? Heard.FromForm(body.Bytes) : Heard.FromJson(body.Bytes);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }
        if (heard.Delivery is { } delivery && accepts.HasFlag(KindOf(delivery)))
        {
            await Acknowledge(response, delivery, await dispatch.Handle(delivery), since);
        }
        else if (form && (heard.Kind == "command" || heard.Delivery is not null))
        {
            // A form that is neither a command nor an interaction, or came to the other one's path.
            response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (heard.Challenge is { } challenge)
        {
            response.ContentType = "text/plain; charset=utf-8";
            await response.WriteAsync(challenge);
        }
        else
        {
            response.ContentLength = 0;
            Log.Dropped(log, heard.Kind);
        }
    }

    private async Task Acknowledge(HttpResponse response, Delivery delivery, Outcome outcome, long since)
    {
        if (outcome.Ack is Ack.TryAgain)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.ContentLength = 0;
        }
        else if (AckWriter.Payload(outcome.Ack, delivery) is { } payload)
        {
            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = payload.Length;
            await response.BodyWriter.WriteAsync(payload);
        }
        else
        {
            response.ContentLength = 0;
        }
        if (outcome.Then is { } then)
        {
            // First out of the house, then the rest: a form may only be opened once its command has been acknowledged.
            await response.CompleteAsync();
            after.Run(delivery.Receipt, then);
        }
        ClientWatch.Acknowledged(wire, since, "http", delivery, outcome.Ack);
    }

    private static Accepts KindOf(Delivery delivery) => delivery switch
    {
        SlackEvent => Accepts.Events,
        SlashCommand => Accepts.Commands,
        _ => Accepts.Interactions,
    };

    private static bool IsKind(string? contentType, string kind) =>
        contentType is not null && contentType.StartsWith(kind, StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == kind.Length || contentType[kind.Length] is ';' or ' ');

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Debug, Message = "Acknowledged and dropped: nobody listens to {Kind}")]
        public static partial void Dropped(ILogger log, string kind);
    }
}
