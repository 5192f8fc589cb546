using System.Diagnostics;
using AsyncCoach.SlackEmulator;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>What a bot is started with, every time.</summary>
/// <param name="Database">PostgreSQL, where several share one; null: SQLite's <paramref name="File"/>.</param>
internal sealed record BotPlace(Uri Address, Uri Api, AppOptions App, string File, Transport Transport, string? Database = null)
{
    /// <summary>Where a program looks for its settings by itself; it need not be there.</summary>
    public string SettingsFile => Path.Combine(Path.GetDirectoryName(File)!, "appsettings.json");
}

/// <summary>A bot that runs; disposed of, it stops gracefully.</summary>
internal interface IRunningBot : IAsyncDisposable;

/// <summary>The built program in a process of its own, set up through its environment as in production.</summary>
internal sealed class ProgramBot : IRunningBot
{
    private readonly Process _process;

    private ProgramBot(Process process) => _process = process;

    /// <param name="clocks">Null: the program itself, on the system's clock. Else the same host on clocks that follow this file's.</param>
    /// <param name="dies">Where it kills itself, as <c>Fate</c> reads it; only on our clocks.</param>
    /// <param name="settings">Settings beside the usual ones, or in their place.</param>
    public static async Task<ProgramBot> Start(
        BotPlace place, LogBook log, ClockFile? clocks = null, string? dies = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", Program(clocks, dies))
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
                ["Storage__Provider"] = place.Database is null ? "sqlite" : "postgres",
                ["Storage__ConnectionString"] = place.Database ?? $"Data Source={place.File}",
                ["Server__Listen"] = place.Address.ToString().TrimEnd('/'),
                ["Log__Level"] = "Warning",
            },
        };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal))
            start.Environment[key] = value;
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

    private static string[] Program(ClockFile? clocks, string? dies) => clocks is null
        ? ["exec", Path.Combine(AppContext.BaseDirectory, "AsyncCoach.Host.dll"), "serve"]
        : ["exec", Path.Combine(AppContext.BaseDirectory, "AsyncCoach.EndToEnd.Bot.dll"), clocks.Path, .. dies is null ? (string[])[] : [dies]];

    /// <summary>Completes when it has ended, whoever ended it.</summary>
    public Task Ended => _process.WaitForExitAsync();

    /// <summary>SIGKILL: nothing is finished, nothing is flushed.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>A signal by its name, such as STOP and CONT.</summary>
    public async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        // SIGTERM, which .NET does not send by itself.
        await Signal("TERM");
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
        _process.Dispose();
    }
}
