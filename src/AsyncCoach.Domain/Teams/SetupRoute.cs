using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>A handoff that could be made.</summary>
/// <param name="From">A proposed team's zone, or a standing team's id.</param>
/// <param name="To">As <paramref name="From"/>.</param>
/// <param name="Wait">From the end of the one's day until the other works, at its shortest within a week.</param>
/// <param name="Left">How much of the other's shift is then left.</param>
public sealed record SetupRoute(string From, string To, Duration Wait, Duration Left)
{
    /// <summary>Longer than this, what is handed over waits for about as long as its writer will be away: nothing is gained.</summary>
    public static readonly Duration LongestWait = Duration.FromHours(12);

    private static readonly Duration AWeek = Duration.FromDays(7);

    /// <summary>
    /// Those of whoever sets up first, then whose end of day is followed soonest by the other's work, then by the most of it: that goes west. What stands already is left out.
    /// </summary>
    public static IReadOnlyList<SetupRoute> Between(
        IReadOnlyList<SetupTeam> teams, IReadOnlyList<Team> standing, PersonId by, SetupSurroundings around, Instant now)
    {
        var sides = teams.Select(team => new Side(team.Zone, team.Members.Contains(by), Calendar(team.Zone, around.Defaults.Week, [], around)!))
            .Concat(standing.Where(team => Calendar(team.Zone, team.Week, team.DaysOff, around) is not null)
                .Select(team => new Side(team.Id.Value, team.Has(by), Calendar(team.Zone, team.Week, team.DaysOff, around)!)))
            .ToList();
        var stands = around.Routes.Select(route => (route.From.Value, route.To.Value)).ToHashSet();
        return
        [
            .. from one in sides
               from other in sides
               where one != other && !stands.Contains((one.Key, other.Key))
               let route = Of(one, other, now)
               where route is not null
               orderby route.Wait > LongestWait, one.IsTheirs || other.IsTheirs descending, route.Wait, route.Left descending
               select route,
        ];
    }

    private static WorkingCalendar? Calendar(string zone, WorkingWeek week, IReadOnlyList<DayOff> daysOff, SetupSurroundings around) =>
        around.Zones.GetZoneOrNull(zone) is { } known ? new WorkingCalendar(known, week, [.. daysOff, .. around.Defaults.QuietDays]) : null;

    private static SetupRoute? Of(Side one, Side other, Instant now)
    {
        SetupRoute? best = null;
        for (var shift = one.Calendar.NextShift(now); shift is not null && shift.End < now + AWeek + Duration.FromDays(1); shift = one.Calendar.NextShift(shift.Start))
        {
            if (other.Calendar.NextWorking(shift.End) is not { } next)
                return best;
            var left = other.Calendar.ShiftAt(next) is { } theirs ? other.Calendar.WorkingTimeBetween(next, theirs.End) : Duration.Zero;
            var wait = next - shift.End;
            if (best is null || wait < best.Wait || (wait == best.Wait && left > best.Left))
                best = new SetupRoute(one.Key, other.Key, wait, left);
        }
        return best;
    }

    private sealed record Side(string Key, bool IsTheirs, WorkingCalendar Calendar);
}
