using NodaTime;

namespace AsyncCoach.Domain.People;

/// <summary>What is known of a person from Slack. A cache: Slack says it anew whenever it changes.</summary>
/// <param name="Name">What to call them on screen: the display name, else the real name.</param>
/// <param name="Zone">An IANA zone id, or null when Slack knows none; never assumed.</param>
/// <param name="IsGuest">Sees only their own channels.</param>
/// <param name="IsBot">An app or Slackbot; owes nothing and decides nothing.</param>
public sealed record Person(PersonId Id, string Name, string? Zone, bool IsGuest, bool IsAdmin, bool IsBot, bool IsDeactivated, Instant AsOf)
{
    /// <summary>The bare user id, by which Slack names people in most places.</summary>
    public string User => Id.User;

    /// <summary>Belongs to another organisation than the workspace that it was seen in.</summary>
    public bool IsOutsider(WorkspaceId workspace) => Id.Home != workspace;
}
