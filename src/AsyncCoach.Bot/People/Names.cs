using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.Api;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.People;

/// <summary>
/// What people are called, as plain text: a mention in a channel would call them.
/// </summary>
internal sealed class Names(ISlackApi slack)
{
    private const string Unknown = "somebody";

    /// <summary>From what is known already: for the three seconds, in which Slack is not asked.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, string>> Known(Turn turn, IEnumerable<PersonId?> people, CancellationToken cancellation)
    {
        var ids = people.OfType<PersonId>().Distinct().ToList();
        var known = await turn.Session.LoadMany<Person>([.. ids.Select(id => id.ToString())], Viewer.All, cancellation);
        var names = known.Where(person => person.Name.Length > 0).ToDictionary(person => person.Id, person => person.Name);
        foreach (var id in ids)
            names.TryAdd(id, Unknown);
        return names;
    }

    /// <summary>Asks Slack for who is not known: for rendering.</summary>
    public async Task<IReadOnlyDictionary<PersonId, string>> Of(Turn turn, IEnumerable<PersonId?> people, CancellationToken cancellation)
    {
        var names = new Dictionary<PersonId, string>();
        foreach (var person in people.OfType<PersonId>().Distinct())
            names[person] = await Of(turn, person, cancellation);
        return names;
    }

    private async Task<string> Of(Turn turn, PersonId person, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation) is { Name.Length: > 0 } known)
            return known.Name;
        var asked = await slack.UserInfo(turn.Workspace.Value, person.User, cancellation);
        return asked is { Ok: true, Value.Name.Length: > 0 } ? asked.Value.Name : Unknown;
    }
}
