using AsyncCoach.Domain;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.People;

/// <summary>From Slack's words to ours.</summary>
internal static class ActorPerson
{
    public static PersonId ToPerson(this Actor actor) => new(new WorkspaceId(actor.Team), actor.User);
}
