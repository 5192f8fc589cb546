using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Handoffs;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>Finding handoffs: of a shift, of a route, and those that a person may touch.</summary>
internal static class Kept
{
    /// <summary>A route's handoffs with something open are never more: each later one takes over from those before.</summary>
    private const int MostOpen = 30;

    /// <summary>The handoff of a route's shift, if somebody has begun it.</summary>
    public static async Task<Handoff?> Of(Turn turn, RouteId route, LocalDate date, CancellationToken cancellation)
    {
        var found = await turn.Session.List(
            Query<Handoff>.Everything.Where(HandoffMap.Route, route.Value).Where(HandoffMap.Date, LocalDatePattern.Iso.Format(date)), Viewer.All, 1, null, cancellation);
        return found.Items is [var handoff] ? handoff : null;
    }

    /// <summary>One for a route's shift, not stored yet.</summary>
    public static Handoff New(Turn turn, Route route, LocalDate date) => new()
    {
        Id = HandoffId.New(),
        Route = route.Id,
        Date = date,
        From = route.From,
        To = route.To,
        Channel = route.Channel,
        Audience = new Audience(route.Channel, []),
        AcceptWithin = route.AcceptWithin,
        CreatedAt = turn.Now,
        ChangedAt = turn.Now,
    };

    /// <summary>Those of the same route and of earlier shifts that still have something open, oldest first. None for one without a route.</summary>
    public static async Task<IReadOnlyList<Handoff>> Earlier(Turn turn, Handoff handoff, CancellationToken cancellation)
    {
        if (handoff.Route is not { } route)
            return [];
        var open = await turn.Session.List(
            Query<Handoff>.Everything.Where(HandoffMap.Route, route.Value).Where(HandoffMap.HasOpen, 1L), Viewer.All, MostOpen, null, cancellation);
        return [.. open.Items.Where(before => before.Id != handoff.Id && before.Date < handoff.Date).OrderBy(before => before.Date)];
    }

    /// <summary>Those of a route in one state, newest first.</summary>
    public static async Task<IReadOnlyList<Handoff>> In(Turn turn, RouteId route, HandoffState state, int most, CancellationToken cancellation) =>
        (await turn.Session.List(
            Query<Handoff>.Everything.Where(HandoffMap.Route, route.Value).Where(HandoffMap.State, HandoffMap.Stored(state))
                .OrderedBy(HandoffMap.ChangedAt, descending: true),
            Viewer.All, most, null, cancellation)).Items;

    /// <summary>One that a person may write: they write on its route, or have it to write. What they may not touch and what is not there are the same.</summary>
    public static async Task<Handoff?> ForWriting(Turn turn, string? id, PersonId by, CancellationToken cancellation)
    {
        if (HandoffId.TryParse(id) is not { } key || await turn.Session.Load<Handoff>(key.ToString(), Viewer.All, cancellation) is not { } handoff)
            return null;
        if (handoff.Writer == by)
            return handoff;
        return handoff.Route is { } route && await RouteDesk.Of(turn, route, cancellation) is { } desk && desk.IsWrittenBy(by)
            && await HandoffReaders.Problem(turn, handoff.Channel, by, cancellation) is null
            ? handoff
            : null;
    }

    /// <summary>The routes that somebody writes on and whose channel they are in, by name.</summary>
    public static async Task<IReadOnlyList<RouteDesk>> RoutesOf(Turn turn, PersonId person, CancellationToken cancellation)
    {
        List<RouteDesk> mine = [];
        foreach (var route in await WorkingTime.Changed.Routes(turn, cancellation))
        {
            if (await RouteDesk.Of(turn, route.Id, cancellation) is { } desk && desk.IsWrittenBy(person)
                && await HandoffReaders.Problem(turn, route.Channel, person, cancellation) is null)
                mine.Add(desk);
        }
        return [.. mine.OrderBy(desk => desk.Name, StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>
    /// The handoff that a route's people write now, with what earlier ones left open; made where nobody has begun it. Null where the from-team
    /// never works, or in no zone that is known.
    /// </summary>
    public static async Task<Handoff?> Present(Turn turn, RouteDesk desk, CancellationToken cancellation)
    {
        if (desk.FromTime is not { } team)
            return null;
        var over = Asking.LastEnded(team, turn.Now) is { } last ? await Of(turn, desk.Route.Id, last.Date, cancellation) : null;
        // Where nobody was asked nothing was missed: then what is written after hours is for the next shift.
        var shift = Asking.ShiftToWriteFor(team, turn.Now, date => over is null || over.Date != date || over.State is HandoffState.Posted or HandoffState.NothingToHandOff);
        if (shift is null)
            return null;
        var begun = over?.Date == shift.Date ? over : await Of(turn, desk.Route.Id, shift.Date, cancellation);
        var handoff = begun ?? New(turn, desk.Route, shift.Date);
        return HandoffRules.Carry(handoff, await Earlier(turn, handoff, cancellation), turn.Now);
    }

    public static void Store(Turn turn, Handoff handoff, PersonId? by, string what) => turn.Session.Store(handoff, new Change(turn.Now, by, what));
}
