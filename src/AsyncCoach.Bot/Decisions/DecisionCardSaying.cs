using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Posts a decision's card, and keeps it true in place.</summary>
internal sealed class DecisionCardSaying(Names names) : ISay
{
    public const string Kind = "decision.card";

    public async Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation)
    {
        var decision = await turn.Session.Load<Decision>(intent.Subject, Viewer.All, cancellation);
        if (decision is null or { State: DecisionState.Draft })
            return new Saying.Nothing("the decision is gone");
        if (decision.Channel is { } channel && intent.Receiver == channel.Value
            && await turn.Session.Channel(channel, cancellation) is not { BotIsIn: true })
            return new Saying.Nothing("not in the channel");
        var named = await names.Of(
            turn, [decision.Decider, decision.Recorder, decision.DecidedBy, .. decision.Consulted.Select(person => (PersonId?)person)], cancellation);
        Viewer viewer = decision.Channel is { } there ? new Viewer.Audience(there) : new Viewer.Person(PersonId.Parse(intent.Receiver));
        return new Saying.Card(
            $"{Kind}/{intent.Subject}/{intent.Receiver}",
            turn.Session.RevisionOf<Decision>(intent.Subject),
            DecisionCard.For(decision with { DecideBy = await Deciding.Due(turn, decision, cancellation) }, named, turn.Now, await DecisionFormContent.Replacement(turn, decision, viewer, cancellation)));
    }

    public async Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation) =>
        (await turn.Session.Load<Decision>(intent.Subject, Viewer.All, cancellation))?.Recorder;
}
