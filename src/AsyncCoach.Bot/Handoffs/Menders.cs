using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Who can mend a route: the lead of the team that hands off, else its backup. Null where neither is there: then the operators are told.</summary>
internal static class Menders
{
    public static async Task<PersonId?> Of(Turn turn, Handoff? handoff, CancellationToken cancellation) =>
        handoff?.From is { } team && await turn.Session.Load<Team>(team.Value, Viewer.All, cancellation) is { } from
            ? await Of(turn, from, cancellation)
            : handoff?.Writer;

    public static async Task<PersonId?> Of(Turn turn, Team team, CancellationToken cancellation)
    {
        foreach (var person in new[] { team.Lead, team.Backup }.OfType<PersonId>())
        {
            if (await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation) is not { IsDeactivated: true })
                return person;
        }
        return null;
    }
}
