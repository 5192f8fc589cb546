using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Outbox;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>The items that the card has no room for, in its thread, kept true in place.</summary>
internal sealed class RestSaying(Names names) : ISay
{
    public const string Kind = "handoff.rest";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Handoff>(intent.Subject, Viewer.All, cancellation) is not { State: HandoffState.Posted } handoff
            || handoff.Items.Count <= HandoffCard.MostShown)
            return new Saying.Nothing("it all stands on the card");
        // Of one handoff in one channel the messages go out in order: the card stands, or was refused.
        if (await turn.Session.Load<Place>(HandoffCardSaying.PlaceOf(handoff.Id, intent.Receiver), Viewer.All, cancellation) is not { } card)
            return new Saying.Nothing("there is no card");
        return new Saying.Card(
            $"{Kind}/{handoff.Id}/{intent.Receiver}",
            turn.Session.RevisionOf<Handoff>(intent.Subject),
            HandoffCard.Rest(await Shown.Of(turn, handoff, names, cancellation)),
            card.Ts);
    }

    public Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) => Task.FromResult<PersonId?>(null);
}
