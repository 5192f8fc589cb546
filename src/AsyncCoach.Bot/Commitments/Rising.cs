using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Commitments;

/// <summary>How a missed commitment goes up its path, and who is on it.</summary>
internal static class Rising
{
    /// <summary>Who hears of it next; null: nobody is left.</summary>
    public static Task<PersonId?> Next(Turn turn, Commitment missed, CancellationToken cancellation) =>
        Next(turn, EscalationPath.Missed, missed, null, cancellation);

    /// <summary>Who owes it next by a path: people who left are not asked, and who is away only as the path says.</summary>
    public static async Task<PersonId?> Next(
        Turn turn, EscalationPath path, Commitment one, PersonId? deputy, CancellationToken cancellation, IReadOnlySet<PersonId>? unable = null)
    {
        var team = await TeamOf(turn, one, cancellation);
        var (left, away) = (new HashSet<PersonId>(), new HashSet<PersonId>());
        foreach (var person in ((PersonId?[])[deputy, team?.Lead, team?.Backup]).OfType<PersonId>().Distinct())
        {
            if (await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation) is { } known && (known.IsDeactivated || known.IsBot))
                left.Add(person);
            else if ((await turn.Session.Load<Profile>(person.ToString(), Viewer.All, cancellation))?.AwayAt(turn.Now) is not null)
                away.Add(person);
        }
        return EscalationPaths.Next(path, one, deputy, team, person => left.Contains(person) || unable?.Contains(person) == true, away.Contains);
    }

    /// <summary>The team that a commitment names, else its owner's.</summary>
    public static async Task<Team?> TeamOf(Turn turn, Commitment one, CancellationToken cancellation)
    {
        if (one.Team is { } named && await turn.Session.Load<Team>(named.Value, Viewer.All, cancellation) is { } team)
            return team;
        var profile = await turn.Session.Load<Profile>(one.Owner.ToString(), Viewer.All, cancellation);
        return Calendars.TeamOf(one.Owner, profile, await Calendars.Teams(turn, cancellation));
    }

    /// <summary>Its owner has missed it; the next on the path owes it from now on.</summary>
    public static async Task Up(Turn turn, Commitment missed, PersonId next, CancellationToken cancellation)
    {
        Owing.Close(turn, missed, CommitmentState.Missed, null);
        await Owing.Open(turn, CommitmentRules.Up(missed, next, CommitmentId.New(), turn.Now), null, cancellation);
    }
}
