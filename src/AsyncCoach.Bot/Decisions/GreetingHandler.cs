using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Invited to a channel, AsyncCoach tells whoever invited it what it reads and keeps and how to use it, and nobody else.</summary>
internal sealed class GreetingHandler : IHandle<MemberJoined>
{
    public async Task<Reply> Handle(MemberJoined delivery, Turn turn, CancellationToken cancellation)
    {
        if (delivery.Inviter is not { } inviter)
            return Reply.Heard;
        var me = await turn.Session.Load<Installation>(Installation.OnlyKey, Viewer.All, cancellation);
        return me?.BotUser == delivery.Member.User
            ? Reply.Then(new Effect.Whisper(new Whom(inviter, delivery.Channel), HelpCard.Greeting))
            : Reply.Heard;
    }
}
