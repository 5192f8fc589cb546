using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.Bot;
using AsyncCoach.EndToEnd;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.Playground;
using AsyncCoach.SlackEmulator;
using AsyncCoach.SlackEmulator.Control;
using NodaTime;

namespace AsyncCoach.FaultTests.Stage;

/// <summary>
/// An emulated workspace of eight sites in one folder, in which bots are started and killed. It begins on Thursday, 5 March 2026, in the evening: the weekend is
/// near, at which New York and Los Angeles change their clocks.
/// </summary>
internal sealed class Town : IAsyncDisposable
{
    public const string Bot = "asynccoach";

    private const int PeopleOfASite = 20;
    private const int Places = 40;
    private const int MembersOfAPlace = 16;
    private const int PostsPerMinute = 6_000;

    public static readonly Instant Begins = Instant.FromUtc(2026, 3, 5, 20, 30);

    private readonly MovableClock _product;
    private readonly MovableClock _wire;
    private readonly ClockFile _clocks;
    private readonly AppOptions _app;

    private Town(EmulatorServer slack, AppOptions app, MovableClock product, MovableClock wire, string folder)
    {
        (Slack, _app, _product, _wire, Folder) = (slack, app, product, wire, folder);
        _clocks = new ClockFile(Path.Combine(folder, "clocks"));
    }

    public EmulatorServer Slack { get; }

    public ControlClient Control => Slack.Control;

    public string Folder { get; }

    public string StoreFile => Path.Combine(Folder, "store", "asynccoach.db");

    public LogBook Log { get; } = new();

    public IReadOnlyList<Worker> People { get; private set; } = [];

    public IReadOnlyList<Place> Rooms { get; private set; } = [];

    public Instant Now => Instant.FromDateTimeOffset(_product.GetUtcNow());

    public Instant WireNow => Instant.FromDateTimeOffset(_wire.GetUtcNow());

    /// <param name="storing">Prepares the folder that the store will be in.</param>
    public static async Task<Town> Opens(Transport transport, int seed, Func<string, Task>? storing = null)
    {
        var folder = Directory.CreateTempSubdirectory("asynccoach-faults-").FullName;
        var store = Directory.CreateDirectory(Path.Combine(folder, "store")).FullName;
        await (storing?.Invoke(store) ?? Task.CompletedTask);
        var product = new MovableClock(Begins.ToDateTimeOffset() - TimeProvider.System.GetUtcNow());
        var wire = new MovableClock();
        var app = EmulatedApp.From(new BotSettings()) with { SocketMode = transport is Transport.SocketMode };
        var limits = RateLimits.Generous with { PostsPerMinute = PostsPerMinute };
        var slack = await EmulatorServer.Start(new EmulatorOptions { App = app, RateLimits = limits }, product, wire);
        var town = new Town(slack, app, product, wire, folder);
        await town.MoveIn(new Random(seed));
        await File.WriteAllTextAsync(Path.Combine(store, "appsettings.json"), town.Teams());
        return town;
    }

    public BotPlace NewPlace(Transport transport) =>
        new(new Uri($"http://127.0.0.1:{FreePort()}/"), Slack.ApiAddress, _app, StoreFile, transport);

    public Task<ProgramBot> Starts(BotPlace place, string? dies, IReadOnlyDictionary<string, string>? settings = null)
    {
        Tell();
        var all = new Dictionary<string, string>(StringComparer.Ordinal) { ["Slack__Pacing__PostsPerMinuteInWorkspace"] = $"{PostsPerMinute}" };
        foreach (var (key, value) in settings ?? new Dictionary<string, string>(StringComparer.Ordinal))
            all[key] = value;
        return ProgramBot.Start(place, Log, _clocks, dies, all);
    }

    /// <summary>Slack calls this bot from now on.</summary>
    public void Calls(BotPlace bot) => Slack.RequestUrls = EmulatedApp.Urls(bot.Address);

    /// <summary>Until a bot has looked at every channel: before, it takes itself for absent.</summary>
    public async Task BotKnowsItsWay()
    {
        var seen = 0;
        while (seen < Rooms.Count)
        {
            // It asks no faster than Slack lets it.
            await Task.Delay(50);
            WirePasses(Duration.FromSeconds(2));
            seen = (await Control.Calls("conversations.members")).Select(call => call.Args.GetProperty("channel").GetString()).Distinct().Count();
        }
        await Control.UntilQuiet(timeoutMs: 60_000);
    }

    /// <summary>Moves both clocks on, for all bots.</summary>
    public void Passes(Duration time)
    {
        _wire.Forward(time.ToTimeSpan());
        _product.Forward(time.ToTimeSpan());
        Tell();
    }

    /// <summary>Moves wire time on alone.</summary>
    public void WirePasses(Duration time)
    {
        _wire.Forward(time.ToTimeSpan());
        Tell();
    }

    public async ValueTask DisposeAsync()
    {
        _clocks.Dispose();
        await Slack.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private void Tell() => _clocks.Tell(_product.Ahead, _wire.Ahead);

    private async Task MoveIn(Random chance)
    {
        foreach (var site in Site.All)
        {
            for (var number = 1; number <= PeopleOfASite; number++)
                await Control.AddPerson($"{site.Key}{number}", site.Zone.Id, admin: site.Key == "ldn" && number == 1);
        }
        var ids = (await Control.Workspace())["users"]!.AsArray().ToDictionary(user => (string)user!["name"]!, user => (string)user!["id"]!);
        People = [.. Site.All.SelectMany(site => Enumerable.Range(1, PeopleOfASite).Select(number => $"{site.Key}{number}").Select(name => new Worker(name, ids[name], site)))];
        List<Place> places = [];
        for (var number = 1; number <= Places; number++)
        {
            // Two of each site: wherever it is day, somebody can record and somebody decide.
            var members = Site.All.SelectMany(site => chance.GetItems(People.Where(one => one.Site == site).ToArray(), MembersOfAPlace / Site.All.Count)).Distinct().ToList();
            var name = $"work-{number}";
            places.Add(new Place(name, await Control.AddChannel(name, [.. members.Select(one => one.Name), Bot]), members));
        }
        Rooms = places;
    }

    private string Teams() => new JsonObject
    {
        ["Teams"] = JsonSerializer.SerializeToNode(Site.All.Select(site => new
        {
            site.Key,
            site.Name,
            Zone = site.Zone.Id,
            Days = site.Week,
            site.Hours,
            Lead = People.First(one => one.Site == site).Id,
            Members = People.Where(one => one.Site == site).Select(one => one.Id),
        })),
    }.ToJsonString();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
