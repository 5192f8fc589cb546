using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>What follows from a handoff's being posted, or from the word that there is nothing: all of it in the same commit.</summary>
internal static class Posting
{
    /// <summary>Keeps a posted one and takes over what earlier ones had open.</summary>
    public static async Task Keep(Turn turn, Handoff posted, IReadOnlyList<Handoff> earlier, PersonId by, CancellationToken cancellation)
    {
        Kept.Store(turn, posted, by, "posted");
        await TakeOver(turn, posted, earlier, by, cancellation);
        await Settled(turn, posted, by, cancellation);
        await Waiting.ToAccept(turn, posted, by, cancellation);
        Announcing.Card(turn, posted);
    }

    /// <summary>Keeps the word that nothing is left. What earlier ones have open stays there.</summary>
    public static async Task KeepNothing(Turn turn, Handoff nothing, IReadOnlyList<Handoff> earlier, PersonId by, CancellationToken cancellation)
    {
        Kept.Store(turn, nothing, by, "nothing to hand off");
        await TakeOver(turn, nothing, earlier, by, cancellation);
        await Settled(turn, nothing, by, cancellation);
        Announcing.Card(turn, nothing);
    }

    /// <summary>Ends in earlier handoffs what goes on in this one; whoever had still to take it there has not any more.</summary>
    public static async Task TakeOver(Turn turn, Handoff later, IReadOnlyList<Handoff> earlier, PersonId? by, CancellationToken cancellation)
    {
        foreach (var before in earlier)
        {
            var left = HandoffRules.LetGo(before, later, turn.Now);
            if (ReferenceEquals(left, before))
                continue;
            Kept.Store(turn, left, by, "carried on");
            if (left.State == HandoffState.Posted)
                Announcing.Card(turn, left);
            await Waiting.ToAccept(turn, left, by, cancellation);
        }
    }

    /// <summary>Nobody has it to write any more, what was typed is in it, and what was said of missed ones before is old.</summary>
    private static async Task Settled(Turn turn, Handoff handoff, PersonId by, CancellationToken cancellation)
    {
        await Owing.Close(turn, handoff.Id.ToString(), WriteOwed.Kind, CommitmentState.Kept, by, cancellation);
        await Forget(turn, handoff.Id, by, cancellation);
        await MissedOwed.IsOld(turn, handoff, cancellation);
        if (await turn.Session.Load<Storage.Outbox.Place>(CallSaying.PlaceOf(handoff.Id), Viewer.All, cancellation) is not null)
            Announcing.Call(turn, handoff);
    }

    private static async Task Forget(Turn turn, HandoffId handoff, PersonId by, CancellationToken cancellation)
    {
        var key = HandoffTyping.KeyOf(handoff, by);
        if (await turn.Session.Load<HandoffTyping>(key, Viewer.All, cancellation) is not null)
            turn.Session.Delete<HandoffTyping>(key, new Change(turn.Now, by, "sent"), forget: true);
    }
}
