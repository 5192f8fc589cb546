using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Coach;

/// <summary>Somebody who leads a team was deactivated: whoever can name another is told.</summary>
internal sealed class LeadLeftHandler(BotSettings settings) : IHandle<UserChanged>
{
    public async Task<Reply> Handle(UserChanged delivery, Turn turn, CancellationToken cancellation)
    {
        if (!delivery.User.IsDeactivated)
            return Reply.Heard;
        var person = new PersonId(new WorkspaceId(delivery.User.Team), delivery.User.Id);
        foreach (var team in (await Calendars.Teams(turn, cancellation)).Where(team => team.Lead == person))
            await TroubleSaying.Tell(turn, TroubleSaying.LeadLeft, team, person.User, settings, cancellation);
        return Reply.Heard;
    }
}
