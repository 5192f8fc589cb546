using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.SlackEmulator.Tests.Fakes;

/// <summary>What the app was sent, with the signature checked by code that is not the emulator's.</summary>
public sealed record Heard(string Path, IHeaderDictionary Headers, string Body, bool SignatureHolds)
{
    /// <summary>The JSON body, the field <c>payload</c>, or the form's fields.</summary>
    public JsonObject Json { get; } = Parse(Body);

    public string Text(string key) => (string?)Json[key] ?? "";

    private static JsonObject Parse(string body)
    {
        if (body.StartsWith('{'))
        {
            return JsonNode.Parse(body)!.AsObject();
        }

        var form = HttpUtility.ParseQueryString(body);
        return form["payload"] is { } payload
            ? JsonNode.Parse(payload)!.AsObject()
            : new JsonObject(form.AllKeys.Select(k => KeyValuePair.Create<string, JsonNode?>(k!, form[k])));
    }
}

/// <summary>An app of a few lines: it answers as a test tells it, and calls the Web API.</summary>
public sealed class AppUnderTest : IAsyncDisposable
{
    private readonly WebApplication _web;
    private readonly HttpClient _http = new();

    private AppUnderTest(WebApplication web) => _web = web;

    public ConcurrentQueue<Heard> All { get; } = [];

    /// <summary>How it answers; null is an empty 200.</summary>
    public Func<Heard, HttpContext, Task>? Answers { get; set; }

    public Uri Address { get; private set; } = new("http://localhost");

    public Uri Api { get; set; } = new("http://localhost");

    public string Token { get; set; } = "xoxb-emulator";

    public static async Task<AppUnderTest> Start(string signingSecret)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(IPAddress.Loopback, 0));
        builder.Services.AddRoutingCore();
        var app = new AppUnderTest(builder.Build());
        app._web.Run(context => app.Hear(context, signingSecret));
        await app._web.StartAsync();
        app.Address = new Uri(
            app._web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/");
        return app;
    }

    public IEnumerable<Heard> Events(string type) =>
        All.Where(h => (string?)h.Json["event"]?["type"] is { } found && found.Equals(type, StringComparison.Ordinal));

    /// <summary>Calls a method with a JSON body.</summary>
    public async Task<JsonObject> Calls(string method, object? args = null)
    {
        using var answer = await Posts(method, new StringContent(JsonText(args), Encoding.UTF8, "application/json"));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }

    /// <summary>Calls a method with form fields.</summary>
    public async Task<JsonObject> Asks(string method, params (string Key, string Value)[] fields)
    {
        using var answer = await Posts(method, new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Key, f.Value))));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject();
    }

    public async Task<HttpResponseMessage> Posts(string method, HttpContent? content, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Api, method)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        return await _http.SendAsync(request);
    }

    public async Task<(int Status, string Text)> Responds(string responseUrl, object body)
    {
        using var content = new StringContent(JsonText(body), Encoding.UTF8, "application/json");
        using var answer = await _http.PostAsync(new Uri(responseUrl), content);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public static Task Json(HttpContext context, object body)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(JsonText(body));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _web.DisposeAsync();
    }

    private static string JsonText(object? value) =>
        value is JsonNode node ? node.ToJsonString() : System.Text.Json.JsonSerializer.Serialize(value ?? new { });

    private async Task Hear(HttpContext context, string secret)
    {
        using var bytes = new MemoryStream();
        await context.Request.Body.CopyToAsync(bytes);
        var body = Encoding.UTF8.GetString(bytes.ToArray());
        var basis = $"v0:{context.Request.Headers["X-Slack-Request-Timestamp"]}:{body}";
        var expected =
            "v0="
            + Convert.ToHexString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(basis))).ToLowerInvariant();
        var heard = new Heard(
            context.Request.Path,
            new HeaderDictionary(context.Request.Headers.ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase)),
            body,
            expected.Equals(context.Request.Headers["X-Slack-Signature"], StringComparison.Ordinal));
        All.Enqueue(heard);
        if (Answers is not null)
        {
            await Answers(heard, context);
        }
    }
}
