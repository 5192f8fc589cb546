using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Coach;

/// <summary>Whose turn it is on a route: one side's date and who has it.</summary>
internal sealed record TurnOf(RotaSide Side, LocalDate Date, PersonId? Holder);

/// <summary>Reckons turns by the teams' own calendars: the date of a shift over midnight is the one on which it starts.</summary>
internal static class Turns
{
    /// <summary>Both sides' present turns; a side whose team does not work today has none.</summary>
    public static async Task<IReadOnlyList<TurnOf>> Today(Turn turn, Route route, IReadOnlyList<Team> teams, CancellationToken cancellation)
    {
        List<TurnOf> today = [];
        foreach (var side in (RotaSide[])[RotaSide.Writers, RotaSide.Receivers])
        {
            if (TeamOf(route, side, teams) is not { } team || await Calendars.Of(turn, team, cancellation) is not { } calendar)
                continue;
            var date = Date(calendar, turn.Now);
            if (calendar.On(date) is ShiftDay.Works)
                today.Add(new TurnOf(side, date, await Holder(turn, route, side, date, team, cancellation)));
        }
        return today;
    }

    /// <summary>The date that it is at a team: of its shift in progress, else of its calendar. Null where the team or its zone is not known.</summary>
    public static async Task<LocalDate?> DateAt(Turn turn, Route route, RotaSide side, IReadOnlyList<Team> teams, CancellationToken cancellation) =>
        TeamOf(route, side, teams) is { } team && await Calendars.Of(turn, team, cancellation) is { } calendar ? Date(calendar, turn.Now) : null;

    /// <summary>Who has the turn on a date; those who left, cannot read in the channel or are away in that shift are passed over.</summary>
    public static async Task<PersonId?> Holder(Turn turn, Route route, RotaSide side, LocalDate date, Team team, CancellationToken cancellation)
    {
        var rota = SwapRules.Of(route, side);
        var named = rota.People.Concat(rota.Swaps.Select(swap => swap.Person)).Distinct().ToList();
        var known = await Answers.Known(turn, named.Select(person => (PersonId?)person), cancellation);
        var shift = await Calendars.Of(turn, team, cancellation) is { } calendar && calendar.On(date) is ShiftDay.Works works ? works.Shift : null;
        HashSet<PersonId> cannot = [];
        foreach (var person in named)
        {
            if (known.GetValueOrDefault(person) is { IsDeactivated: true } || !await turn.Session.MayRead(route.Channel, person, cancellation))
                cannot.Add(person);
            // Who writes is needed at the shift's end, who receives at its start.
            else if (shift is not null && await turn.Session.Load<Profile>(person.ToString(), Viewer.All, cancellation) is { } profile
                && profile.AwayAt(side == RotaSide.Writers ? shift.End - Duration.FromMinutes(1) : shift.Start) is not null)
                cannot.Add(person);
        }
        return rota.On(date, team.Week, cannot.Contains);
    }

    public static Team? TeamOf(Route route, RotaSide side, IReadOnlyList<Team> teams) =>
        teams.FirstOrDefault(team => team.Id == (side == RotaSide.Writers ? route.From : route.To));

    private static LocalDate Date(WorkingCalendar calendar, Instant now) => calendar.ShiftAt(now)?.Date ?? now.InZone(calendar.Zone).Date;
}
