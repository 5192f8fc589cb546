using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Routing;

/// <summary>What a habit would say on a route, made up, for somebody who is setting one up and wants to see what others will see.</summary>
public interface ISample
{
    Task<IReadOnlyList<Message>> Of(Route route, PersonId viewer, Turn turn, CancellationToken cancellation);
}
