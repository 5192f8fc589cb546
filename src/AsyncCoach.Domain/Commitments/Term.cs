using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Commitments;

/// <summary>
/// By when, as it was meant; the instant is derived from it with the owner's calendar, again whenever that changes. Exactly one member is
/// set, or none: then it is never due.
/// </summary>
/// <param name="Working">So much of the owner's working time after it was opened.</param>
/// <param name="Shifts">The end of the owner's so-many-th shift that begins after it was opened.</param>
/// <param name="Day">The end of the owner's last shift up to that date.</param>
/// <param name="At">An instant, whatever the calendar says.</param>
public sealed record Term(Duration? Working = null, int? Shifts = null, LocalDate? Day = null, Instant? At = null)
{
    public static Term Open { get; } = new();

    public static Term Within(Duration working) => new(Working: working);

    public static Term OfShifts(int shifts) => new(Shifts: shifts);

    public static Term OnDay(LocalDate day) => new(Day: day);

    public static Term Until(Instant at) => new(At: at);

    /// <summary>The instant; null where there is none, or where no calendar or no working time is known to reckon it by.</summary>
    public Instant? DueFrom(Instant opened, WorkingCalendar? calendar)
    {
        if (At is { } fixedAt)
            return fixedAt;
        if (calendar is null || calendar.IsEmpty)
            return null;
        if (Working is { } working)
            return calendar.AddWorkingTime(opened, working);
        if (Shifts is { } shifts)
            return EndOfShift(opened, shifts, calendar);
        return Day is { } day ? EndOfDay(opened, day, calendar) : null;
    }

    private static Instant? EndOfShift(Instant opened, int shifts, WorkingCalendar calendar)
    {
        var shift = calendar.NextShift(opened);
        for (var nth = 1; nth < shifts && shift is not null; nth++)
            shift = calendar.NextShift(shift.Start);
        return shift?.End;
    }

    /// <summary>The date itself may be a day off: then it is due at the end of the last working day before, as long as that is not over.</summary>
    private static Instant EndOfDay(Instant opened, LocalDate day, WorkingCalendar calendar)
    {
        for (var date = day; date > day.PlusDays(-14); date = date.PlusDays(-1))
        {
            if (calendar.On(date) is ShiftDay.Works { Shift: var shift } && shift.End > opened)
                return shift.End;
        }
        return calendar.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant();
    }
}
