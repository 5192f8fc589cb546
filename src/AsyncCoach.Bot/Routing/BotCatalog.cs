namespace AsyncCoach.Bot.Routing;

/// <summary>Everything that the habits have registered: what the router looks up, and what the app's manifest is made from.</summary>
public sealed class BotCatalog
{
    internal Dictionary<string, CommandEntry> Commands { get; } = new(StringComparer.Ordinal);

    /// <summary>By a command's own name and the first word after it.</summary>
    internal Dictionary<(string Command, string Word), Type> Words { get; } = [];

    internal Dictionary<string, Type> Buttons { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Type> Forms { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ShortcutEntry> Shortcuts { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ShortcutEntry> GlobalShortcuts { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Type> Closings { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Type> Suggestions { get; } = new(StringComparer.Ordinal);

    /// <summary>Several habits may listen to one kind of event; each has its own receipt.</summary>
    internal Dictionary<Type, List<Type>> Events { get; } = [];

    internal Dictionary<string, Type> Sayings { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, Type> Owed { get; } = new(StringComparer.Ordinal);

    /// <summary>By where they stand.</summary>
    internal SortedDictionary<HomePart, Type> HomeSections { get; } = [];

    internal List<Type> Samples { get; } = [];

    internal List<Type> Offers { get; } = [];

    internal Dictionary<string, Type> Rounds { get; } = new(StringComparer.Ordinal);

    internal List<StandingRound> StandingRounds { get; } = [];

    /// <summary>Rounds that come again and again, whatever is stored.</summary>
    public IReadOnlyList<StandingRound> Standing => StandingRounds;

    /// <summary>Scopes with the reason for each, as README and the manifest show them.</summary>
    public IDictionary<string, string> Scopes { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Event types to subscribe to.</summary>
    public ISet<string> EventTypes { get; } = new SortedSet<string>(StringComparer.Ordinal);

    /// <summary>The commands, by the name that people type in this installation.</summary>
    public IReadOnlyCollection<CommandEntry> AllCommands => Commands.Values;

    /// <summary>Entries in the menus of messages.</summary>
    public IReadOnlyCollection<ShortcutEntry> AllShortcuts => Shortcuts.Values;

    /// <summary>Entries in the menu that Slack opens from everywhere.</summary>
    public IReadOnlyCollection<ShortcutEntry> AllGlobalShortcuts => GlobalShortcuts.Values;
}

/// <summary>A command: <paramref name="Name"/> is its own name, <paramref name="Typed"/> what people type here (a setting can change it).</summary>
public sealed record CommandEntry(string Name, string Typed, string Description, string UsageHint, Type Handler);

/// <summary>An entry in a message's menu, or in the menu that Slack opens from everywhere.</summary>
public sealed record ShortcutEntry(string CallbackId, string Name, string Description, Type Handler);

/// <summary>A round of the house: its name, how often it comes (product time), and what runs.</summary>
public sealed record StandingRound(string Name, TimeSpan Every, Type Round);
