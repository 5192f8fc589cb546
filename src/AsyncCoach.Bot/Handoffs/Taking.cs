using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Who may take what a handoff leaves, and what follows when somebody does.</summary>
internal static class Taking
{
    /// <summary>A handoff that a person reads; what they may not see and what is not there are the same.</summary>
    public static async Task<Handoff?> Find(Turn turn, string? id, PersonId by, CancellationToken cancellation) =>
        HandoffId.TryParse(id) is { } key ? await turn.Session.Load<Handoff>(key.ToString(), new Viewer.Person(by), cancellation) : null;

    /// <summary>Those of the receiving team, those whom an item is for, and whoever it came to instead.</summary>
    public static async Task<bool> MayTake(Turn turn, Handoff handoff, PersonId by, CancellationToken cancellation)
    {
        if (handoff.Receiver == by || handoff.Items.Any(item => item.For == by))
            return true;
        if (handoff.To is { } team && await turn.Session.Load<Team>(team.Value, Viewer.All, cancellation) is { } to && (to.Has(by) || to.Backup == by))
            return true;
        return (await Owing.About(turn, handoff.Id.ToString(), AcceptOwed.Kind, cancellation)).Any(commitment => commitment.Owner == by);
    }

    /// <summary>Keeps what was taken, redraws the card, and ends what nobody has to take any more.</summary>
    public static async Task Keep(Turn turn, Handoff taken, PersonId by, string what, CancellationToken cancellation)
    {
        Kept.Store(turn, taken, by, what);
        await Waiting.ToAccept(turn, taken, by, cancellation);
        Announcing.Card(turn, taken);
    }
}
