namespace AsyncCoach.Slack.Inbound;

/// <summary>An event from the Events API. <paramref name="At"/> is its time in Slack's seconds with fraction, as text; order of arrival means nothing.</summary>
public abstract record SlackEvent(string At) : Delivery
{
    /// <summary>True where another organisation shares the channel.</summary>
    public bool IsShared { get; init; }
}

/// <summary>A person wrote a message, or (<paramref name="IsEdit"/>) changed its text. Bots' messages are not delivered under this kind.</summary>
public sealed record MessagePosted(
    string Channel, string ChannelType, string Ts, string? ThreadTs, string Text, Actor By, bool IsEdit, string At) : SlackEvent(At);

/// <summary>A message is gone.</summary>
public sealed record MessageDeleted(string Channel, string Ts, string At) : SlackEvent(At);

/// <summary>The app was named in a channel. <paramref name="Text"/> still holds the mention.</summary>
public sealed record AppMentioned(string Channel, string Ts, string? ThreadTs, string Text, Actor By, string At) : SlackEvent(At);

public sealed record ReactionAdded(string Channel, string MessageTs, string Reaction, Actor By, string? MessageAuthor, string At) : SlackEvent(At);

/// <summary>Somebody came; the app's own arrival comes with its bot user id.</summary>
public sealed record MemberJoined(string Channel, Actor Member, string? Inviter, string At) : SlackEvent(At);

public sealed record MemberLeft(string Channel, Actor Member, string At) : SlackEvent(At);

/// <summary>A channel got another name, was archived or brought back, shared, deleted, or the app left it: what is known of it is old now.</summary>
public sealed record ChannelChanged(string Channel, string What, string At) : SlackEvent(At);

/// <summary>A person's profile, zone or status changed, somebody joined the workspace, or was deactivated.</summary>
public sealed record UserChanged(SlackUser User, string At) : SlackEvent(At);

/// <summary>
/// A user group was made, changed, or people came or went. <paramref name="Users"/> are its members now (nobody, once it was disabled); null where
/// Slack only says who came and went: ask for them.
/// </summary>
public sealed record UserGroupChanged(string Group, IReadOnlyList<string>? Users, string At) : SlackEvent(At);

public sealed record AppHomeOpened(Actor By, string Tab, string Channel, string At) : SlackEvent(At);

/// <summary>The app was removed, or its tokens revoked (either order): nothing can be called any more.</summary>
public sealed record AppRemoved(string At) : SlackEvent(At);

/// <summary>Slack dropped events for a minute (unix minute); they are not sent again.</summary>
public sealed record EventsDropped(long Minute, string At) : SlackEvent(At);
