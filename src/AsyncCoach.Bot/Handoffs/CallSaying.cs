using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Where no rota says who writes: one message in the channel, redrawn once somebody has it.</summary>
internal sealed class CallSaying(Names names) : ISay
{
    public const string Kind = "handoff.call";

    public static string PlaceOf(HandoffId handoff) => $"{Kind}/{handoff}";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Handoff>(intent.Subject, Viewer.All, cancellation) is not { } handoff)
            return new Saying.Nothing("the handoff is gone");
        // Whoever can mend that is told when the route asks.
        if (handoff.Channel is { } channel && await turn.Session.Channel(channel, cancellation) is { BotIsIn: false } or { IsArchived: true })
            return new Saying.Nothing("not in the channel");
        var shown = await Shown.Of(turn, handoff, names, cancellation);
        return new Saying.Card(PlaceOf(handoff.Id), turn.Session.RevisionOf<Handoff>(intent.Subject), CallCard.For(shown));
    }

    public async Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) =>
        await Menders.Of(turn, await turn.Session.Load<Handoff>(intent.Subject, Viewer.All, cancellation), cancellation);
}
