using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Storage;
using ISession = AsyncCoach.Storage.ISession;

namespace AsyncCoach.Host.Verbs;

/// <summary>
/// Who in Slack is meant by a name in a file: exactly one person who is called so, or whose id it is, and who may read the channel now. Nobody else becomes a reader
/// because of a namesake.
/// </summary>
internal sealed class DecidersByName(ISession? session, ChannelId? channel)
{
    private Dictionary<string, PersonId?>? _byName;

    public async Task<PersonId?> Of(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        if (session is null || channel is not { } where || names is not [var name])
            return null;
        _byName ??= await Known(session, cancellation);
        return _byName.TryGetValue(name.TrimStart('@'), out var found) && found is { } person && await session.MayRead(where, person, cancellation) ? person : null;
    }

    private static async Task<Dictionary<string, PersonId?>> Known(ISession session, CancellationToken cancellation)
    {
        var byName = new Dictionary<string, PersonId?>(StringComparer.OrdinalIgnoreCase);
        string? after = null;
        do
        {
            var page = await session.List(Query<Person>.Everything, Viewer.All, 500, after, cancellation);
            foreach (var person in page.Items.Where(person => !person.IsBot))
            {
                byName.TryAdd(person.User, person.Id);
                // Two of one name are nobody: which is meant cannot be known.
                byName[person.Name] = byName.ContainsKey(person.Name) ? null : person.Id;
            }
            after = page.Next;
        }
        while (after is not null);
        return byName;
    }
}
