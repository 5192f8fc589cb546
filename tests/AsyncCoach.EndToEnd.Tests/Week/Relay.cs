using System.Text.Json;
using System.Text.Json.Nodes;
using AsyncCoach.EndToEnd.Tests.Living;
using AsyncCoach.SlackEmulator.Control;

namespace AsyncCoach.EndToEnd.Tests.Week;

/// <summary>
/// Four sites that hand their work on in #relay, with teams and routes in the bot's settings file. It begins on Thursday, 5 March 2026, at midnight UTC: on the
/// Sunday after, New York changes its clocks, and London does not before the 29th.
/// </summary>
internal sealed class Relay : IAsyncDisposable
{
    public const string Channel = "relay";

    public static readonly DateTimeOffset Begins = new(2026, 3, 5, 0, 0, 0, TimeSpan.Zero);

    public static readonly IReadOnlyList<(string Person, string Zone)> People =
    [
        ("priya", "Asia/Kolkata"), ("arjun", "Asia/Kolkata"), ("tom", "Europe/London"), ("ruth", "Europe/London"),
        ("hoa", "America/New_York"), ("ben", "America/New_York"), ("ana", "America/Sao_Paulo"), ("caio", "America/Sao_Paulo"),
    ];

    private Relay(World world)
    {
        World = world;
        Chronicle = new Chronicle(world, People, Channel);
        Days = new Days(world, Chronicle.Look);
    }

    public World World { get; }

    public Days Days { get; }

    public Chronicle Chronicle { get; }

    /// <param name="bot">Where it runs.</param>
    /// <param name="change">What stands otherwise in its settings file; people by their handles.</param>
    /// <param name="besides">Who else moves in.</param>
    /// <param name="database">Two replicas share it; null: one bot with its file.</param>
    public static async Task<Relay> Opens(
        Runs bot, Action<JsonObject, Func<string, string>>? change = null, Func<ControlClient, Task>? besides = null, SharedDatabase? database = null)
    {
        var world = await World.Stands(
            startsAt: Begins,
            peopled: async control =>
            {
                await MoveIn(control);
                await (besides?.Invoke(control) ?? Task.CompletedTask);
            },
            manyDays: true,
            database: database);
        try
        {
            await world.HasSettings(await Settings(world, change));
            if (database is null)
            {
                await world.BotStarts(bot);
            }
            else
            {
                await world.ReplicaStarts(bot);
                await world.ReplicaStarts(bot);
            }
            await world.BotKnowsItsWay();
            return new Relay(world);
        }
        catch
        {
            await world.DisposeAsync();
            throw;
        }
    }

    public Somebody Person(string name) => World.Person(name);

    public async ValueTask DisposeAsync()
    {
        Days.Dispose();
        await World.DisposeAsync();
    }

    private static async Task MoveIn(ControlClient control)
    {
        foreach (var (person, zone) in People)
            await control.AddPerson(person, zone, admin: person == "ruth", displayName: char.ToUpperInvariant(person[0]) + person[1..]);
        await control.AddChannel(Channel, [.. People.Select(one => one.Person), Company.Bot]);
    }

    private static async Task<string> Settings(World world, Action<JsonObject, Func<string, string>>? change)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (person, _) in People)
            ids[person] = await world.IdOf(person);
        var channel = (await world.Control.Workspace())["channels"]!.AsArray().Single(one => (string?)one!["name"] == Channel)!["id"]!.ToString();
        object Team(string key, string name, string zone, string lead, string other) => new
        {
            Key = key,
            Name = name,
            Zone = zone,
            Days = "mon-fri",
            Hours = "09:00-17:30",
            Lead = ids[lead],
            Members = new[] { ids[lead], ids[other] },
        };
        object Route(string from, string to, string[] writers, string[] receivers) => new
        {
            From = from,
            To = to,
            Channel = channel,
            Writers = writers.Select(one => ids[one]),
            Receivers = receivers.Select(one => ids[one]),
            Turn = "day",
            Since = "2026-03-05",
        };
        var settings = JsonSerializer.SerializeToNode(new
        {
            Teams = new[]
            {
                Team("blr", "Bengaluru", "Asia/Kolkata", "priya", "arjun"),
                Team("ldn", "London", "Europe/London", "ruth", "tom"),
                Team("nyc", "New York", "America/New_York", "hoa", "ben"),
                Team("sao", "São Paulo", "America/Sao_Paulo", "ana", "caio"),
            },
            Routes = new[]
            {
                Route("blr", "ldn", ["arjun", "priya"], ["tom"]),
                Route("ldn", "nyc", ["tom", "ruth"], ["hoa", "ben"]),
                Route("nyc", "blr", ["hoa", "ben"], ["arjun", "priya"]),
                Route("sao", "ldn", ["caio", "ana"], ["tom"]),
            },
        })!.AsObject();
        change?.Invoke(settings, person => ids[person]);
        return settings.ToJsonString();
    }
}
