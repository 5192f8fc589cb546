using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions.Listening;

/// <summary><em>Not a decision</em>: the question goes away, and never comes back for that message.</summary>
internal sealed class NotADecisionButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.not_one";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        if (delivery.Value?.Split('/') is [var channel, var ts]
            && await turn.Session.Load<Asked>(Asked.KeyOf(new MessageId(new ChannelId(channel), ts), by), Viewer.All, cancellation) is { } asked)
            turn.Session.Store(asked with { IsNone = true }, new Change(turn.Now, by, "not a decision"));
        return Reply.Then(new Effect.Respond(delivery.Openings, new UrlAnswer(null)));
    }
}
