using AsyncCoach.Bot;
using AsyncCoach.EndToEnd;
using AsyncCoach.Host;
using AsyncCoach.Host.Settings;
using AsyncCoach.Playground;
using Microsoft.Extensions.Hosting;

// The whole bot as its own process, set up by the environment as the real program is, on clocks that a file moves. For tests that kill it, or that
// name a point at which it kills itself.
using var file = new ClockFile(args[0]);
var (product, wire) = (new MovableClock(file.Product), new MovableClock(file.Wire));
await using var follows = TimeProvider.System.CreateTimer(_ => Follow(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(5));

var (settings, problems) = SettingsFile.Load(null);
if (problems.Count > 0)
    throw new InvalidOperationException(string.Join('\n', problems));
await using var app = HostBuilding.Build(settings, new Clocks(product, wire), services => Fate.Read(args.ElementAtOrDefault(1))?.Befall(services));
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
