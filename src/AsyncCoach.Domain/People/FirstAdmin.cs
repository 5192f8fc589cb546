namespace AsyncCoach.Domain.People;

/// <summary>The first admin who opened Home: told about what cannot be delivered where the settings name no operator.</summary>
public sealed record FirstAdmin(PersonId Person)
{
    public const string OnlyKey = "first-admin";
}
