using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using AsyncCoach.Storage.People;

namespace AsyncCoach.Storage.Decisions;

/// <summary>What a question asks besides its words, as a query. People and channels that were typed are looked up.</summary>
internal static class LogConditions
{
    private const int MostOfOneName = 20;

    private static readonly DecisionState[] OnRecord =
    [
        DecisionState.Open, DecisionState.Decided, DecisionState.Done, DecisionState.Declined, DecisionState.Withdrawn, DecisionState.Superseded,
    ];

    /// <summary>
    /// The query, and what of the question can only be looked for as words: a name that nobody here bears may be one of those that a file gives. Null when
    /// there is no such channel.
    /// </summary>
    public static async Task<(Query<Decision> Query, string Words)?> Of(ISession session, LogQuestion question, CancellationToken cancellation)
    {
        var (query, words) = (Query<Decision>.Everything.Where(DecisionMap.State, States(question)), question.Words);
        if (question.By is { } by)
        {
            if (await People(session, by, cancellation) is { Count: > 0 } people)
                query = query.WhereOneOf([DecisionMap.Decider, DecisionMap.Recorder], [.. people]);
            else
                words = $"{words} \"{by.Text}\"";
        }

        if (question.In is { } named)
        {
            if (await Channels(session, named, cancellation) is not { Count: > 0 } channels)
                return null;
            query = query.Where(DecisionMap.Channel, [.. channels]);
        }

        if (question.Area is { } area)
            query = query.Where(DecisionMap.Area, Decision.KeyOf(area));
        if (question.Since is not null || question.Until is not null)
            query = query.WhereBetween(DecisionMap.RecordedAt, question.Since?.ToUnixTimeMilliseconds(), question.Until?.ToUnixTimeMilliseconds());
        return (query, words.Trim());
    }

    private static object?[] States(LogQuestion question) => [.. (question.States.Count > 0 ? question.States : OnRecord).Select(DecisionMap.Stored)];

    private static async Task<IReadOnlyList<object?>> People(ISession session, Mentioned named, CancellationToken cancellation)
    {
        var key = Person.KeyOf(named.Text);
        var query = named.IsId
            ? Query<Person>.Everything.Where(PersonMap.User, named.Text)
            : Query<Person>.Everything.WhereOneOf([PersonMap.Name, PersonMap.FirstName], key);
        var found = await session.List(query, Viewer.All, MostOfOneName, null, cancellation);
        return found.Items.Count == 0 && named.IsId
            ? [new PersonId(session.Workspace, named.Text).ToString()]
            : [.. found.Items.Select(person => person.Id.ToString())];
    }

    private static async Task<IReadOnlyList<object?>> Channels(ISession session, Mentioned named, CancellationToken cancellation) => named.IsId
        ? [named.Text]
        :
        [
            .. (await session.List(Query<Channel>.Everything.Where(ChannelMap.Name, named.Text.ToLowerInvariant()), Viewer.All, MostOfOneName, null, cancellation))
                .Items.Select(channel => channel.Id.Value),
        ];
}
