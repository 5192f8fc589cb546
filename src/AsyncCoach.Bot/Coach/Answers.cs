using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Bot.Coach;

/// <summary>Reads what was answered in settings' forms.</summary>
internal static class Answers
{
    /// <summary>The choice made, null where it is none.</summary>
    public static string? ChoiceOrNone(this FormState state, string block) => state.Choice(block) is { } chosen && chosen != Ask.NoChoice ? chosen : null;

    public static LocalDate? Date(this FormState state, string block) =>
        state.Choice(block) is { } date && LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day) ? day : null;

    public static async Task<PersonId?> Person(this FormState state, string block, Turn turn, CancellationToken cancellation) =>
        state.Choice(block) is { } user ? await turn.Session.Find(user, cancellation) : null;

    public static async Task<IReadOnlyList<PersonId>> People(this FormState state, string block, Turn turn, CancellationToken cancellation)
    {
        var people = new List<PersonId>();
        foreach (var user in state.Choices(block))
            people.Add(await turn.Session.Find(user, cancellation));
        return people;
    }

    /// <summary>What is known of some people, by their ids.</summary>
    public static async Task<IReadOnlyDictionary<PersonId, Person>> Known(Turn turn, IEnumerable<PersonId?> people, CancellationToken cancellation)
    {
        var keys = people.OfType<PersonId>().Distinct().Select(person => person.ToString()).ToList();
        return (await turn.Session.LoadMany<Person>(keys, Viewer.All, cancellation)).ToDictionary(person => person.Id);
    }

    /// <summary>Who did something, as far as is known.</summary>
    public static Task<Person?> Who(Turn turn, Actor actor, CancellationToken cancellation) =>
        turn.Session.Load<Person>(actor.ToPerson().ToString(), Viewer.All, cancellation);
}
