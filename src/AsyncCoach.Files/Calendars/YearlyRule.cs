using NodaTime;

namespace AsyncCoach.Files.Calendars;

/// <summary>
/// <c>FREQ=YEARLY</c> of RFC 5545, 3.3.10: which dates of a year are meant, every how many years, and until when. The event's own date always counts as
/// the first; a year without the date (29 February) is left out.
/// </summary>
internal sealed record YearlyRule(
    int Interval,
    int? Count,
    LocalDate? Until,
    IReadOnlyList<int> Months,
    IReadOnlyList<int> MonthDays,
    IReadOnlyList<(int Place, IsoDayOfWeek Day)> Weekdays,
    IReadOnlyList<int> Positions)
{
    /// <summary>On which the event of a date begins, from one date to another, both included.</summary>
    public IEnumerable<LocalDate> Dates(LocalDate start, LocalDate earliest, LocalDate last)
    {
        var end = Until is { } until && until < last ? until : last;
        var left = Count ?? int.MaxValue;
        // Counted ones are reckoned from their beginning; others only where they are asked for.
        var skipped = Count is null ? Math.Max(0, (earliest.Year - start.Year) / Interval) : 0;
        for (var year = start.Year + (skipped * Interval); year <= end.Year && left > 0; year += Interval)
        {
            var dates = Of(year, start).Where(date => date > start);
            foreach (var date in year == start.Year ? dates.Prepend(start) : dates)
            {
                if (left-- <= 0 || date > end)
                    yield break;
                if (date >= earliest)
                    yield return date;
            }
        }
    }

    private IEnumerable<LocalDate> Of(int year, LocalDate start)
    {
        var dates = InYear(year, start).Distinct().Order().ToList();
        return Positions.Count == 0
            ? dates
            : Positions.Select(place => place > 0 ? place - 1 : dates.Count + place).Where(at => at >= 0 && at < dates.Count).Distinct().Order().Select(at => dates[at]);
    }

    private IEnumerable<LocalDate> InYear(int year, LocalDate start)
    {
        if (Weekdays.Count > 0)
        {
            var weekdays = Months.Count == 0
                ? Placed(new LocalDate(year, 1, 1), new LocalDate(year, 12, 31))
                : Months.SelectMany(month => Placed(new LocalDate(year, month, 1), new LocalDate(year, month, 1).With(DateAdjusters.EndOfMonth)));
            return MonthDays.Count == 0 ? weekdays : weekdays.Where(date => InMonth(year, date.Month, MonthDays).Contains(date));
        }
        if (MonthDays.Count > 0)
            return (Months.Count == 0 ? Enumerable.Range(1, 12) : Months).SelectMany(month => InMonth(year, month, MonthDays));
        return (Months.Count == 0 ? [start.Month] : Months).SelectMany(month => InMonth(year, month, [start.Day]));
    }

    /// <summary>Days of a month, the last one being -1; those that it does not have are left out.</summary>
    private static IEnumerable<LocalDate> InMonth(int year, int month, IReadOnlyList<int> days)
    {
        var length = CalendarSystem.Iso.GetDaysInMonth(year, month);
        return days.Select(day => day > 0 ? day : length + day + 1).Where(day => day >= 1 && day <= length).Select(day => new LocalDate(year, month, day));
    }

    /// <summary>The weekdays between two dates: the n-th, the n-th from the end, or all of them.</summary>
    private IEnumerable<LocalDate> Placed(LocalDate first, LocalDate last)
    {
        foreach (var (place, day) in Weekdays)
        {
            var earliest = first.With(DateAdjusters.NextOrSame(day));
            var latest = last.With(DateAdjusters.PreviousOrSame(day));
            var all = (Period.DaysBetween(earliest, latest) / 7) + 1;
            var (from, to) = place switch { 0 => (0, all - 1), > 0 => (place - 1, place - 1), _ => (all + place, all + place) };
            for (var week = Math.Max(from, 0); week <= to && week < all; week++)
            {
                // A place that the span does not have is no date, also from the end.
                if (from >= 0)
                    yield return earliest.PlusDays(week * 7);
            }
        }
    }
}
