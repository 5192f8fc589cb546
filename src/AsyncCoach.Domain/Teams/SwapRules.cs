using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>Which rota of a route.</summary>
public enum RotaSide
{
    Writers,
    Receivers,
}

/// <summary>For one date somebody else takes a turn.</summary>
public static class SwapRules
{
    /// <summary>Swaps older than this are of no use to anybody.</summary>
    private static readonly Period Kept = Period.FromDays(31);
    private static readonly Period Ahead = Period.FromYears(1);

    public static Rota Of(Route route, RotaSide side) => side == RotaSide.Writers ? route.Writers : route.Receivers;

    /// <param name="holder">Who has the turn on that date as things stand; they may give it away, as may whoever may change the route.</param>
    /// <param name="today">The date where the rota's team is.</param>
    /// <param name="mayChange">They may change the route.</param>
    public static Answer<Route> Swap(
        Route route, RotaSide side, LocalDate? on, PersonId? instead, PersonId by, bool mayChange, PersonId? holder, LocalDate today, RouteFacts facts, Instant now)
    {
        if (Date(on, today) is { } wrongDate)
            return wrongDate;
        if (!mayChange && holder != by)
            return new Refusal("A turn is given away by whoever has it, by the lead or backup of either team, and by workspace admins.", RouteFields.Date);
        if (Instead(instead, holder, facts) is { } cannot)
            return cannot;
        var swap = new Swap(on!.Value, instead!.Value);
        var rota = Of(route, side);
        var swaps = rota.Swaps.Where(other => other.Date != swap.Date && other.Date >= today - Kept).Append(swap).OrderBy(other => other.Date).ToList();
        return side == RotaSide.Writers
            ? route with { Writers = rota with { Swaps = swaps }, ChangedAt = now }
            : route with { Receivers = rota with { Swaps = swaps }, ChangedAt = now };
    }

    private static Refusal? Date(LocalDate? on, LocalDate today) => on switch
    {
        null => new Refusal("Choose the day.", RouteFields.Date),
        { } date when date < today => new Refusal("That day has passed. Choose one that is still to come.", RouteFields.Date),
        { } date when date > today + Ahead => new Refusal("That is more than a year ahead. Choose a nearer day.", RouteFields.Date),
        _ => null,
    };

    private static Refusal? Instead(PersonId? instead, PersonId? holder, RouteFacts facts)
    {
        if (instead is not { } person)
            return new Refusal("Name who takes the turn instead.", RouteFields.Instead);
        if (person == holder)
            return new Refusal("They have the turn on that day already. Name somebody else.", RouteFields.Instead);
        if (Eligible.Check(person, facts.People, RouteFields.Instead) is { } cannot)
            return cannot;
        return facts.CannotRead.Contains(person)
            ? new Refusal(
                $"{facts.People.GetValueOrDefault(person)?.Name ?? "This person"} is not in "
                + $"{(facts.Channel is { Name.Length: > 0 } channel ? $"#{channel.Name}" : "the route’s channel")} and could not read the handoff. Invite them first.",
                RouteFields.Instead)
            : null;
    }
}
