using System.Globalization;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>A route as somebody typed it into a form, before anything was checked.</summary>
public sealed record RouteText(
    TeamId? From,
    TeamId? To,
    ChannelId? Channel,
    IReadOnlyList<PersonId> Writers,
    IReadOnlyList<PersonId> Receivers,
    RotaTurn Turn,
    LocalDate? Since,
    string AcceptWithin,
    bool IsPaused)
{
    /// <summary>What a form for a route begins with.</summary>
    public static RouteText Of(Route route) => new(
        route.From, route.To, route.Channel, route.Writers.People, route.Receivers.People, route.Writers.Turn, route.Writers.Since,
        ((long)route.AcceptWithin.TotalMinutes).ToString(CultureInfo.InvariantCulture), route.IsPaused);

    /// <summary>What was typed, and what stands now where nothing was typed since the form was made from <paramref name="before"/>.</summary>
    public RouteText Over(RouteText before, RouteText now) => new(
        From == before.From ? now.From : From,
        To == before.To ? now.To : To,
        Channel == before.Channel ? now.Channel : Channel,
        Writers.SequenceEqual(before.Writers) ? now.Writers : Writers,
        Receivers.SequenceEqual(before.Receivers) ? now.Receivers : Receivers,
        Turn == before.Turn ? now.Turn : Turn,
        Since == before.Since ? now.Since : Since,
        AcceptWithin == before.AcceptWithin ? now.AcceptWithin : AcceptWithin,
        IsPaused == before.IsPaused ? now.IsPaused : IsPaused);

    /// <summary>What a form for a new route begins with; turns count from the Monday of <paramref name="today"/>’s week.</summary>
    public static RouteText New(LocalDate today) => new(
        null, null, null, [], [], RotaTurn.Week, today.PlusDays(1 - (int)today.DayOfWeek),
        ((long)Route.UsualAcceptWithin.TotalMinutes).ToString(CultureInfo.InvariantCulture), false);
}

/// <summary>The fields that refusals of <see cref="RouteRules"/> and <see cref="SwapRules"/> name.</summary>
public static class RouteFields
{
    public const string From = "from";
    public const string To = "to";
    public const string Channel = "channel";
    public const string Writers = "writers";
    public const string Receivers = "receivers";
    public const string Turn = "turn";
    public const string Since = "since";
    public const string AcceptWithin = "accept_within";
    public const string Paused = "paused";
    public const string Side = "side";
    public const string Date = "date";
    public const string Instead = "instead";
}
