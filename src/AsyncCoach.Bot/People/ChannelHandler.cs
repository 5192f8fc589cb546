using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.People;

/// <summary>Something about a channel changed: it is looked at anew, behind the request.</summary>
internal sealed class ChannelHandler : IHandle<ChannelChanged>
{
    public Task<Reply> Handle(ChannelChanged delivery, Turn turn, CancellationToken cancellation)
    {
        turn.Session.SetAlarm(ChannelRound.Due(new ChannelId(delivery.Channel), turn.Now));
        return Task.FromResult(Reply.Heard);
    }
}
