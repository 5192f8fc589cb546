using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Gathers what a page of results shows.</summary>
internal static class Results
{
    /// <param name="known">The decisions, where they are at hand already; else they are read, and checked for whose eyes they are.</param>
    public static async Task<Message> Page(
        Turn turn, ResultsNote note, Viewer viewer, IReadOnlyList<Decision>? known, CancellationToken cancellation)
    {
        var hits = known is not null
            ? [.. known.Skip(note.Start).Take(ResultsCard.PageSize)]
            : await LogSearch.ByNumber(turn, [.. note.Hits.Skip(note.Start).Take(ResultsCard.PageSize)], viewer, cancellation);
        return ResultsCard.For(note, hits, await NamesIn(turn, hits, cancellation), await Replacements(turn, hits, viewer, cancellation));
    }

    public static Task<IReadOnlyDictionary<PersonId, string>> NamesIn(Turn turn, IReadOnlyList<Decision> hits, CancellationToken cancellation) =>
        Names.Known(turn, hits.Select(hit => hit.Decider), cancellation);

    public static async Task<IReadOnlyDictionary<DecisionId, string>> Replacements(
        Turn turn, IReadOnlyList<Decision> hits, Viewer viewer, CancellationToken cancellation)
    {
        var replaced = new Dictionary<DecisionId, string>();
        foreach (var hit in hits.Where(hit => hit.SupersededBy is not null))
            replaced[hit.Id] = await DecisionFormContent.Replacement(turn, hit, viewer, cancellation);
        return replaced;
    }
}
