using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>
/// The workspace's user groups as Slack last listed them, so that a form can offer them without waiting for Slack. <paramref name="Problem"/> is why
/// they could not be read, in a sentence; null when all is well.
/// </summary>
public sealed record UserGroupList(IReadOnlyList<UserGroupName> Groups, Instant ReadAt, string? Problem)
{
    public const string OnlyKey = "user-groups";
}

/// <summary>A user group: its id, what people type after @, and its name.</summary>
public sealed record UserGroupName(string Id, string Handle, string Name);
