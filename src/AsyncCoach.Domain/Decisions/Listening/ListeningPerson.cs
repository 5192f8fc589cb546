using NodaTime;

namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>What the listener remembers of somebody: when it asked them last, and where they do not want to be asked.</summary>
/// <param name="LastAsked">The day where they are.</param>
/// <param name="NotIn">Channels in which they pressed <em>Don't ask here</em>.</param>
public sealed record ListeningPerson(PersonId Person, LocalDate? LastAsked, IReadOnlyList<ChannelId> NotIn)
{
    /// <summary>Somebody who was never asked.</summary>
    public static ListeningPerson New(PersonId person) => new(person, null, []);
}
