using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AsyncCoach.Slack.Inbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.Slack.Client.Tests;

/// <summary>The client's inbound half on a real socket, as a host would set it up.</summary>
internal sealed class BotUnderTest : IAsyncDisposable
{
    public const string Secret = "test-signing-secret";

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private BotUnderTest(WebApplication app, WireClock wire, RecordingHandler handler)
    {
        _app = app;
        Wire = wire;
        Handler = handler;
        _http = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
    }

    public WireClock Wire { get; }

    public RecordingHandler Handler { get; }

    public IServiceProvider Services => _app.Services;

    public Delivery Heard => Assert.Single(Handler.Heard);

    public static async Task<BotUnderTest> Start(string? previousSecret = null, string apiBase = "http://127.0.0.1:9/api/")
    {
        var (wire, handler) = (new WireClock(), new RecordingHandler());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddKeyedSingleton<TimeProvider>("wire", wire);
        builder.Services.AddSingleton<IInboundHandler>(handler);
        builder.Services.AddSlackClient(new SlackClientOptions
        {
            BotToken = "xoxb-test",
            SigningSecret = Secret,
            PreviousSigningSecret = previousSecret,
            ApiBaseUrl = apiBase,
        });
        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync();
        return new BotUnderTest(app, wire, handler);
    }

    public Task<HttpResponseMessage> SendEvent(string body, string path = "/slack/events") => Send(path, body, "application/json");

    public Task<HttpResponseMessage> SendForm(string path, string body) => Send(path, body, "application/x-www-form-urlencoded");

    public Task<HttpResponseMessage> SendInteraction(string json) => SendForm("/slack/interactions", "payload=" + Uri.EscapeDataString(json));

    public Task<HttpResponseMessage> Send(string path, string body, string type, string secret = Secret, double secondsOff = 0) =>
        Send(path, new ByteArrayContent(Payload.Bytes(body)), body, type, secret, secondsOff);

    public async Task<HttpResponseMessage> Send(string path, HttpContent content, string signed, string? type, string secret = Secret, double secondsOff = 0)
    {
        var timestamp = Wire.GetUtcNow().AddSeconds(secondsOff).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{signed}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(signature));
        return await _http.SendAsync(request);
    }

    /// <summary>A request that nobody signed.</summary>
    public async Task<HttpResponseMessage> SendUnsigned(HttpMethod method, string path, string body, string type)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, type) };
        return await _http.SendAsync(request);
    }

    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
