using AsyncCoach.Domain;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Routing;

/// <summary>What a habit shows on a person's Home tab. Drawn when it is opened; nothing in it waits for Slack.</summary>
internal interface IHomeSection
{
    /// <summary>At most 25 blocks (the first section, of what waits, 45); empty: nothing to show.</summary>
    Task<IReadOnlyList<Block>> For(PersonId person, Turn turn, CancellationToken cancellation);
}
