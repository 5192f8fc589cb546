using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator;

namespace AsyncCoach.Bot.Tests;

/// <summary>Holds everything that the bot says against Block Kit's limits, with a running emulator's <c>blocks.validate</c>.</summary>
internal static class SlackWouldTake
{
    private const int LongestText = 4000;

    private static readonly Lazy<Task<EmulatorServer>> Server = new(() => EmulatorServer.Start(
        new EmulatorOptions { RateLimits = RateLimits.Off }, TimeProvider.System, TimeProvider.System));

    private static readonly HttpClient Http = new();

    public static async Task Everything(FakeSlack slack)
    {
        foreach (var view in slack.Views.Select(Words.Json).DistinctBy(json => json.GetRawText()))
            await Check("view", view);
        foreach (var message in slack.Said.Select(Words.Json).DistinctBy(json => json.GetRawText()))
        {
            Assert.InRange(message.GetProperty("text").GetString()!.Length, 1, LongestText);
            if (message.TryGetProperty("blocks", out _))
                await Check("message", message);
        }
    }

    private static async Task Check(string kind, JsonElement json)
    {
        var server = await Server.Value;
        using var response = await Http.PostAsJsonAsync(new Uri(server.ApiAddress, "blocks.validate"), new JsonObject { [kind] = JsonNode.Parse(json.GetRawText()) });
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(JsonDocument.Parse(answer).RootElement.GetProperty("ok").GetBoolean(), $"Slack would refuse this {kind}: {answer}\n{json.GetRawText()}");
    }
}
