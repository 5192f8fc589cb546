using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack.BlockKit;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Gathers what the form of a posted handoff's items shows to one person.</summary>
internal static class ReceiveFormContent
{
    public static async Task<ReceiveFormView.Content> Of(
        Turn turn, Handoff handoff, PersonId by, OfferDesk offers, CancellationToken cancellation, string banner = "") => new(
        await Shown.Of(turn, handoff, cancellation),
        await Taking.MayTake(turn, handoff, by, cancellation),
        handoff.Items.Where(item => item is { State: ItemState.NeedsDecision, IsOpen: true }).ToDictionary(item => item.Id, item => Offers(offers, handoff, item)),
        banner);

    /// <summary>The form as it is stored now, as long as the person may read it.</summary>
    public static Func<Turn, CancellationToken, Task<Modal?>> Anew(HandoffId id, PersonId by, OfferDesk offers, string banner = "") => async (turn, cancellation) =>
        await Taking.Find(turn, id.ToString(), by, cancellation) is { } handoff
            ? ReceiveFormView.For(await Of(turn, handoff, by, offers, cancellation, banner))
            : null;

    public static IReadOnlyList<Button> Offers(OfferDesk offers, Handoff handoff, HandoffItem item) =>
        offers.For(new OfferedText(item.Id.ToString(), item.Text, handoff.Channel?.Value, OfferedText.Decision));
}
