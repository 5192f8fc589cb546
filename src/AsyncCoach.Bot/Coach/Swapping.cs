using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>Gives a turn of one date to somebody else, and has the route's handoffs planned anew.</summary>
internal static class Swapping
{
    public static async Task<Answer<Route>> Give(
        Turn turn, Route route, RotaSide side, LocalDate? on, PersonId? instead, Person by, CancellationToken cancellation)
    {
        var facts = await RouteOpening.Facts(turn, route.Channel, instead is { } one ? [one] : [], cancellation);
        var team = Turns.TeamOf(route, side, facts.Teams);
        if (team is null || await Turns.DateAt(turn, route, side, facts.Teams, cancellation) is not { } today)
            return new Refusal("One of this route’s teams is gone, or its time zone is not known: mend that first.", RouteFields.Side);
        var holder = on is { } date ? await Turns.Holder(turn, route, side, date, team, cancellation) : null;
        var swapped = SwapRules.Swap(route, side, on, instead, by.Id, RouteRules.MaySwap(route, facts.Teams, by), holder, today, facts, turn.Now);
        if (swapped.Refused)
            return swapped;
        turn.Session.Store(swapped.Value, new Change(turn.Now, by.Id, "a day swapped"));
        Changed.Route(turn, route.Id);
        return swapped;
    }
}
