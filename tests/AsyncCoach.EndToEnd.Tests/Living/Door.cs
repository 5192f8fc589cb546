using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>The bot's HTTP door, for whoever knocks without being Slack, and for what Slack would only do on a bad day.</summary>
public sealed class Door(World world) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = world.BotAddress };

    /// <summary>An interaction as Slack sends it; the body of a 200.</summary>
    /// <param name="trigger">Another trigger id than in <paramref name="payload"/>: another press of the same.</param>
    public async Task<string> SendsInteraction(JsonElement payload, string? trigger = null)
    {
        var sent = JsonNode.Parse(payload.GetRawText())!;
        if (trigger is not null)
            sent["trigger_id"] = trigger;
        using var answer = await Sends(
            "slack/interactions", "payload=" + Uri.EscapeDataString(sent.ToJsonString()), "application/x-www-form-urlencoded");
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }

    /// <param name="secret">What it is signed with; without it, with the right secret.</param>
    /// <param name="age">How old its stamp is.</param>
    public Task<HttpResponseMessage> Sends(string path, string body, string type, string? secret = null, TimeSpan age = default) =>
        Sends(HttpMethod.Post, path, Encoding.UTF8.GetBytes(body), type, secret ?? world.SigningSecret, age);

    public async Task<HttpResponseMessage> Sends(
        HttpMethod method, string path, byte[]? body, string? type, string? secret, TimeSpan age = default)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        }
        if (secret is not null)
        {
            var stamp = (world.Wire.GetUtcNow() - age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            byte[] signed = [.. Encoding.UTF8.GetBytes($"v0:{stamp}:"), .. body ?? []];
            request.Headers.Add("X-Slack-Request-Timestamp", stamp);
            var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), signed);
            request.Headers.Add("X-Slack-Signature", "v0=" + Convert.ToHexStringLower(signature));
        }
        return await _http.SendAsync(request);
    }

    public Task<HttpResponseMessage> Gets(string path) => _http.GetAsync(new Uri(path, UriKind.Relative));

    public void Dispose() => _http.Dispose();
}
