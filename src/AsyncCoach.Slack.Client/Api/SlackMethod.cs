namespace AsyncCoach.Slack.Client.Api;

/// <summary>
/// A method of the Web API: how often a minute Slack takes it in one workspace (its tier), and what may be done when no clear answer comes.
/// </summary>
internal sealed record SlackMethod(string Name, int PerMinute, Manner Manner)
{
    private const int Tier1 = 1;
    private const int Tier2 = 20;
    private const int Tier3 = 50;
    private const int Tier4 = 100;

    /// <summary>Special in Slack's list, and known to take hundreds.</summary>
    private const int Special = 300;

    public static SlackMethod AuthTest { get; } = new("auth.test", Special, Manner.Read);

    // Posting has limits of its own: per channel, and per workspace.
    public static SlackMethod PostMessage { get; } = new("chat.postMessage", int.MaxValue, Manner.Write);

    public static SlackMethod PostEphemeral { get; } = new("chat.postEphemeral", Tier4, Manner.Write);

    public static SlackMethod UpdateMessage { get; } = new("chat.update", Tier3, Manner.Write);

    public static SlackMethod DeleteMessage { get; } = new("chat.delete", Tier3, Manner.Write);

    // An address for a file that nobody sees yet: another one changes nothing.
    public static SlackMethod UploadAddress { get; } = new("files.getUploadURLExternal", Tier4, Manner.Read);

    public static SlackMethod CompleteUpload { get; } = new("files.completeUploadExternal", Tier4, Manner.Write);

    public static SlackMethod GetPermalink { get; } = new("chat.getPermalink", Special, Manner.Read);

    public static SlackMethod OpenView { get; } = new("views.open", Tier4, Manner.Urgent);

    public static SlackMethod PushView { get; } = new("views.push", Tier4, Manner.Urgent);

    public static SlackMethod UpdateView { get; } = new("views.update", Tier4, Manner.Write);

    public static SlackMethod PublishView { get; } = new("views.publish", Tier4, Manner.Write);

    public static SlackMethod GetReactions { get; } = new("reactions.get", Tier3, Manner.Read);

    public static SlackMethod History { get; } = new("conversations.history", Tier3, Manner.Read);

    public static SlackMethod Replies { get; } = new("conversations.replies", Tier3, Manner.Read);

    public static SlackMethod ChannelInfo { get; } = new("conversations.info", Tier3, Manner.Read);

    public static SlackMethod Members { get; } = new("conversations.members", Tier4, Manner.Read);

    // Opens what may be open already: asking twice changes nothing.
    public static SlackMethod OpenConversation { get; } = new("conversations.open", Tier3, Manner.Read);

    // Tier 2 in one of Slack's lists and 3 in another: the slower one.
    public static SlackMethod MyConversations { get; } = new("users.conversations", Tier2, Manner.Read);

    public static SlackMethod UserInfo { get; } = new("users.info", Tier4, Manner.Read);

    public static SlackMethod Users { get; } = new("users.list", Tier2, Manner.Read);

    public static SlackMethod UserGroups { get; } = new("usergroups.list", Tier2, Manner.Read);

    public static SlackMethod UserGroupMembers { get; } = new("usergroups.users.list", Tier2, Manner.Read);

    public static SlackMethod OpenConnection { get; } = new("apps.connections.open", Tier1, Manner.Urgent);
}

internal enum Manner
{
    /// <summary>Asking again changes nothing.</summary>
    Read,

    /// <summary>Never repeated once it may have happened.</summary>
    Write,

    /// <summary>Worthless when it is late (triggers live 3 s), or paced by its caller: sent at once or not at all.</summary>
    Urgent,
}
