using System.Net;
using System.Net.NetworkInformation;
using AsyncCoach.Bot;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Host;
using AsyncCoach.Host.Settings;
using AsyncCoach.Slack.Client;
using AsyncCoach.SlackEmulator;
using AsyncCoach.SlackEmulator.Control;
using AsyncCoach.SlackEmulator.Page;
using AsyncCoach.Storage;
using AsyncCoach.Storage.People;

namespace AsyncCoach.Playground;

/// <summary>
/// An emulated Slack workspace and the bot in one process, on loopback, with the company moved in. Product time can be moved at
/// <c>POST /playground/clock</c>; wire time is the system's.
/// </summary>
public sealed class Town : IAsyncDisposable
{
    public const int UsualPort = 7080;

    private const string Records = "asynccoach.db";

    private readonly WebApplication _bot;
    private readonly EmulatorServer _slack;
    private readonly TaskCompletionSource _startOver;

    private Town(WebApplication bot, EmulatorServer slack, MovableClock clock, string folder, bool isKept, TaskCompletionSource startOver)
    {
        (_bot, _slack, Clock, Folder, IsKept, _startOver) = (bot, slack, clock, folder, isKept, startOver);
    }

    /// <summary>Where the emulator listens: its control API and the Playground's own calls.</summary>
    public Uri Address => _slack.Address;

    /// <summary>Where the bot listens.</summary>
    public Uri BotAddress => new(_bot.Urls.First() + "/");

    /// <summary>Acts and looks as its people do.</summary>
    public ControlClient Slack => _slack.Control;

    public MovableClock Clock { get; }

    public string Folder { get; }

    /// <summary>The folder was named by the caller and stays.</summary>
    public bool IsKept { get; }

    /// <summary>Opens the town.</summary>
    /// <param name="port">The emulator's port; where it is taken, or 0, any free one.</param>
    /// <param name="data">A folder for the records; null takes a temporary one, removed at the end.</param>
    /// <param name="past">Whether the company has a past week. Where the folder holds records already, they are its past.</param>
    public static async Task<Town> Open(int port, string? data, bool past, CancellationToken cancellation)
    {
        var now = TimeProvider.System.GetUtcNow();
        var opening = Company.Opening(now);
        past &= data is null || !File.Exists(Path.Combine(data, Records));
        var (clock, wire) = (new MovableClock(opening - (past ? PastWeek.Length : TimeSpan.Zero) - now), new MovableClock());
        var opens = new TaskCompletionSource();
        var folder = data is null ? Directory.CreateTempSubdirectory("asynccoach-").FullName : Directory.CreateDirectory(data).FullName;
        var coached = new BotSettings { Teams = Relay.Teams, Routes = Relay.Routes(opening) };
        var app = EmulatedApp.From(coached);
        var startOver = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var options = new EmulatorOptions
        {
            Port = IsTaken(port) ? 0 : port,
            TeamId = Company.TeamId,
            TeamName = Company.Name,
            TeamDomain = Company.Domain,
            App = app,
            Page = new PageOptions
            {
                Sites = Company.Sites,
                Clock = clock,
                Tour = GuidedTour.Steps,
                Opens = opens.Task,
                // Records that somebody wants to keep are not thrown away by a button.
                StartOver = data is null ? () => startOver.TrySetResult() : null,
            },
        };
        var slack = await EmulatorServer.Start(options, clock, wire, routes => ClockCalls.Map(routes, clock), cancellation);
        var bot = HostBuilding.Build(Settings(slack, app, folder) with { Bot = coached }, new Clocks(clock, wire));
        var town = new Town(bot, slack, clock, folder, data is not null, startOver);
        try
        {
            await bot.StartAsync(cancellation);
            slack.RequestUrls = EmulatedApp.Urls(town.BotAddress);
            await Company.MoveIn(slack.Control, app.BotName, cancellation);
            // Whoever acts at once meets a bot that has read who is where.
            await slack.Control.UntilQuiet(cancellationToken: cancellation);
            var store = bot.Services.GetRequiredService<IStore>();
            await HasRead(store, Company.Invitations.Count, cancellation);
            if (past)
                await new PastWeek(new Telling(slack.Control, store, clock, wire, opening)).Tell();
            opens.SetResult();
            return town;
        }
        catch
        {
            await town.DisposeAsync();
            throw;
        }
    }

    /// <summary>Until Ctrl-C, SIGTERM or the token; true when somebody at the page asked to start over instead.</summary>
    public async Task<bool> Stopped(CancellationToken cancellation)
    {
        var stopped = _bot.WaitForShutdownAsync(cancellation);
        if (await Task.WhenAny(stopped, _startOver.Task) == _startOver.Task)
            return true;
        await stopped;
        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.StopAsync();
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
        if (!IsKept)
            Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Until the bot knows who is in the channels that it was invited to; not for ever, should it never learn it.</summary>
    private static async Task HasRead(IStore store, int channels, CancellationToken cancellation)
    {
        for (var look = 0; look < 200; look++)
        {
            var session = store.Open(new WorkspaceId(Company.TeamId));
            var known = await session.List(Query<Channel>.Everything.Where(ChannelMap.BotIsIn, true), Viewer.All, 50, null, cancellation);
            if (known.Items.Count(channel => channel.MembersAsOf is not null) >= channels)
                return;
            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }
    }

    private static HostSettings Settings(EmulatorServer slack, AppOptions app, string folder) => new()
    {
        Slack = new SlackClientOptions
        {
            BotToken = app.BotToken,
            SigningSecret = app.SigningSecret,
            ApiBaseUrl = slack.ApiAddress.ToString(),
        },
        Storage = new StorageSettings { File = Path.Combine(folder, Records) },
        Server = new ServerSettings { Listen = "http://127.0.0.1:0", StopWithin = TimeSpan.FromSeconds(5) },
        Log = new LogSettings { Level = LogLevel.Warning },
    };

    private static bool IsTaken(int port) => port != 0 && IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
        .Any(listener => listener.Port == port && (IPAddress.IsLoopback(listener.Address) || listener.Address.Equals(IPAddress.Any) || listener.Address.Equals(IPAddress.IPv6Any)));
}
