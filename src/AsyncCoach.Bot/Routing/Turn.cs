using AsyncCoach.Domain;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Routing;

/// <summary>One try at one piece of work: its session, and what time it is on both clocks.</summary>
public sealed record Turn(ISession Session, Instant Now, Instant WireNow)
{
    public WorkspaceId Workspace => Session.Workspace;
}
