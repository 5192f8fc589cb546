using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Commitments;

/// <summary>What somebody owes moves while they are away for long, and for good when they have left; both are told.</summary>
internal sealed class Leaving(Giving giving)
{
    private const int MostTries = 3;

    /// <summary>What stays with them: nobody can take it, or they are there.</summary>
    public async Task<IReadOnlyList<Commitment>> Move(PersonTime me, IReadOnlyList<Commitment> open, Turn turn, CancellationToken cancellation)
    {
        var left = await turn.Session.Load<Person>(me.Person.ToString(), Viewer.All, cancellation) is { IsDeactivated: true };
        var away = CommitmentRules.LongAway(me, turn.Now);
        if (!left && away is null)
            return open;
        var (stays, moved) = (new List<Commitment>(), new List<Commitment>());
        foreach (var one in open)
            (await Move(one, away?.Deputy, turn, cancellation) ? moved : stays).Add(one);
        if (moved.Count > 0 && !left && me.Calendar?.NextWorking(turn.Now) is { } back)
            turn.Session.Enqueue(HandedSaying.About(me.Person, moved, turn.Now, back));
        return stays;
    }

    /// <summary>A deputy who may not read it is passed over as one who is away.</summary>
    private async Task<bool> Move(Commitment one, PersonId? deputy, Turn turn, CancellationToken cancellation)
    {
        var unable = new HashSet<PersonId>();
        for (var tried = 0; tried < MostTries; tried++)
        {
            if (await Rising.Next(turn, EscalationPath.StaffingChange, one, deputy, cancellation, unable) is not { } next)
                return false;
            if (await giving.To(next, one, null, turn, cancellation) is null)
                return true;
            unable.Add(next);
        }
        return false;
    }
}
