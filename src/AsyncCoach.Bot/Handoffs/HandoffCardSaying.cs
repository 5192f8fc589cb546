using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>
/// Posts a handoff's card, and keeps it true in place. Where AsyncCoach is not in the channel Slack refuses it, and whoever can mend that is told.
/// </summary>
internal sealed class HandoffCardSaying(Names names, OfferDesk offers) : ISay
{
    public const string Kind = "handoff.card";

    public static string PlaceOf(HandoffId handoff, string receiver) => $"{Kind}/{handoff}/{receiver}";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Handoff>(intent.Subject, Viewer.All, cancellation) is not { State: HandoffState.Posted or HandoffState.NothingToHandOff } handoff)
            return new Saying.Nothing("not posted");
        IReadOnlyList<Button> offered = handoff.Items.Where(item => item is { State: ItemState.NeedsDecision, IsOpen: true }).ToList() is [var only]
            ? ReceiveFormContent.Offers(offers, handoff, only)
            : [];
        return new Saying.Card(
            PlaceOf(handoff.Id, intent.Receiver),
            turn.Session.RevisionOf<Handoff>(intent.Subject),
            HandoffCard.For(await Shown.Of(turn, handoff, names, cancellation), offered));
    }

    public async Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) =>
        (await turn.Session.Load<Handoff>(intent.Subject, Viewer.All, cancellation))?.Writer;
}
