using AsyncCoach.Domain.People;

namespace AsyncCoach.Domain.Teams;

/// <summary>Whether somebody can lead, back up, stand in a rota, be a deputy: present people can, apps and those who left cannot.</summary>
internal static class Eligible
{
    /// <summary>Null where they can, or where nothing is known of them yet.</summary>
    public static Refusal? Check(PersonId person, IReadOnlyDictionary<PersonId, Person> people, string field) => people.GetValueOrDefault(person) switch
    {
        { IsBot: true } app => new Refusal($"{app.Name} is an app, and nothing can be asked of it. Name a person.", field),
        { IsDeactivated: true } gone => new Refusal($"{gone.Name} has left the workspace. Name somebody who is there.", field),
        _ => null,
    };
}
