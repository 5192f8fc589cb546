using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>When a decision that takes another's place is decided, the other one is superseded in the same commit, and its card says so.</summary>
internal static class Superseding
{
    public static async Task Apply(Turn turn, Decision decision, PersonId by, CancellationToken cancellation)
    {
        if (!decision.InForce || decision.Supersedes is not { } id)
            return;
        if (await turn.Session.Load<Decision>(id.ToString(), Viewer.All, cancellation) is not { InForce: true, Decider: { } decider } old)
            return;
        // Its decider asked for it when the form was opened; that somebody else decides the new one does not take that back.
        var superseded = DecisionRules.Supersede(old, decision.Id, decider, turn.Now);
        if (superseded.Refused)
            return;
        turn.Session.Store(superseded.Value, new Change(turn.Now, by, "superseded"));
        Announcing.Card(turn, superseded.Value);
    }

    /// <summary>The one that took another's place is taken back: the other is in force again, in the same commit.</summary>
    public static async Task TakeBack(Turn turn, Decision undone, PersonId by, CancellationToken cancellation)
    {
        if (undone.Supersedes is not { } id || await turn.Session.Load<Decision>(id.ToString(), Viewer.All, cancellation) is not { } old)
            return;
        var again = DecisionRules.Reinstate(old, undone.Id, turn.Now);
        if (again.Refused)
            return;
        turn.Session.Store(again.Value, new Change(turn.Now, by, "put in force again"));
        Announcing.Card(turn, again.Value);
    }
}
