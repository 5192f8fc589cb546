using System.Net.WebSockets;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Client.Api;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Slack.Client.Sockets;

/// <summary>What became of an attempt to connect: a socket, or a sentence about why not, which may be final.</summary>
internal sealed record Opened(WebSocket? Socket, string? Trouble, bool IsFinal);

/// <summary>Asks Slack for an address and connects to it. An address serves once, so each attempt asks anew.</summary>
internal sealed class SocketOpener(
    Calls calls, SlackClientOptions options, SocketModePace pace, [FromKeyedServices("wire")] TimeProvider wire)
{
    public async Task<Opened> Open(CancellationToken cancellation)
    {
        var answer = await calls.CallAsApp(SlackMethod.OpenConnection, cancellation);
        if (!answer.Ok)
            return Refused(answer.Failure);
        if (!Uri.TryCreate(answer.Value.Body.Text("url"u8), UriKind.Absolute, out var url) || !IsSafe(url))
            return new(null, "Slack gave no address for a socket that may be used (wss, or ws on this machine).", IsFinal: false);
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = pace.PingEvery;
        socket.Options.KeepAliveTimeout = pace.PongWithin;
        if (options.ApiBase.IsLoopback)
            socket.Options.Proxy = null;
        using var limit = new CancellationTokenSource(pace.HelloWithin, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        try
        {
            await socket.ConnectAsync(url, either.Token);
            return new(socket, null, IsFinal: false);
        }
        catch (Exception error) when (error is WebSocketException || (error is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            socket.Dispose();
            return new(null, "Slack's socket could not be connected to.", IsFinal: false);
        }
    }

    private bool IsSafe(Uri url) => url.Scheme == Uri.UriSchemeWss || (url.Scheme == Uri.UriSchemeWs && url.IsLoopback && options.ApiBase.IsLoopback);

    private static Opened Refused(SlackFailure failure) => failure switch
    {
        SlackFailure.Refused
        {
            Error: "not_authed" or "invalid_auth" or "account_inactive" or "user_removed_from_team" or "team_disabled"
            or "token_revoked" or "token_expired" or "not_allowed_token_type" or "missing_scope" or "forbidden_team" or "not_installed"
        } refused =>
            new(null, $"Slack does not take the app token ({refused.Error}): set Slack:AppToken to a valid one with the scope connections:write, and start again.", IsFinal: true),
        _ => new(null, $"Slack gave no address for a socket ({failure.Code}).", IsFinal: false),
    };
}
