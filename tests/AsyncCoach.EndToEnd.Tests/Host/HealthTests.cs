using System.Net;
using System.Text.Json;
using AsyncCoach.Bot;
using AsyncCoach.Host;
using AsyncCoach.Host.Settings;
using AsyncCoach.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NSubstitute;

namespace AsyncCoach.EndToEnd.Tests.Host;

public sealed class HealthTests
{
    [Fact]
    public async Task While_Slack_cannot_be_reached_it_is_ready_and_says_so()
    {
        using var folder = new ScratchFolder();
        await using var bot = await Start(folder);

        using var http = new HttpClient { BaseAddress = new Uri(bot.Urls.First()) };
        using var live = await http.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);

        JsonElement slack;
        do
        {
            using var ready = await http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
            using var parts = JsonDocument.Parse(await ready.Content.ReadAsStringAsync());
            Assert.True(parts.RootElement.GetProperty("store").GetProperty("ok").GetBoolean());
            slack = parts.RootElement.GetProperty("slack").Clone();
        }
        while (slack.GetProperty("says").GetString() == "Slack has not been asked yet.");
        Assert.False(slack.GetProperty("ok").GetBoolean());
        Assert.StartsWith("Slack's Web API cannot be reached", slack.GetProperty("says").GetString(), StringComparison.Ordinal);
        await bot.StopAsync();
    }

    [Fact]
    public async Task It_is_not_ready_when_a_commit_would_fail()
    {
        using var folder = new ScratchFolder();
        var store = Substitute.For<IStore>();
        store.Trouble(Arg.Any<CancellationToken>()).Returns("The disk is full.");
        store.Copy.FilledFrom(Arg.Any<CancellationToken>()).Returns((string?)null);
        await using var bot = await Start(folder, services => services.AddSingleton(store));

        using var http = new HttpClient();
        using var ready = await http.GetAsync(new Uri(bot.Urls.First() + "/health/ready"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Contains("The disk is full.", await ready.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await bot.StopAsync();
    }

    [Fact]
    public async Task Where_there_is_no_shell_a_verb_asks()
    {
        using var folder = new ScratchFolder();
        string settings;
        await using (var bot = await Start(folder))
        {
            settings = folder.Write("asks.json", $$"""{ "Server": { "Listen": "{{bot.Urls.First()}}" } }""");
            var well = await Spoken.By("health", "--settings", settings);
            Assert.Equal(0, well.Code);
            Assert.Contains("\"status\":\"ok\"", well.Output, StringComparison.Ordinal);
            await bot.StopAsync();
        }
        var gone = await Spoken.By("health", "--settings", settings);
        Assert.Equal(1, gone.Code);
        Assert.StartsWith("Nobody answers at http://127.0.0.1:", gone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_is_served_once()
    {
        using var folder = new ScratchFolder();
        await using var bot = await Start(folder);

        var second = await Spoken.By("serve", "--settings", folder.Settings());

        Assert.Equal(1, second.Code);
        Assert.StartsWith("Another process serves ", second.Error, StringComparison.Ordinal);
        await bot.StopAsync();
    }

    internal static async Task<WebApplication> Start(ScratchFolder folder, Action<IServiceCollection>? further = null)
    {
        var (settings, problems) = SettingsFile.Load(folder.Settings());
        Assert.Empty(problems);
        var bot = HostBuilding.Build(settings, new Clocks(TimeProvider.System, TimeProvider.System), further);
        await bot.StartAsync();
        return bot;
    }
}
