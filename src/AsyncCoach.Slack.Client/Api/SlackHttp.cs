using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Slack.Client.Api;

/// <summary>The one HTTP client for Slack. No redirects (they would carry the token elsewhere), no cookies.</summary>
internal sealed class SlackHttp : IDisposable
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _wire;

    public SlackHttp(SlackClientOptions options, [FromKeyedServices("wire")] TimeProvider wire)
    {
        _wire = wire;
        Client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // A proxy of the environment is for the internet, not for an emulator on this machine.
            UseProxy = !options.ApiBase.IsLoopback,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = Connect,
            // Slack takes no part in our traces; without this each call pays for headers that nobody reads.
            ActivityHeadersPropagator = null,
            // Slack's addresses change; a pooled connection would not notice.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
        })
        {
            BaseAddress = options.ApiBase,
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = 32 * 1024 * 1024,
        };
        Client.DefaultRequestHeaders.UserAgent.ParseAdd("AsyncCoach/0.1");
    }

    public HttpClient Client { get; }

    public void Dispose() => Client.Dispose();

    /// <summary>Connects within a limit of wire time; running into it counts as never having reached Slack.</summary>
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(ConnectWithin, _wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(context.DnsEndPoint, either.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            socket.Dispose();
            throw new SocketException((int)SocketError.TimedOut);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
