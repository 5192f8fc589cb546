namespace AsyncCoach.Domain.Teams;

/// <summary>A team, by an id that never changes: 32 hexadecimal digits, or <c>s-</c> and its key for one that stands in the settings.</summary>
public readonly record struct TeamId(string Value)
{
    public override string ToString() => Value;
}
