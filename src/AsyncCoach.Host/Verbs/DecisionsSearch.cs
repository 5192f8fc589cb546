using System.Globalization;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Searching;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;
using NodaTime;

namespace AsyncCoach.Host.Verbs;

/// <summary>
/// Searches the decision log as its operator, with the same box as in Slack: every channel's records, drafts left out. Days begin where this machine's
/// do.
/// </summary>
internal static class DecisionsSearch
{
    public static Task<int> Run(Desk desk, string words, int limit, bool json, CancellationToken cancellation) => desk.WithWorkspace(
        writes: false,
        async (store, workspace) =>
        {
            var now = Desk.Clocks.Now;
            var read = LogQuestionText.Read(words, now, DateTimeZoneProviders.Tzdb.GetSystemDefault());
            if (read.Refused)
                return await desk.Fail(CommandLine.Misuse, string.Join('\n', read.Refusals.Select(refusal => refusal.Sentence)));
            var marking = new Marking(TypedSearch.Read(read.Value.Words));
            var rank = 0;
            foreach (var found in await DecisionSearch.Ask(store.Open(workspace), read.Value, Viewer.All, limit, now, cancellation))
                await desk.Output.WriteLineAsync(json ? Json(found, ++rank) : Line(found.Decision, marking));
            return CommandLine.Done;
        },
        cancellation);

    private static string Json(FoundDecision found, int rank) => JsonText.Of(json =>
    {
        var decision = found.Decision;
        json.WriteStartObject();
        json.WriteString("id", Name(decision));
        json.WriteNumber("number", decision.Number);
        json.WriteString("title", DecisionTitle.Of(decision));
        json.WriteString("state", DecisionMap.Stored(decision.State));
        json.WriteNumber("rank", rank);
        json.WriteNumber("score", Math.Round(found.Score, 3));
        json.WriteString("source", decision.Origin?.Path);
        json.WriteString("channel", decision.Channel?.Value);
        json.WriteEndObject();
    });

    private static string Line(Decision decision, Marking marking) =>
        $"{Name(decision)}  {DecisionMap.Stored(decision.State)}  {marking.Of(DecisionTitle.Of(decision), plain => plain, word => $"*{word}*")}";

    private static string Name(Decision decision) => string.Create(CultureInfo.InvariantCulture, $"D-{decision.Number}");
}
