namespace AsyncCoach.Domain;

/// <summary>
/// Who may read a record: the present members of <paramref name="Channel"/>; where there is none, or the bot is not in it, those
/// <paramref name="Named"/>.
/// </summary>
public sealed record Audience(ChannelId? Channel, IReadOnlyList<PersonId> Named)
{
    /// <summary>Somebody more who is named in it; the same where they are already.</summary>
    public Audience With(PersonId person) => Named.Contains(person) ? this : this with { Named = [.. Named, person] };
}
