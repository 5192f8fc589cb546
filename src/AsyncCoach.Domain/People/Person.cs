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

    /// <summary>The name as it is asked for: in whatever case it is typed. Derived, and stored to be asked for.</summary>
    public string NameKey => KeyOf(Name);

    /// <summary>The same of the first word of the name.</summary>
    public string FirstNameKey => KeyOf(Name.Trim().Split(' ')[0]);

    /// <summary>A name as <see cref="NameKey"/> holds it.</summary>
    public static string KeyOf(string name) => name.Trim().ToUpperInvariant();

    /// <summary>Belongs to another organisation than the workspace that it was seen in.</summary>
    public bool IsOutsider(WorkspaceId workspace) => Id.Home != workspace;
}
