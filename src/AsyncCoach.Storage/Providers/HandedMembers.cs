using AsyncCoach.Domain;

namespace AsyncCoach.Storage.Providers;

/// <summary>What was heard about who is in a channel. The later word counts; a list counts for everybody until something later is heard.</summary>
internal abstract record HandedMembers(string Channel, long At)
{
    /// <summary>A whole list.</summary>
    public sealed record Listed(string Channel, long At, IReadOnlyCollection<PersonId> Members) : HandedMembers(Channel, At);

    /// <summary>One coming or going.</summary>
    public sealed record Heard(string Channel, long At, PersonId Person, bool Present) : HandedMembers(Channel, At);
}
