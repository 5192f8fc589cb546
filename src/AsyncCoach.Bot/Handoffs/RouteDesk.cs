using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>A route with its two teams and their calendars; a calendar is null where the team's zone is not known to this program.</summary>
internal sealed record RouteDesk(Route Route, Team From, Team To, WorkingCalendar? FromTime, WorkingCalendar? ToTime)
{
    public string Name => $"{From.Name} → {To.Name}";

    /// <summary>Null where the route, or a team of it, is gone.</summary>
    public static async Task<RouteDesk?> Of(Turn turn, RouteId id, CancellationToken cancellation) =>
        await turn.Session.Load<Route>(id.Value, Viewer.All, cancellation) is { } route ? await Of(turn, route, cancellation) : null;

    /// <summary>The same for a route that is perhaps not stored yet.</summary>
    public static async Task<RouteDesk?> Of(Turn turn, Route route, CancellationToken cancellation)
    {
        var from = await turn.Session.Load<Team>(route.From.Value, Viewer.All, cancellation);
        var to = await turn.Session.Load<Team>(route.To.Value, Viewer.All, cancellation);
        return from is null || to is null
            ? null
            : new RouteDesk(route, from, to, await Calendars.Of(turn, from, cancellation), await Calendars.Of(turn, to, cancellation));
    }

    /// <summary>Whose turn it is to write what a shift leaves, and when they are asked.</summary>
    public async Task<WritingTurn> WhoWrites(Turn turn, Shift shift, CancellationToken cancellation)
    {
        var instead = Instead(From);
        var ends = await Ends(turn, shift, [.. Candidates(Route.Writers, shift.Date), .. instead], cancellation);
        return Asking.Of(shift, Route.Writers, From.Week, instead, ends);
    }

    /// <summary>Who takes what is for anyone: the rota's name on the receivers' present or next shift, else their lead. Null where nobody is named.</summary>
    public async Task<PersonId?> WhoReceives(Turn turn, CancellationToken cancellation)
    {
        if ((ToTime?.ShiftAt(turn.Now) ?? ToTime?.NextShift(turn.Now)) is not { } shift)
            return null;
        var instead = Instead(To);
        var ends = await Ends(turn, shift, [.. Candidates(Route.Receivers, shift.Date), .. instead], cancellation);
        return Route.Receivers.On(shift.Date, To.Week, person => !ends.ContainsKey(person))
            ?? instead.Where(ends.ContainsKey).Select(person => (PersonId?)person).FirstOrDefault();
    }

    /// <summary>Whether somebody writes on it: they belong to the from-team, or stand in its rota.</summary>
    public bool IsWrittenBy(PersonId person) => From.Has(person) || From.Backup == person || Route.Writers.People.Contains(person)
        || Route.Writers.Swaps.Any(swap => swap.Person == person);

    private static IEnumerable<PersonId> Candidates(Rota rota, LocalDate date) =>
        rota.Swaps.Where(swap => swap.Date == date).Select(swap => swap.Person).Concat(rota.People);

    private static List<PersonId> Instead(Team team) => [.. new[] { team.Lead, team.Backup }.OfType<PersonId>().Distinct()];

    /// <summary>By person, when their work in the shift ends; whoever cannot have the turn is left out.</summary>
    private async Task<IReadOnlyDictionary<PersonId, Instant>> Ends(Turn turn, Shift shift, IEnumerable<PersonId> people, CancellationToken cancellation)
    {
        var ends = new Dictionary<PersonId, Instant>();
        foreach (var person in people.Distinct())
        {
            if (await HandoffReaders.Problem(turn, Route.Channel, person, cancellation) is not null)
                continue;
            if (Asking.EndFor(shift, (await Calendars.Of(turn, person, cancellation)).Calendar, turn.Now) is { } end)
                ends[person] = end;
        }
        return ends;
    }
}
