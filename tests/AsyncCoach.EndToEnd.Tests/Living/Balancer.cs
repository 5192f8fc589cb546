using System.Collections.Immutable;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>
/// Stands before the replicas as any load balancer does: each request goes to the next one, whatever it is about, and from one that does not listen to the one after.
/// </summary>
internal sealed class Balancer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly HttpClient _http = new();
    private ImmutableArray<Uri> _replicas = [];
    private int _turn;

    private Balancer(WebApplication app) => _app = app;

    public static async Task<Balancer> Opens(Uri address)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address.ToString());
        var app = builder.Build();
        var balancer = new Balancer(app);
        app.Run(balancer.Forward);
        await app.StartAsync();
        return balancer;
    }

    public void Knows(Uri replica) => ImmutableInterlocked.Update(ref _replicas, known => known.Add(replica));

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _http.Dispose();
    }

    private async Task Forward(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        for (var tried = 0; tried < _replicas.Length; tried++)
        {
            var replica = _replicas[(int)((uint)Interlocked.Increment(ref _turn) % _replicas.Length)];
            using var request = Copy(context.Request, replica, body.ToArray());
            try
            {
                using var answer = await _http.SendAsync(request);
                context.Response.StatusCode = (int)answer.StatusCode;
                context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
                await context.Response.Body.WriteAsync(await answer.Content.ReadAsByteArrayAsync());
                return;
            }
            catch (HttpRequestException error) when (error.HttpRequestError is HttpRequestError.ConnectionError)
            {
                // It does not listen: nothing has left yet.
            }
            catch (HttpRequestException)
            {
                // It has gone in the middle: nobody knows what it had done, so nobody else is asked to do it.
                break;
            }
        }
        context.Response.StatusCode = StatusCodes.Status502BadGateway;
    }

    private static HttpRequestMessage Copy(HttpRequest from, Uri replica, byte[] body)
    {
        var request = new HttpRequestMessage(new HttpMethod(from.Method), new Uri(replica, from.Path + from.QueryString)) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in from.Headers.Where(header => header.Key is not ("Host" or "Content-Length" or "Transfer-Encoding" or "Connection")))
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
        }
        return request;
    }
}
