using NodaTime;
using NodaTime.TimeZones;

namespace AsyncCoach.Domain.WorkingTime;

/// <summary>What two calendars share.</summary>
internal static class SharedHours
{
    private const int DaysOfAWeek = 7;
    private const int MinutesApart = 15;

    private static readonly Duration Hour = Duration.FromHours(1);

    public static IReadOnlyList<Interval> On(WorkingCalendar a, WorkingCalendar b, LocalDate date) => a.On(date) is ShiftDay.Works works
        ? [.. Stretch.Joined(works.Shift.Stretches.SelectMany(mine => b.WorkingBetween(mine.Start, mine.End)).Select(Stretch.Of)).Select(stretch => stretch.ToInterval())]
        : [];

    public static Instant? Best(WorkingCalendar a, WorkingCalendar b, LocalDate monday)
    {
        // Sunday's night shift may reach into Monday, and Monday's may begin what is shared after midnight.
        var shared = Stretch.Joined(Enumerable.Range(-1, DaysOfAWeek + 1).SelectMany(day => On(a, b, monday.PlusDays(day))).Select(Stretch.Of));
        return Times(a.Zone, shared)
            .Select(time => Meetings(a, b, shared, monday, time))
            .Where(meetings => meetings.Count > 0)
            .OrderByDescending(meetings => meetings.Count)
            .ThenBy(meetings => meetings.Average(meeting => meeting.Off.TotalSeconds))
            .ThenBy(meetings => meetings[0].Start)
            .Select(meetings => (Instant?)meetings[0].Start)
            .FirstOrDefault();
    }

    /// <summary>Each quarter of an hour, and where a shared stretch starts or leaves just an hour.</summary>
    private static IEnumerable<LocalTime> Times(DateTimeZone zone, Stretch[] shared) =>
        Enumerable.Range(0, NodaConstants.MinutesPerDay / MinutesApart).Select(step => LocalTime.Midnight.PlusMinutes(step * MinutesApart))
            .Concat(shared.SelectMany(stretch => new[] { stretch.Start.InZone(zone).TimeOfDay, (stretch.End - Hour).InZone(zone).TimeOfDay }))
            .Distinct();

    private static List<(Instant Start, Duration Off)> Meetings(
        WorkingCalendar a, WorkingCalendar b, Stretch[] shared, LocalDate monday, LocalTime time)
    {
        var meetings = new List<(Instant, Duration)>();
        for (var day = 0; day < DaysOfAWeek; day++)
        {
            // Leniently: a meeting that a clock change leaves out on one day moves with it.
            var start = a.Zone.ResolveLocal(monday.PlusDays(day) + time, Resolvers.LenientResolver).ToInstant();
            if (Array.Exists(shared, stretch => stretch.Start <= start && start + Hour <= stretch.End))
                meetings.Add((start, OffTheMiddle(a, start) + OffTheMiddle(b, start)));
        }
        return meetings;
    }

    private static Duration OffTheMiddle(WorkingCalendar calendar, Instant start)
    {
        if (calendar.ShiftAt(start) is not { } shift)
            return Duration.Zero;
        var off = start + (Hour / 2) - (shift.Start + ((shift.End - shift.Start) / 2));
        return off < Duration.Zero ? -off : off;
    }
}
