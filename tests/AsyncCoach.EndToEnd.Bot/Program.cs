using AsyncCoach.Bot;
using AsyncCoach.EndToEnd;
using AsyncCoach.Host;
using AsyncCoach.Host.Settings;
using AsyncCoach.Playground;
using AsyncCoach.Slack.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

// The whole bot as its own process, set up by the environment as the real program is, on clocks that a file moves. For tests that kill it.
using var file = new ClockFile(args[0]);
var (product, wire) = (new MovableClock(file.Product), new MovableClock(file.Wire));
await using var follows = TimeProvider.System.CreateTimer(_ => Follow(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(5));

var settings = new HostSettings
{
    Slack = new SlackClientOptions
    {
        BotToken = Said("Slack__BotToken"),
        SigningSecret = Said("Slack__SigningSecret"),
        AppToken = Said("Slack__AppToken") is { Length: > 0 } token ? token : null,
        ApiBaseUrl = Said("Slack__ApiBaseUrl"),
    },
    Storage = new StorageSettings { File = Said("Storage__ConnectionString")["Data Source=".Length..] },
    Server = new ServerSettings { Listen = Said("Server__Listen") },
    Log = new LogSettings { Level = LogLevel.Warning },
};
await using var app = HostBuilding.Build(settings, new Clocks(product, wire));
await app.StartAsync();
Console.WriteLine($"AsyncCoach listens on {app.Urls.First()}");
await app.WaitForShutdownAsync();

void Follow()
{
    Forward(wire, file.Wire);
    Forward(product, file.Product);
}

static void Forward(MovableClock clock, TimeSpan ahead)
{
    if (ahead > clock.Ahead)
        clock.Forward(ahead - clock.Ahead);
}

static string Said(string name) => Environment.GetEnvironmentVariable(name) ?? "";
