using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.People;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Commitments;

/// <summary>Gives what somebody owes to somebody else: its subject follows, the old commitment is closed and a new one opened.</summary>
internal sealed class Giving(OwedKinds kinds)
{
    /// <param name="next">Who owes it from now on.</param>
    /// <param name="one">Read by this session, and open.</param>
    /// <param name="by">Who gave it; null: AsyncCoach itself.</param>
    /// <param name="turn">Its session keeps all of it.</param>
    /// <param name="cancellation">Of the turn.</param>
    /// <returns>Why not; then nothing was changed.</returns>
    public async Task<Refusal?> To(PersonId next, Commitment one, PersonId? by, Turn turn, CancellationToken cancellation)
    {
        if (await MayOwe(turn, one.Audience, next, cancellation) is { } refusal)
            return refusal;
        if (kinds.For(one) is not { } owed)
            return new Refusal("AsyncCoach no longer knows what this is. Ask whoever runs it.");
        if (await owed.GiveTo(next, one, by, turn, cancellation) is { } no)
            return no;
        if (next == by && owed.IsKeptByTaking)
        {
            Owing.Close(turn, one, CommitmentState.Kept, by);
            return null;
        }
        Owing.Close(turn, one, CommitmentState.Moved, by);
        var given = CommitmentRules.For(one, next, CommitmentId.New(), turn.Now);
        // Whoever took it knows; a message about it would tell them what they have just done.
        await Owing.Open(turn, given with { Audience = one.Audience.With(next), NamedAt = next == by ? turn.Now : null }, by, cancellation);
        return null;
    }

    /// <summary>Whoever owes something must be there, and able to read it. Null when that is so.</summary>
    private static async Task<Refusal?> MayOwe(Turn turn, Audience audience, PersonId person, CancellationToken cancellation)
    {
        var known = await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation);
        if (known is { IsBot: true })
            return new Refusal("An app cannot do this. Name a person.");
        if (known is { IsDeactivated: true })
            return new Refusal("This person has left the workspace. Name somebody who is there.");
        if (audience.Channel is not { } there || await turn.Session.Channel(there, cancellation) is not { BotIsIn: true } channel
            || await turn.Session.MayRead(there, person, cancellation))
            return null;
        return new Refusal(
            $"{known?.Name ?? "This person"} is not in {(channel.Name.Length > 0 ? $"#{channel.Name}" : "its channel")} and could not read it. Invite them first, or name somebody who is.");
    }
}
