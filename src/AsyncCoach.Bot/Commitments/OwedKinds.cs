using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Commitments;
using Microsoft.Extensions.DependencyInjection;

namespace AsyncCoach.Bot.Commitments;

/// <summary>Finds who knows about a commitment, by its kind: the engine's dispatcher to the habits.</summary>
internal sealed class OwedKinds(BotCatalog catalog, IServiceProvider services)
{
    /// <summary>Null where no habit of this program answers for the kind.</summary>
    public IOwed? For(Commitment commitment) =>
        catalog.Owed.TryGetValue(commitment.Kind, out var type) ? (IOwed)services.GetRequiredService(type) : null;
}
