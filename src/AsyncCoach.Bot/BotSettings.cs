namespace AsyncCoach.Bot;

/// <summary>What an installation can choose about the bot's behaviour.</summary>
public sealed record BotSettings
{
    /// <summary>User ids of those who are told when something cannot be delivered; empty: the first admin who opened Home.</summary>
    public IReadOnlyList<string> Operators { get; init; } = [];

    /// <summary>Other names for commands, where another app has ours: <c>/decide</c> → <c>/record</c>.</summary>
    public IReadOnlyDictionary<string, string> Commands { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Only workspace admins make teams; else any full member may, and leads it then.</summary>
    public bool TeamsByAdminsOnly { get; init; }

    /// <summary>Teams that stand in the settings file.</summary>
    public IReadOnlyList<TeamSetting> Teams { get; init; } = [];

    /// <summary>Routes between them.</summary>
    public IReadOnlyList<RouteSetting> Routes { get; init; } = [];

    /// <summary>Posts a minute and workspace, at most; 1 to 20,000. Slack allows several hundred and names no figure.</summary>
    public int PostsPerMinute { get; init; } = 300;

    /// <summary>How long a private channel's known members may read its records before the list must be fetched again; 1 hour to 7 days.</summary>
    public TimeSpan MembershipMaxAge { get; init; } = TimeSpan.FromHours(26);

    /// <summary>How long drafts are kept.</summary>
    public TimeSpan DraftsKept { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long settled messages stay in the outbox.</summary>
    public TimeSpan MessagesKept { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How long revisions are kept; null for ever.</summary>
    public TimeSpan? RevisionsKept { get; init; }
}
