namespace AsyncCoach.SlackEmulator;

/// <summary>What an emulated workspace starts with. Every default is what a small real workspace would have.</summary>
public sealed record EmulatorOptions
{
    /// <summary>The loopback port to listen on; 0 takes any free one.</summary>
    public int Port { get; init; }

    public string TeamId { get; init; } = "T0EMULATOR";

    public string TeamName { get; init; } = "Emulated";

    /// <summary>The part before <c>.slack.com</c> in permalinks.</summary>
    public string TeamDomain { get; init; } = "emulated";

    public AppOptions App { get; init; } = new();

    public RateLimits RateLimits { get; init; } = new();

    /// <summary>Multiplies the waits before an event is sent again (0, 1 and 5 minutes of wire time); 0 retries at once.</summary>
    public double RetryScale { get; init; } = 1;

    /// <summary>How long (product time) an app may edit its message; null is Slack's usual default, for ever.</summary>
    public TimeSpan? EditWindow { get; init; }

    /// <summary>The most items a page holds, whatever <c>limit</c> asks for: Slack's pages may be shorter than asked. Null: as asked.</summary>
    public int? PageCap { get; init; }

    /// <summary>How often a Socket Mode connection is pinged.</summary>
    public TimeSpan SocketPing { get; init; } = TimeSpan.FromSeconds(5);
}

/// <summary>The app under test, as its settings pages at Slack would show it.</summary>
public sealed record AppOptions
{
    public string AppId { get; init; } = "A0EMULATOR";

    /// <summary>The bot's handle: what people type after @.</summary>
    public string BotName { get; init; } = "asynccoach";

    public string BotRealName { get; init; } = "AsyncCoach";

    public string BotToken { get; init; } = "xoxb-emulator";

    public string AppToken { get; init; } = "xapp-emulator";

    public string SigningSecret { get; init; } = "emulator-signing-secret";

    public IReadOnlyList<string> Scopes { get; init; } =
    [
        "app_mentions:read", "channels:history", "channels:join", "channels:read", "chat:write", "commands", "files:read", "files:write",
        "groups:history", "groups:read", "im:history", "im:read", "im:write", "mpim:history", "mpim:read", "reactions:read", "reactions:write", "team:read",
        "usergroups:read", "users:read", "users:read.email",
    ];

    /// <summary>With Socket Mode on, nothing is sent over HTTP.</summary>
    public bool SocketMode { get; init; }

    public bool HomeTab { get; init; } = true;

    public RequestUrls RequestUrls { get; init; } = new();

    public IReadOnlyList<CommandOptions> Commands { get; init; } = [];

    public IReadOnlyList<ShortcutOptions> Shortcuts { get; init; } = [];

    /// <summary>The bot events subscribed to, by the names of the settings page (<c>message.channels</c>, <c>app_mention</c> …).</summary>
    public IReadOnlyList<string> BotEvents { get; init; } =
    [
        "app_home_opened", "app_mention", "channel_archive", "channel_created", "channel_deleted", "channel_left", "channel_rename", "channel_unarchive",
        "group_archive", "group_left", "group_rename", "group_unarchive", "member_joined_channel", "member_left_channel", "message.channels", "message.groups",
        "message.im", "reaction_added", "reaction_removed", "team_join", "user_change",
    ];
}

/// <summary>Where the app is called. Null: not set, and what would go there fails as it does at Slack.</summary>
public sealed record RequestUrls(Uri? Events = null, Uri? Commands = null, Uri? Interactivity = null, Uri? Options = null);

/// <param name="Name">With its leading slash.</param>
/// <param name="ShouldEscape">Turns @name and #channel of what was typed into <c>&lt;@U…|name&gt;</c> and <c>&lt;#C…|name&gt;</c>.</param>
/// <param name="Url">Its own request URL; null takes <see cref="RequestUrls.Commands"/>.</param>
public sealed record CommandOptions(string Name, bool ShouldEscape = false, Uri? Url = null);

/// <param name="OnMessage">True for a message shortcut, false for a global one.</param>
public sealed record ShortcutOptions(string Name, string CallbackId, bool OnMessage);

/// <summary>How often the Web API may be called, in wire time. Buckets hold one minute's worth, as Slack tolerates bursts.</summary>
public sealed record RateLimits
{
    /// <summary>No limits at all: for tests that are not about them.</summary>
    public static RateLimits Off { get; } = new() { Enabled = false };

    public bool Enabled { get; init; } = true;

    /// <summary>Calls a minute and method in tiers 1 to 4 (Slack: 1+, 20+, 50+, 100+).</summary>
    public IReadOnlyList<int> PerMinute { get; init; } = [1, 20, 50, 100];

    /// <summary>Messages that a channel takes at once before it is held to one a second.</summary>
    public int ChannelBurst { get; init; } = 5;

    /// <summary>Messages a minute in the whole workspace (Slack: "several hundred").</summary>
    public int PostsPerMinute { get; init; } = 300;
}
