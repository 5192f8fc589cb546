using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AsyncCoach.Slack.Api;
using AsyncCoach.Slack.Client.Sockets;
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
    private readonly WireClock? _wire;
    private readonly HttpClient _http;

    private BotUnderTest(WebApplication app, WireClock? wire, RecordingHandler handler)
    {
        _app = app;
        _wire = wire;
        Handler = handler;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        _http = new HttpClient { BaseAddress = Address };
    }

    public Uri Address { get; }

    public WireClock Wire => _wire ?? throw new InvalidOperationException("This bot runs on the system's clock.");

    public ISlackApi Slack => Services.GetRequiredService<ISlackApi>();

    public SocketModeState Socket => Services.GetRequiredService<SocketModeState>();

    public RecordingHandler Handler { get; }

    public IServiceProvider Services => _app.Services;

    public Delivery Heard => Assert.Single(Handler.Heard);

    /// <summary>On a wire clock that the test moves.</summary>
    public static Task<BotUnderTest> Start(Action<SlackClientOptions>? set = null, WireClock? wire = null, SocketModePace? pace = null) =>
        Start(set, wire ?? new WireClock(), (TimeProvider?)null, pace);

    /// <summary>On the system's clock, for what only real sockets do.</summary>
    public static Task<BotUnderTest> StartInRealTime(Action<SlackClientOptions>? set = null, SocketModePace? pace = null) =>
        Start(set, wire: null, TimeProvider.System, pace);

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

    private static async Task<BotUnderTest> Start(Action<SlackClientOptions>? set, WireClock? wire, TimeProvider? real, SocketModePace? pace)
    {
        var handler = new RecordingHandler();
        var options = new SlackClientOptions { BotToken = "xoxb-test", SigningSecret = Secret, ApiBaseUrl = "http://127.0.0.1:9/api/" };
        set?.Invoke(options);
        Assert.Empty(options.Problems());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddKeyedSingleton("wire", real ?? wire!);
        builder.Services.AddSingleton<IInboundHandler>(handler);
        if (pace is not null)
            builder.Services.AddSingleton(pace);
        builder.Services.AddSlackClient(options);
        var app = builder.Build();
        app.MapSlack();
        await app.StartAsync();
        return new BotUnderTest(app, wire, handler);
    }

    public Task Stop() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }
}
