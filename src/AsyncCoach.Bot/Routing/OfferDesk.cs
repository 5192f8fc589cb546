using AsyncCoach.Slack.BlockKit;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Bot.Routing;

/// <summary>Asks all habits what they offer for a text.</summary>
internal sealed class OfferDesk(BotCatalog catalog, IServiceProvider services)
{
    public IReadOnlyList<Button> For(OfferedText text) =>
        [.. catalog.Offers.Select(offer => ((IOffer)services.GetRequiredService(offer)).For(text)).OfType<Button>()];
}
