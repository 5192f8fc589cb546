using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Domain.Tests.WorkingTime;

/// <summary>Calendars and moments in few words.</summary>
internal static class Somewhere
{
    private static readonly InstantPattern Minutes = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static Instant At(string utc) => Minutes.Parse(utc).Value;

    public static DateTimeZone Zone(string id) => DateTimeZoneProviders.Tzdb[id];

    public static WorkingCalendar Calendar(string zone, string week, IEnumerable<DayOff>? daysOff = null, IEnumerable<Interval>? absences = null) =>
        new(Zone(zone), WorkingWeek.Read(week).Value!, daysOff, absences);

    public static Shift ShiftOn(this WorkingCalendar calendar, int year, int month, int day) =>
        Assert.IsType<ShiftDay.Works>(calendar.On(new LocalDate(year, month, day))).Shift;

    public static (Instant Start, Instant End) Ends(this Shift shift) => (shift.Start, shift.End);
}
