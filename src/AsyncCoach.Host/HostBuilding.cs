using AsyncCoach.Bot;
using AsyncCoach.Bot.Coach;
using AsyncCoach.Host.Calendars;
using AsyncCoach.Host.Health;
using AsyncCoach.Host.Running;
using AsyncCoach.Host.Settings;
using AsyncCoach.Host.Telemetry;
using AsyncCoach.Scheduling;
using AsyncCoach.Slack.Client;
using AsyncCoach.Storage;
using Microsoft.Extensions.Logging.Console;

namespace AsyncCoach.Host;

/// <summary>Puts the house together. The program, the Playground and tests all come through here.</summary>
public static class HostBuilding
{
    /// <summary>
    /// The whole bot, ready to be started: it listens on <see cref="ServerSettings.Listen"/>, takes Slack's deliveries, answers
    /// <c>/health/live</c> and <c>/health/ready</c>, and keeps everything in the configured store, which is locked and prepared by the start. Starting
    /// needs no Slack: while its Web API cannot be reached, deliveries are acknowledged and kept.
    /// </summary>
    /// <param name="settings">Settings without problems.</param>
    /// <param name="clocks">Product time and wire time. The first is registered as <see cref="TimeProvider"/>, the second under the key <c>"wire"</c>.</param>
    /// <param name="further">What a test or the Playground adds or replaces, after everything else is registered.</param>
    /// <exception cref="StoreException">Thrown by the start: the store is served by another process, or cannot be used.</exception>
    public static WebApplication Build(HostSettings settings, Clocks clocks, Action<IServiceCollection>? further = null)
    {
        // The empty builder: no file watchers, no second reading of settings, nothing that the measured start-up would pay for.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "AsyncCoach.Host" });
        var started = new Started();
        Listen(builder, settings.Server);
        AddLog(builder.Logging, settings.Log, started);

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(clocks);
        builder.Services.AddSingleton(clocks.Product);
        builder.Services.AddKeyedSingleton("wire", clocks.Wire);
        builder.Services.AddTelemetry(settings.Telemetry);
        builder.Services.AddStore(settings, clocks);
        builder.Services.AddBot(settings.Bot);
        builder.Services.AddSingleton<ICalendarSource, CalendarSource>();
        builder.Services.AddSlackClient(settings.Slack);
        builder.Services.AddScheduling(isShared: !settings.Storage.IsSqlite);
        builder.Services.AddHealth();
        further?.Invoke(builder.Services);

        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(started.Set);
        app.MapSlack();
        app.MapHealth();
        return app;
    }

    private static void Listen(WebApplicationBuilder builder, ServerSettings settings)
    {
        builder.WebHost.UseKestrelCore().UseUrls(settings.Listen).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRoutingCore();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.StopWithin);
    }

    private static void AddLog(ILoggingBuilder logging, LogSettings settings, Started started)
    {
        logging.SetMinimumLevel(settings.Level);
        // Requests are not logged; what the framework says about itself only where it is a warning.
        logging.AddFilter("Microsoft", Quieter(settings.Level));
        logging.AddFilter("System", Quieter(settings.Level));
        // A start that fails is told in one sentence by whoever started it.
        logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => started.IsSet && level >= LogLevel.Warning);
        if (settings.Json)
            logging.AddJsonConsole(console => console.UseUtcTimestamp = true);
        else
            logging.AddSimpleConsole(Plain);
    }

    private static void Plain(SimpleConsoleFormatterOptions console)
    {
        console.SingleLine = true;
        console.UseUtcTimestamp = true;
        console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
        console.ColorBehavior = LoggerColorBehavior.Disabled;
    }

    private static LogLevel Quieter(LogLevel chosen) => chosen > LogLevel.Warning || chosen < LogLevel.Information ? chosen : LogLevel.Warning;

    /// <summary>Whether the host has started once.</summary>
    private sealed class Started
    {
        private volatile bool _set;

        public bool IsSet => _set;

        public void Set() => _set = true;
    }
}
