using System.Globalization;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;
using ISession = AsyncCoach.Storage.ISession;

namespace AsyncCoach.Host.Verbs;

/// <summary>Searches the decision log as its operator: every channel's records, drafts left out.</summary>
internal static class DecisionsSearch
{
    // What undone decisions leave is a number, and drafts are their authors' alone.
    private static readonly object?[] Recorded =
    [
        .. Enum.GetValues<DecisionState>().Where(state => state is not (DecisionState.Draft or DecisionState.Undone)).Select(DecisionMap.Stored),
    ];

    public static Task<int> Run(Desk desk, string words, int limit, bool json, CancellationToken cancellation) => desk.WithWorkspace(
        writes: false,
        async (store, workspace) =>
        {
            var rank = 0;
            foreach (var decision in await Find(store.Open(workspace), words, limit, cancellation))
                await desk.Output.WriteLineAsync(json ? Json(decision, ++rank) : Line(decision));
            return CommandLine.Done;
        },
        cancellation);

    private static async Task<IReadOnlyList<Decision>> Find(ISession session, string words, int limit, CancellationToken cancellation)
    {
        var recorded = Query<Decision>.Everything.Where(DecisionMap.State, Recorded);
        if (Number(words) is { } number)
            return (await session.List(recorded.Where(DecisionMap.Number, number), Viewer.All, limit, null, cancellation)).Items;
        var hits = await DecisionSearch.Ask(session, words, recorded, Viewer.All, limit, cancellation);
        return await session.LoadMany<Decision>([.. hits.Select(hit => hit.Key)], Viewer.All, cancellation);
    }

    private static long? Number(string words) =>
        words.Trim() is ['D' or 'd', '-', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static string Json(Decision decision, int rank) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("id", Name(decision));
        json.WriteNumber("number", decision.Number);
        json.WriteString("title", DecisionTitle.Of(decision));
        json.WriteString("state", DecisionMap.Stored(decision.State));
        json.WriteNumber("rank", rank);
        if (decision.Channel is { } channel)
            json.WriteString("channel", channel.Value);
        else
            json.WriteNull("channel");
        json.WriteEndObject();
    });

    private static string Line(Decision decision) => $"{Name(decision)}  {DecisionMap.Stored(decision.State)}  {DecisionTitle.Of(decision)}";

    private static string Name(Decision decision) => string.Create(CultureInfo.InvariantCulture, $"D-{decision.Number}");
}
