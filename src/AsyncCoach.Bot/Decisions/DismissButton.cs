using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Decisions;

/// <summary><em>No</em>: the private question goes away.</summary>
internal sealed class DismissButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.dismiss";

    public Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation) =>
        Task.FromResult(Reply.Then(new Effect.Respond(delivery.Openings, new UrlAnswer(null))));
}
