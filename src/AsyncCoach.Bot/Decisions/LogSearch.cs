using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;
using NodaTime;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Asks the decision log: what somebody typed becomes numbers of decisions, best first, frozen for paging.</summary>
internal static class LogSearch
{
    /// <summary>A search is frozen at its first hundred hits; more than that wants other words.</summary>
    public const int Most = 100;

    public static Task<IReadOnlyList<FoundDecision>> Ask(Turn turn, LogQuestion question, Viewer viewer, CancellationToken cancellation) =>
        DecisionSearch.Ask(turn.Session, question, viewer, Most, turn.Now, cancellation);

    /// <summary>What is in force in a channel, newest first.</summary>
    public static Task<IReadOnlyList<FoundDecision>> InForce(Turn turn, ChannelId channel, Viewer viewer, CancellationToken cancellation) => Ask(
        turn,
        LogQuestion.Nothing with { States = [DecisionState.Decided, DecisionState.Done], In = new Mentioned(channel.Value, IsId: true) },
        viewer,
        cancellation);

    /// <summary>A frozen answer's decisions in their order, as far as they may be seen now.</summary>
    public static async Task<IReadOnlyList<Decision>> ByNumber(Turn turn, IReadOnlyList<long> numbers, Viewer viewer, CancellationToken cancellation)
    {
        // Drafts have no number: nought asks for none of them.
        numbers = [.. numbers.Where(number => number > 0)];
        if (numbers.Count == 0)
            return [];
        var found = await turn.Session.List(
            Query<Decision>.Everything.Where(DecisionMap.Number, [.. numbers.Select(number => (object?)number)]), viewer, numbers.Count, null, cancellation);
        var byNumber = found.Items.ToDictionary(decision => decision.Number);
        return [.. numbers.Where(byNumber.ContainsKey).Select(number => byNumber[number])];
    }

    /// <summary>The zone in which a person's dates are meant; where none is known, UTC only decides where a day begins.</summary>
    public static async Task<DateTimeZone> ZoneOf(Turn turn, PersonId person, CancellationToken cancellation)
    {
        var known = await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation);
        return (known?.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null) ?? DateTimeZone.Utc;
    }
}
