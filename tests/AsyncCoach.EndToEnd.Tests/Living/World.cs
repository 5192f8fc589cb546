using System.Net;
using System.Net.Sockets;
using AsyncCoach.Playground;
using AsyncCoach.SlackEmulator;
using AsyncCoach.SlackEmulator.Control;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>Where the bot runs: in the tests' process, on clocks that can be moved, or as the built program, which can be killed.</summary>
public enum Runs
{
    InProcess,
    AsProgram,

    /// <summary>As a process of its own, which can be killed, on clocks that follow the world's.</summary>
    AsProgramOnOurClocks,
}

/// <summary>
/// A workspace of people in four zones, and the bot in it. When it ends it fails the test if the bot ever said anything that Slack would
/// not take (unless the test has announced it), answered Slack with an error, threw, or posted the same message twice.
/// </summary>
public sealed class World : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asynccoach-e2e-").FullName;
    private readonly int _port = FreePort();
    private readonly List<string> _expected = [];
    private readonly Transport _transport;
    private readonly AppOptions _app;
    private readonly List<(BotPlace Place, IRunningBot Bot)> _replicas = [];
    private Balancer? _balancer;
    private IRunningBot? _bot;

    private World(EmulatorServer slack, Transport transport, AppOptions app, MovableClock product, MovableClock wire)
    {
        Clocks = new ClockFile(Path.Combine(_folder, "clocks"));
        (Slack, _transport, _app, Time, Wire) = (slack, transport, app, product, wire);
        BotAddress = new Uri($"http://127.0.0.1:{_port}/");
        Door = new Door(this);
    }

    public EmulatorServer Slack { get; }

    public ControlClient Control => Slack.Control;

    /// <summary>Product time: dates, deadlines, message stamps.</summary>
    public MovableClock Time { get; }

    /// <summary>Wire time: pacing, leases, waits before another look. A program of its own does not follow it.</summary>
    public MovableClock Wire { get; }

    /// <summary>Tells both times to a bot in a process of its own.</summary>
    private ClockFile Clocks { get; }

    public Uri BotAddress { get; }

    public Door Door { get; }

    public string SigningSecret => _app.SigningSecret;

    public string DatabaseFile => Path.Combine(_folder, "asynccoach.db");

    public LogBook Log { get; } = new();

    internal SharedDatabase? Database { get; private init; }

    /// <summary>Days pass here: what was said at another minute may be said again in the same words.</summary>
    public bool HasManyDays { get; init; }

    /// <summary>In Bengaluru, an admin.</summary>
    public Somebody Priya => Person("priya");

    /// <summary>In London.</summary>
    public Somebody Tom => Person("tom");

    /// <summary>In New York.</summary>
    public Somebody Hoa => Person("hoa");

    /// <summary>In São Paulo.</summary>
    public Somebody Ana => Person("ana");

    /// <summary>In Berlin, a guest in #agency.</summary>
    public Somebody Lena => Person("lena");

    /// <summary>Of another organisation, in #partners.</summary>
    public Somebody Zoe => Person("zoe");

    public Room Payments => Room("payments");

    public static async Task<World> Opens(
        Transport transport = Transport.Http, Runs bot = Runs.InProcess, Func<EmulatorOptions, EmulatorOptions>? change = null)
    {
        var world = await Stands(transport, change);
        try
        {
            await world.BotStarts(bot);
            await world.BotKnowsItsWay();
            return world;
        }
        catch
        {
            await world.Close();
            throw;
        }
    }

    /// <summary>The workspace without the bot, which the test starts itself.</summary>
    /// <param name="startsAt">Product time at the start; null: the system's.</param>
    /// <param name="peopled">Who moves in; null: the usual company.</param>
    /// <param name="manyDays">Days pass, and the same may be said again on another.</param>
    /// <param name="database">What replicas share; Slack's deliveries go to one after another. Null: one bot with its own file.</param>
    internal static async Task<World> Stands(
        Transport transport = Transport.Http, Func<EmulatorOptions, EmulatorOptions>? change = null,
        DateTimeOffset? startsAt = null, Func<ControlClient, Task>? peopled = null, bool manyDays = false, SharedDatabase? database = null)
    {
        var product = new MovableClock(startsAt is { } start ? start - TimeProvider.System.GetUtcNow() : TimeSpan.Zero);
        var wire = new MovableClock();
        var app = EmulatedApp.From(new AsyncCoach.Bot.BotSettings()) with { SocketMode = transport is Transport.SocketMode };
        var options = new EmulatorOptions { App = app, RetryScale = 0 };
        var slack = await EmulatorServer.Start(change?.Invoke(options) ?? options, product, wire);
        var world = new World(slack, transport, app, product, wire) { HasManyDays = manyDays, Database = database };
        slack.RequestUrls = EmulatedApp.Urls(world.BotAddress);
        await (peopled ?? Company.MovesIn)(slack.Control);
        return world;
    }

    public Somebody Person(string name) => new(this, Control.As(name));

    public async Task<string> IdOf(string person) => (await Control.Workspace())["users"]!.AsArray()
        .Where(user => (string?)user!["name"] == person).Select(user => (string)user!["id"]!).Single();

    public Room Room(string name) => new(this, name);

    /// <summary>Starts the bot, also again after its end, on the same address and file.</summary>
    public async Task BotStarts(Runs bot = Runs.InProcess)
    {
        _bot = await Start(bot, Place);
        if (_transport is Transport.SocketMode)
            await Until(async () => (int?)(await Control.Workspace())["socket_connections"] > 0);
    }

    /// <summary>One more of several that share a database.</summary>
    public async Task ReplicaStarts(Runs bot = Runs.InProcess)
    {
        var place = Place with { Address = new Uri($"http://127.0.0.1:{FreePort()}/") };
        _replicas.Add((place, await Start(bot, place)));
        _balancer ??= await Balancer.Opens(BotAddress);
        _balancer.Knows(place.Address);
        if (_transport is Transport.SocketMode)
            await Until(async () => (int?)(await Control.Workspace())["socket_connections"] >= _replicas.Count);
    }

    /// <summary>Another bot on the same file, at an address of its own, while the first one runs.</summary>
    public async Task SecondBotStarts()
    {
        var elsewhere = Place with { Address = new Uri($"http://127.0.0.1:{FreePort()}/") };
        await using var second = await InProcessBot.Start(elsewhere, Time, Wire, Log);
    }

    /// <summary>What stands in the bot's settings file from its next start on.</summary>
    public Task HasSettings(string json) => File.WriteAllTextAsync(Place.SettingsFile, json);

    /// <summary>Moves both clocks on, for whichever bot there is.</summary>
    public void Passes(TimeSpan time)
    {
        Time.Forward(time);
        Wire.Forward(time);
        Clocks.Tell(Time.Ahead, Wire.Ahead);
    }

    /// <summary>Moves wire time on alone.</summary>
    public void WirePasses(TimeSpan time)
    {
        Wire.Forward(time);
        Clocks.Tell(Time.Ahead, Wire.Ahead);
    }

    /// <summary>SIGKILL, for a bot that is a program.</summary>
    public async Task BotIsKilled()
    {
        await ((ProgramBot)_bot!).Kill();
        _bot = null;
    }

    /// <summary>SIGKILL for one of several, which is then started again where it was.</summary>
    public async Task ReplicaIsKilled(int which)
    {
        var place = _replicas[which].Place;
        await ((ProgramBot)_replicas[which].Bot).Kill();
        _replicas[which] = (place, await Start(Runs.AsProgramOnOurClocks, place));
    }

    /// <summary>A graceful stop: Ctrl-C.</summary>
    public async Task BotStops()
    {
        await _bot!.DisposeAsync();
        _bot = null;
    }

    /// <summary>Until the bot has looked at every channel that it is in.</summary>
    public async Task BotKnowsItsWay()
    {
        var after = 0;
        for (var channel = 0; channel < await ChannelsOfBot(); channel++)
            after = (await Control.UntilCalled("conversations.members", after, 30_000)).Number;
        await Control.UntilQuiet(timeoutMs: 30_000);
    }

    public Task Quiet() => Control.UntilQuiet(timeoutMs: 30_000);

    /// <summary>Moves wire time on, bit by bit and not over calls under way, until something that waits for it has come.</summary>
    public async Task<T> WirePassesUntil<T>(Func<int, Task<T>> comes)
    {
        const int AtMost = 200;
        // What was paced a second apart goes out together when time leaps.
        Expects("ratelimited");
        // In wire time, which is moved below: longer than all the moving.
        var coming = comes((AtMost + 60) * 5_000);
        for (var moved = 0; moved < AtMost && !coming.IsCompleted; moved++)
        {
            // A call that was made to hang is never quiet: time must pass over that one.
            await Task.WhenAny(coming, Control.UntilQuiet(settleMs: 20, timeoutMs: 60_000), Task.Delay(TimeSpan.FromMilliseconds(400)));
            Wire.Forward(TimeSpan.FromSeconds(5));
        }
        return await coming;
    }

    /// <summary>An error of Slack's that the bot is bound to meet in this test.</summary>
    public void Expects(params string[] errors) => _expected.AddRange(errors);

    /// <summary>Waits, in real time and not for long, for what nothing announces.</summary>
    public static async Task Until(Func<Task<bool>> holds)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!await holds())
            await Task.Delay(20, enough.Token);
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_bot is not null)
                await BotStops();
            await ReplicasStop();
            await Conduct.Check(this, _expected);
        }
        finally
        {
            await Close();
        }
    }

    private BotPlace Place => new(BotAddress, Slack.ApiAddress, _app, DatabaseFile, _transport, Database?.ConnectionString);

    private async Task<IRunningBot> Start(Runs bot, BotPlace place)
    {
        Clocks.Tell(Time.Ahead, Wire.Ahead);
        return bot switch
        {
            Runs.AsProgram => await ProgramBot.Start(place, Log),
            Runs.AsProgramOnOurClocks => await ProgramBot.Start(place, Log, Clocks),
            _ => await InProcessBot.Start(place, Time, Wire, Log),
        };
    }

    private async Task ReplicasStop()
    {
        await Task.WhenAll(_replicas.Select(replica => replica.Bot.DisposeAsync().AsTask()));
        _replicas.Clear();
    }

    private async Task Close()
    {
        if (_bot is not null)
            await _bot.DisposeAsync();
        await ReplicasStop();
        if (_balancer is not null)
            await _balancer.DisposeAsync();
        Database?.Remove();
        Door.Dispose();
        Clocks.Dispose();
        await Slack.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<int> ChannelsOfBot() => (await Control.Workspace())["channels"]!.AsArray()
        .Count(channel => channel!["members"]!.AsArray().Any(member => (string?)member == _app.BotName));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
