using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary><em>Invite me, then post</em>: posts the card where AsyncCoach was not a member before, if it is now.</summary>
internal sealed class InvitedButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.invited";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var decision = await turn.Session.Load<Decision>(delivery.Value ?? "", new Viewer.Person(delivery.By.ToPerson()), cancellation);
        if (decision is not { Channel: { } channel })
            return DecisionSentences.NotFound(delivery);
        if (await turn.Session.Channel(channel, cancellation) is { BotIsIn: true })
        {
            Announcing.CardOnInvitation(turn, decision);
            Announcing.Noted(turn, decision);
            return Respond(delivery, $"{DecisionWords.Id(decision)} goes to {Markup.Channel(channel.Value)} now.", replaces: true);
        }
        turn.Session.SetAlarm(ChannelRound.Due(channel, turn.Now));
        return Respond(
            delivery, $"I am not in {Markup.Channel(channel.Value)} yet. Type `/invite @AsyncCoach` there, then press the button again.", replaces: false);
    }

    private static Reply Respond(BlockAction delivery, string sentence, bool replaces) =>
        Reply.Then(new Effect.Respond(delivery.Openings, new UrlAnswer(new Message(sentence), replaces)));
}
