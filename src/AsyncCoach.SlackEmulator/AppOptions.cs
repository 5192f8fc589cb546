namespace AsyncCoach.SlackEmulator;

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
        "app_mentions:read",
        "channels:history",
        "channels:join",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "mpim:history",
        "mpim:read",
        "reactions:read",
        "reactions:write",
        "team:read",
        "usergroups:read",
        "users:read",
        "users:read.email",
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
        "app_home_opened",
        "app_mention",
        "channel_archive",
        "channel_created",
        "channel_deleted",
        "channel_left",
        "channel_rename",
        "channel_unarchive",
        "group_archive",
        "group_left",
        "group_rename",
        "group_unarchive",
        "member_joined_channel",
        "member_left_channel",
        "message.channels",
        "message.groups",
        "message.im",
        "message.mpim",
        "reaction_added",
        "reaction_removed",
        "subteam_created",
        "subteam_members_changed",
        "subteam_updated",
        "team_join",
        "user_change",
    ];
}
