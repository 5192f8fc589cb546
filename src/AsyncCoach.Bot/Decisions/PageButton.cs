using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary><em>Next</em> and <em>Previous</em>: each click's own response url replaces the answer.</summary>
internal sealed class PageButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.page";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(delivery.Value, BotJson.Compact.ResultsNote) is not { } note)
            return Reply.Tell(delivery, "This answer is too old to turn its page. Please search again.");
        var page = await Results.Page(turn, note, new Viewer.Person(delivery.By.ToPerson()), null, cancellation);
        return Reply.Then(new Effect.Respond(delivery.Openings, new UrlAnswer(page, ReplacesOriginal: true)));
    }
}
