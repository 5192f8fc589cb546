using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.People;

/// <summary>Somebody came or went. When it is AsyncCoach itself, the whole channel is looked at anew.</summary>
internal sealed class MembershipHandler : IHandle<MemberJoined>, IHandle<MemberLeft>
{
    public Task<Reply> Handle(MemberJoined delivery, Turn turn, CancellationToken cancellation) =>
        Note(delivery.Channel, delivery.Member, present: true, delivery.At, turn, cancellation);

    public Task<Reply> Handle(MemberLeft delivery, Turn turn, CancellationToken cancellation) =>
        Note(delivery.Channel, delivery.Member, present: false, delivery.At, turn, cancellation);

    private static async Task<Reply> Note(string channelId, Actor member, bool present, string at, Turn turn, CancellationToken cancellation)
    {
        var channel = new ChannelId(channelId);
        turn.Session.PutMember(channel, member.ToPerson(), present, SlackTime.Read(at, turn.Now));
        var installation = await turn.Session.Load<Installation>(Installation.OnlyKey, Viewer.All, cancellation);
        if (installation is null)
        {
            // Who AsyncCoach is here is not known yet: the round finds out whether that was it.
            turn.Session.SetAlarm(ChannelRound.Due(channel, turn.Now));
        }
        else if (installation.BotUser == member.User)
        {
            // Having joined, the round notes it together with the list of members: before that nobody but those named could be told to read here.
            if (!present && await turn.Session.Load<Channel>(channelId, Viewer.All, cancellation) is { } known)
                turn.Session.Store(known with { BotIsIn = false, AsOf = turn.WireNow }, new Change(turn.Now, null, "left"));
            turn.Session.SetAlarm(ChannelRound.Due(channel, turn.Now));
        }
        return Reply.Heard;
    }
}
