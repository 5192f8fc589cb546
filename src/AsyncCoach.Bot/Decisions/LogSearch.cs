using AsyncCoach.Bot.People;
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

    private static readonly IReadOnlyList<object?> OnRecord =
    [
        .. new[]
        {
            DecisionState.Open, DecisionState.Decided, DecisionState.Done, DecisionState.Declined, DecisionState.Withdrawn, DecisionState.Superseded,
        }.Select(state => (object?)DecisionMap.Stored(state)),
    ];

    public static async Task<IReadOnlyList<Decision>> Ask(Turn turn, LogQuestion question, Viewer viewer, CancellationToken cancellation)
    {
        var query = await Conditions(question, turn, cancellation);
        if (question.Words.Length == 0)
        {
            var page = await turn.Session.List(query.OrderedBy(DecisionMap.RecordedAt, descending: true), viewer, Most, null, cancellation);
            return page.Items;
        }
        var hits = await DecisionSearch.Ask(turn.Session, question.Words, query, viewer, Most, cancellation);
        return await turn.Session.LoadMany<Decision>([.. hits.Select(hit => hit.Key)], viewer, cancellation);
    }

    /// <summary>What is in force in a channel, newest first.</summary>
    public static Task<IReadOnlyList<Decision>> InForce(Turn turn, ChannelId channel, Viewer viewer, CancellationToken cancellation) => Ask(
        turn,
        new LogQuestion("", [DecisionState.Decided, DecisionState.Done], null, channel, null, null, null, null),
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

    private static async Task<Query<Decision>> Conditions(LogQuestion question, Turn turn, CancellationToken cancellation)
    {
        var query = Query<Decision>.Everything.Where(
            DecisionMap.State, question.States.Count > 0 ? [.. question.States.Select(state => (object?)DecisionMap.Stored(state))] : OnRecord);
        if (question.ByUser is { } user)
            query = query.WhereOneOf([DecisionMap.Decider, DecisionMap.Recorder], (await turn.Session.Find(user, cancellation)).ToString());
        if (question.In is { } channel)
            query = query.Where(DecisionMap.Channel, channel.Value);
        if (question.Area is { } area)
            query = query.Where(DecisionMap.Area, Decision.KeyOf(area));
        if (question.Since is not null || question.Until is not null)
            query = query.WhereBetween(DecisionMap.RecordedAt, question.Since?.ToUnixTimeMilliseconds(), question.Until?.ToUnixTimeMilliseconds());
        return query;
    }
}
