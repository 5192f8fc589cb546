using AsyncCoach.Host;
using AsyncCoach.Host.Settings;
using AsyncCoach.Playground;
using AsyncCoach.Slack.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>The whole bot in the tests' process, on clocks that the test moves.</summary>
internal sealed class InProcessBot : IRunningBot
{
    private readonly WebApplication _app;

    private InProcessBot(WebApplication app) => _app = app;

    public static async Task<InProcessBot> Start(BotPlace place, MovableClock product, MovableClock wire, LogBook log)
    {
        var file = File.Exists(place.SettingsFile) ? SettingsFile.Load(place.SettingsFile).Settings : new();
        var settings = new HostSettings
        {
            Slack = new SlackClientOptions
            {
                BotToken = place.App.BotToken,
                SigningSecret = place.App.SigningSecret,
                AppToken = place.Transport is Transport.SocketMode ? place.App.AppToken : null,
                ApiBaseUrl = place.Api.ToString(),
            },
            Storage = place.Database is { } database
                ? new StorageSettings { Provider = StorageSettings.Postgres, Database = database }
                : new StorageSettings { File = place.File },
            Bot = file.Bot,
            Telemetry = file.Telemetry,
            Server = new ServerSettings { Listen = place.Address.ToString().TrimEnd('/'), StopWithin = TimeSpan.FromSeconds(10) },
            Log = new LogSettings { Level = LogLevel.Warning },
        };
        var app = HostBuilding.Build(
            settings, new AsyncCoach.Bot.Clocks(product, wire),
            services => services.AddLogging(logging => logging.ClearProviders().AddProvider(log)));
        try
        {
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new InProcessBot(app);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
