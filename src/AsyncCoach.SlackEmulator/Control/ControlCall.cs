using System.Globalization;
using System.Text.Json.Nodes;
using AsyncCoach.SlackEmulator.Model;

namespace AsyncCoach.SlackEmulator.Control;

/// <summary>The arguments of one control call: a JSON body, or a query. People and channels go by id or by name.</summary>
internal sealed class ControlCall(Workspace workspace, JsonObject args)
{
    public JsonObject Args { get; } = args;

    public string? Maybe(string key) => Args[key] is JsonValue value && value.ToString() is { Length: > 0 } text ? text : null;

    public string Text(string key) => Maybe(key) ?? throw new BadCallException($"Say {key}.");

    public bool Flag(string key) => Maybe(key) is "true" or "True" or "1";

    public int Number(string key, int otherwise) => Maybe(key) is not { } text
        ? otherwise
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new BadCallException($"{key} is a whole number, not {text}.");

    public IEnumerable<string> List(string key) => Args[key] switch
    {
        JsonArray list => list.Select(v => v?.ToString() ?? ""),
        JsonValue value => value.ToString().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        _ => [],
    };

    public Person Person(string key) => Named(Text(key));

    public Person Named(string name) =>
        workspace.People.Named(name)
        ?? throw new BadCallException(
            $"There is nobody called {name}; there are: {string.Join(", ", workspace.People.All.Select(p => p.Name))}.");

    /// <summary>
    /// A channel by name or id, or with <c>@name</c> (or several, <c>@one,@other</c>) the direct conversation of <paramref name="who"/>
    /// with them.
    /// </summary>
    public Channel Channel(Person? who, string key = "channel")
    {
        var name = Text(key);
        if (name.StartsWith('@') && who is not null)
        {
            return workspace.Channels.Direct([who, .. List(key).Select(Named)], out _);
        }

        return workspace.Channels.Named(name) is { } channel && (who is null || workspace.Channels.CanSee(who, channel))
            ? channel
            : throw new BadCallException(
                $"{(who is null ? "There is no" : $"{who.Name} sees no")} channel called {name}; name one with #name, its id, or @name for "
                    + "a direct message.");
    }

    public Message Message(Person? who)
    {
        var channel = Channel(who);
        return channel.Find(Text("ts")) ?? throw new BadCallException($"There is no message {Text("ts")} in {channel.Id}.");
    }

    /// <summary>
    /// What is looked at: a message or an ephemeral by <c>channel</c> and <c>ts</c>, Home with <c>"on":"home"</c>, else the open view.
    /// </summary>
    public Screen Screen(Person who)
    {
        if (Maybe("ts") is { } ts)
        {
            var shown = workspace.Messages.Ephemerals.FirstOrDefault(e =>
                ReferenceEquals(e.Reader, who) && string.Equals(e.Ts, ts, StringComparison.Ordinal));
            return shown is not null ? new Screen(Ephemeral: shown) : new Screen(Message: Message(who));
        }

        return Maybe("on") switch
        {
            "home" => new Screen(
                workspace.Views.Home(who.Id) ?? throw new BadCallException($"Nothing was published on {who.Name}'s Home.")),
            null or "view" => new Screen(
                workspace.Views.Top(who.Id)
                    ?? throw new BadCallException(
                        $"{who.Name} has no view open; for a message say channel and ts, for Home \"on\":\"home\".")),
            var other => throw new BadCallException($"\"on\" is view or home, not {other}."),
        };
    }

    /// <summary>
    /// The element named by <c>action_id</c> (with <c>block_id</c> when several share it) or by the words on it in <c>label</c>.
    /// </summary>
    public Placed Element(Screen screen)
    {
        var all = Interactive.In(screen.Blocks).ToList();
        var found = Maybe("action_id") is { } action
            ? all.FindAll(p => p.Is(Maybe("block_id"), action))
            : all.FindAll(p => Labels(p).Contains(Text("label"), StringComparer.Ordinal));
        return found.Count switch
        {
            1 => found[0],
            0 => throw new BadCallException($"There is nothing such here; there are: {string.Join(", ", all.Select(p => p.ActionId))}."),
            _ => throw new BadCallException($"Several fit, in the blocks {string.Join(", ", found.Select(p => p.BlockId))}: say block_id."),
        };
    }

    /// <summary>The element that a field's key means: its block id, its action id, or its label.</summary>
    public static Placed Field(Screen screen, string key)
    {
        var all = Interactive.In(screen.Blocks).ToList();
        bool Same(string text) => string.Equals(text, key, StringComparison.Ordinal);
        foreach (var found in new[]
            {
                all.FindAll(p => Same(p.BlockId)),
                all.FindAll(p => Same(p.ActionId)),
                all.FindAll(p => Labels(p).Any(Same)),
            })
        {
            if (found.Count == 1)
            {
                return found[0];
            }
        }

        throw new BadCallException(
            $"There is no field {key}; there are: {string.Join(", ", all.Select(p => $"{p.BlockId}/{p.ActionId}"))}.");
    }

    private static IEnumerable<string> Labels(Placed placed) =>
        new[] { placed.Element["text"], placed.Block["label"] }.OfType<JsonObject>().Select(t => t.Text("text"));
}
