using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Decisions under a title, as a whole channel sees them.</summary>
internal static class PublicHits
{
    /// <param name="words">What was searched for, as it was typed.</param>
    public static async Task<Message> Message(
        Turn turn, string title, string words, IReadOnlyList<Decision> hits, IReadOnlyDictionary<PersonId, string> names, Viewer viewer, CancellationToken cancellation)
    {
        var marking = ResultsCard.Marks(words);
        var replaced = await Results.Replacements(turn, hits, viewer, cancellation);
        return new Message(
            title,
            [new Context([new Mrkdwn(title)]), .. hits.Select(hit => (Block)ResultsCard.Hit(hit, names, replaced.GetValueOrDefault(hit.Id, ""), marking))]);
    }
}
