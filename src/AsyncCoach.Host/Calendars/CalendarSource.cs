using System.Net;
using System.Net.Sockets;
using AsyncCoach.Bot;
using AsyncCoach.Bot.Coach;
using AsyncCoach.Domain;

namespace AsyncCoach.Host.Calendars;

/// <summary>
/// Fetches calendars with a guard against private networks: https only, to public addresses only (checked on the very address that is connected to), at most three
/// redirects, each checked alike. No cookies, no credentials, no proxy.
/// </summary>
internal sealed class CalendarSource : ICalendarSource, IDisposable
{
    private const int MostRedirects = 3;
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(10);

    private readonly HttpMessageInvoker _http;
    private readonly TimeProvider _wire;

    public CalendarSource(Clocks clocks)
        : this(Guarded(), clocks.Wire)
    {
    }

    /// <param name="handler">What answers requests; it follows no redirects.</param>
    /// <param name="wire">Decides how long 10 seconds are.</param>
    public CalendarSource(HttpMessageHandler handler, TimeProvider wire) => (_http, _wire) = (new HttpMessageInvoker(handler), wire);

    public void Dispose() => _http.Dispose();

    public async Task<Answer<byte[]>> Fetch(string address, CancellationToken cancellation)
    {
        using var tooLate = new CancellationTokenSource(Within, _wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellation, tooLate.Token);
        try
        {
            return await Follow(address, either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new Refusal($"{Name(address)} did not answer within 10 seconds.");
        }
        catch (HttpRequestException unreachable)
        {
            return new Refusal(unreachable.GetBaseException() is NotPublicException
                ? $"{Name(address)} is an address of a private network, and calendars are read from public ones only."
                : $"{Name(address)} cannot be reached.");
        }
        catch (IOException)
        {
            return new Refusal($"{Name(address)} broke off.");
        }
    }

    public async Task<Answer<byte[]>> Open(string file, CancellationToken cancellation)
    {
        try
        {
            await using var stream = File.OpenRead(file);
            return await Read(stream, "The calendar’s file", cancellation);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return new Refusal("The calendar’s file cannot be read: it wants to be there, and readable for AsyncCoach.");
        }
    }

    private async Task<Answer<byte[]>> Follow(string address, CancellationToken cancellation)
    {
        for (var hops = 0; hops <= MostRedirects; hops++)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri is not { Scheme: "https", UserInfo: "" })
                return new Refusal("The calendar’s address leads to one without https, and that is not followed.");
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            request.Headers.TryAddWithoutValidation("Accept", "text/calendar, */*;q=0.1");
            request.Headers.TryAddWithoutValidation("User-Agent", "AsyncCoach");
            using var response = await _http.SendAsync(request, cancellation);
            if (response is { StatusCode: HttpStatusCode.OK })
            {
                await using var body = await response.Content.ReadAsStreamAsync(cancellation);
                return await Read(body, uri.Host, cancellation);
            }
            if (response.Headers.Location is not { } next || (int)response.StatusCode is < 300 or >= 400)
                return new Refusal($"{uri.Host} answered {(int)response.StatusCode}. Is the calendar there, and open to everybody?");
            address = new Uri(uri, next).AbsoluteUri;
        }
        return new Refusal($"{Name(address)} is behind more than {MostRedirects} redirects, and those are not followed.");
    }

    private static async Task<Answer<byte[]>> Read(Stream stream, string source, CancellationToken cancellation)
    {
        // One byte more than is taken, so that a longer one is known from its beginning.
        var bytes = new byte[ICalendarSource.MostBytes + 1];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return read == bytes.Length ? new Refusal($"{source} is larger than 1 MB, the most that is read of a calendar.") : bytes[..read];
    }

    private static string Name(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host : "The calendar’s address";

    private static SocketsHttpHandler Guarded() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = DecompressionMethods.All,
        PooledConnectionLifetime = TimeSpan.Zero,
        ConnectCallback = Connect,
    };

    /// <summary>Connects to what was checked: a name that is asked a second time may answer otherwise.</summary>
    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellation);
        var allowed = Array.FindAll(addresses, PublicAddresses.Contains);
        if (allowed.Length == 0)
            throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NotPublicException : IOException;
}
