using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace AsyncCoach.SlackEmulator.Model;

/// <summary>
/// All that a workspace holds. Not thread-safe: whoever reads or changes it holds <see cref="Gate"/>. It knows neither HTTP nor the app's
/// addresses; what happens in it is told to those who called <see cref="OnHappening"/>, and that something changed to those who called
/// <see cref="OnChange"/>. Both are called while the gate is held, so listeners only take note.
/// </summary>
internal sealed class Workspace
{
    private readonly List<Action> _onChange = [];
    private readonly List<Action<Happening>> _onHappening = [];
    private int _ids;

    public Workspace(EmulatorOptions options, TimeProvider product, TimeProvider wire)
    {
        Options = options;
        Product = product;
        Wire = wire;
        Triggers = new Triggers(wire);
        ResponseUrls = new ResponseUrls(wire);
        Views = new Views(this);
        People = new People(this);
        Groups = new UserGroups(this);
        Channels = new Channels(this);
        Messages = new Messages(this);
        Bot = People.AddBot(options.App);
    }

    public Lock Gate { get; } = new();

    public EmulatorOptions Options { get; }

    public AppOptions App => Options.App;

    public string TeamId => Options.TeamId;

    public TimeProvider Product { get; }

    public TimeProvider Wire { get; }

    public DateTimeOffset Now => Product.GetUtcNow();

    public Person Bot { get; }

    /// <summary>False from the app's removal until it is installed again: its token is worth nothing, and nothing is sent to it.</summary>
    public bool IsInstalled { get; set; } = true;

    public People People { get; }

    public UserGroups Groups { get; }

    public Channels Channels { get; }

    public Messages Messages { get; }

    public Views Views { get; }

    public Triggers Triggers { get; }

    public ResponseUrls ResponseUrls { get; }

    public string NextId(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}0{++_ids:D8}");

    public static string NextBlockId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(3));

    public string NextHash() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Wire.GetUtcNow().ToUnixTimeSeconds()}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}");

    public void OnChange(Action listener)
    {
        lock (Gate)
        {
            _onChange.Add(listener);
        }
    }

    public void OnHappening(Action<Happening> listener)
    {
        lock (Gate)
        {
            _onHappening.Add(listener);
        }
    }

    /// <summary><see cref="Touch"/> for callers that do not hold the gate.</summary>
    public void TouchFromOutside()
    {
        lock (Gate)
        {
            Touch();
        }
    }

    public void Touch() => _onChange.ForEach(listener => listener());

    /// <summary>Tells an event to whom it may concern; <paramref name="inner"/> gets its type and <c>event_ts</c> here.</summary>
    public void Tell(string type, Channel? channel, JsonObject inner)
    {
        inner["type"] ??= type;
        inner["event_ts"] ??= Timestamps.Text(Now);
        var happening = new Happening(type, channel, inner);
        _onHappening.ForEach(listener => listener(happening));
        Touch();
    }
}

/// <param name="Type">The subscription it belongs to: <c>message.channels</c>, <c>reaction_added</c> …</param>
/// <param name="Channel">Where it happened; null when it concerns the whole workspace.</param>
/// <param name="Inner">The inner event.</param>
internal sealed record Happening(string Type, Channel? Channel, JsonObject Inner);
