using AsyncCoach.Domain.People;
using NodaTime;

namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>Whom the listener may ask and how often, and who says that it may listen at all.</summary>
public static class ListeningRules
{
    /// <summary>Within any 24 hours: the people of a channel do not share a day.</summary>
    public const int MostAChannel = 3;

    /// <summary>Null when they may let a channel be listened to, or end it: any full member, or admins alone where they keep settings to themselves.</summary>
    public static Refusal? MayChange(Person? by, WorkspaceId workspace, bool adminsOnly) => by switch
    {
        null or { IsBot: true } or { IsDeactivated: true } => new Refusal("I do not know you here yet. Please try again in a minute."),
        _ when by.IsOutsider(workspace) => new Refusal("Whether I listen is said by people of this workspace."),
        { IsAdmin: true } => null,
        { IsGuest: true } => new Refusal("Whether I listen is said by full members of this workspace."),
        _ when adminsOnly => new Refusal("Here only workspace admins say whether I listen. Ask one of them."),
        _ => null,
    };

    /// <summary>Guests, apps and people of other organisations are never asked, and nobody of whom nothing is known.</summary>
    public static bool MayBeAsked(Person? author, WorkspaceId workspace) =>
        author is { IsGuest: false, IsBot: false, IsDeactivated: false } && !author.IsOutsider(workspace);

    /// <summary>At most once a day of theirs, never where they said no, and at most <see cref="MostAChannel"/> times in a channel.</summary>
    public static bool HasRoom(ListeningChannel channel, ListeningPerson person, LocalDate today, Instant now) =>
        channel.IsOn
        && person.LastAsked != today
        && !person.NotIn.Contains(channel.Channel)
        && Recent(channel, now).Count() < MostAChannel;

    public static ListeningChannel WithAsk(ListeningChannel channel, Instant now) => channel with { Asked = [.. Recent(channel, now), now] };

    private static IEnumerable<Instant> Recent(ListeningChannel channel, Instant now) => channel.Asked.Where(at => now - at < Duration.FromDays(1));
}
