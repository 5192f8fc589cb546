using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>
/// <c>:scales:</c> (or <c>:decision:</c>, where somebody added it) on a message: whoever reacted is asked privately, once. The
/// message itself is fetched behind the event.
/// </summary>
internal sealed class ReactionHandler : IHandle<ReactionAdded>
{
    public async Task<Reply> Handle(ReactionAdded delivery, Turn turn, CancellationToken cancellation)
    {
        if (delivery.Reaction is not ("scales" or "decision"))
            return Reply.Heard;
        var asked = new Asked(new MessageId(new ChannelId(delivery.Channel), delivery.MessageTs), delivery.By.ToPerson(), 0);
        if (asked.Person.Home != turn.Workspace || await turn.Session.Load<Asked>(asked.Key, Viewer.All, cancellation) is not null)
            return Reply.Heard;
        turn.Session.Store(asked, new Change(turn.Now, asked.Person, "reacted"));
        turn.Session.SetAlarm(AskRound.Due(asked, turn.Now));
        return Reply.Heard;
    }
}
