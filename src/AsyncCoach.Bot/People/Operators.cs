using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.People;

/// <summary>Who is told when something is wrong: the operators that the settings name, else the first admin who opened Home.</summary>
internal static class Operators
{
    public static async Task<IReadOnlyList<PersonId>> Of(ISession session, BotSettings settings, CancellationToken cancellation)
    {
        if (settings.Operators.Count > 0)
            return [.. settings.Operators.Select(user => new PersonId(session.Workspace, user))];
        var first = await session.Load<FirstAdmin>(FirstAdmin.OnlyKey, Viewer.All, cancellation);
        return first is null ? [] : [first.Person];
    }
}
