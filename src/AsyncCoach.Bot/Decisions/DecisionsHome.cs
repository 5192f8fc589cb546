using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Decisions;

/// <summary>On Home: how to use the log. What waits for somebody's decision stands with all else that waits.</summary>
internal sealed class DecisionsHome : IHomeSection
{
    public Task<IReadOnlyList<Block>> For(PersonId person, Turn turn, CancellationToken cancellation) =>
        Task.FromResult(HelpCard.Message.Blocks ?? []);
}
