namespace AsyncCoach.Domain.Teams;

/// <summary>A route, by an id that never changes; formed as a <see cref="TeamId"/> is.</summary>
public readonly record struct RouteId(string Value)
{
    public override string ToString() => Value;
}
