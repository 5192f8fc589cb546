using System.Diagnostics;
using AsyncCoach.Host;
using AsyncCoach.Host.Settings;
using AsyncCoach.Playground;
using AsyncCoach.Slack.Client;
using AsyncCoach.SlackEmulator;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>What a bot is started with, every time.</summary>
internal sealed record BotPlace(Uri Address, Uri Api, AppOptions App, string File, Transport Transport)
{
    /// <summary>Where a program looks for its settings by itself; it need not be there.</summary>
    public string SettingsFile => Path.Combine(Path.GetDirectoryName(File)!, "appsettings.json");
}

/// <summary>A bot that runs; disposed of, it stops gracefully.</summary>
internal interface IRunningBot : IAsyncDisposable;

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
            Storage = new StorageSettings { File = place.File },
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

/// <summary>The built program in a process of its own, set up through its environment as in production.</summary>
internal sealed class ProgramBot : IRunningBot
{
    private readonly Process _process;

    private ProgramBot(Process process) => _process = process;

    /// <param name="clocks">Null: the program itself, on the system's clock. Else the same host on clocks that follow this file's.</param>
    public static async Task<ProgramBot> Start(BotPlace place, LogBook log, ClockFile? clocks = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Program(clocks))
        {
            WorkingDirectory = Path.GetDirectoryName(place.File)!,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["Slack__BotToken"] = place.App.BotToken,
                ["Slack__SigningSecret"] = place.App.SigningSecret,
                ["Slack__ApiBaseUrl"] = place.Api.ToString(),
                ["Slack__AppToken"] = place.Transport is Transport.SocketMode ? place.App.AppToken : "",
                ["Storage__Provider"] = "sqlite",
                ["Storage__ConnectionString"] = $"Data Source={place.File}",
                ["Server__Listen"] = place.Address.ToString().TrimEnd('/'),
                ["Log__Level"] = "Warning",
            },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program could not be started.");
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Heard(string? line)
        {
            if (line is null)
                listens.TrySetException(new InvalidOperationException($"The program ended: {string.Join('\n', log.Lines)}"));
            else if (line.StartsWith("AsyncCoach listens on", StringComparison.Ordinal))
                listens.TrySetResult();
            else
                log.Add(line);
        }

        process.OutputDataReceived += (_, data) => Heard(data.Data);
        process.ErrorDataReceived += (_, data) => log.Add(data.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await listens.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return new ProgramBot(process);
    }

    private static string[] Program(ClockFile? clocks) => clocks is null
        ? ["exec", Path.Combine(AppContext.BaseDirectory, "AsyncCoach.Host.dll"), "serve"]
        : ["exec", Path.Combine(AppContext.BaseDirectory, "AsyncCoach.EndToEnd.Bot.dll"), clocks.Path];

    /// <summary>SIGKILL: nothing is finished, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        // SIGTERM, which .NET does not send by itself.
        using var term = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await term.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        _process.Dispose();
    }
}
