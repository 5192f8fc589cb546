using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Slack.Inbound;

namespace AsyncCoach.Bot.Handoffs;

/// <summary><em>Next</em> and <em>Previous</em>: each click's own response url replaces the list.</summary>
internal sealed class ListPageButton : IHandle<BlockAction>
{
    public const string ActionId = "handoff.page";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        if (BotJson.TryRead(delivery.Value, BotJson.Compact.ListNote) is not { } note)
            return Reply.Tell(delivery, "This list is too old to turn its page. Please ask again.");
        var page = await Listing.Page(turn, note, delivery.By.ToPerson(), cancellation);
        return Reply.Then(new Effect.Respond(delivery.Openings, new UrlAnswer(page, ReplacesOriginal: true)));
    }
}
