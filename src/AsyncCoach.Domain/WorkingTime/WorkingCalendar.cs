using NodaTime;

namespace AsyncCoach.Domain.WorkingTime;

/// <summary>
/// A zone, weekly hours, days off and absences, turned into instants. Immutable, safe on any number of threads, cheap to make; what was asked for
/// last is kept, so that asking again takes well under a microsecond.
/// <para>
/// Hours over midnight belong to the date on which they start. A time that a clock change leaves out is shifted forward by the change, of one that
/// comes twice the earlier is meant, and a date that does not exist has no hours. Working time is elapsed time within hours: a night of a clock change
/// has an hour more or less. Before the year -9990 and from 9990 on nobody works.
/// </para>
/// </summary>
public sealed class WorkingCalendar
{
    private static readonly Duration TwoYears = Duration.FromDays(731);

    private readonly CalendarDays _days;
    private readonly Pages _pages;

    // Fifty deadlines are reckoned over the same few weeks: each date's shift is made once. A slot is replaced whole, so any thread reads a true one.
    private readonly Kept?[] _kept = new Kept?[64];

    public WorkingCalendar(DateTimeZone zone, WorkingWeek week, IEnumerable<DayOff>? daysOff = null, IEnumerable<Interval>? absences = null)
    {
        Zone = zone;
        Week = week;
        _days = new CalendarDays(zone, week, daysOff ?? [], absences ?? []);
        _pages = new Pages(_days);
        IsEmpty = week.IsEmpty || _days.NeverHere;
    }

    public DateTimeZone Zone { get; }

    public WorkingWeek Week { get; }

    /// <summary>There is no working time at all: no working day in the week, or an absence without beginning and end.</summary>
    public bool IsEmpty { get; }

    public bool IsWorking(Instant at) => IsKnown(at) && _pages[Page.NumberAt(at)].Next(at) == at;

    /// <summary><paramref name="from"/> itself when it is working time; null when there is none within two years (731 days).</summary>
    public Instant? NextWorking(Instant from)
    {
        if (IsEmpty || !IsKnown(from))
            return null;
        var limit = Limit(from);
        for (var number = Page.NumberAt(from); number <= Page.NumberAt(limit); number++)
        {
            if (_pages[number].Next(from) is { } next)
                return next <= limit ? next : null;
        }
        return null;
    }

    /// <summary>
    /// The earliest instant by which so much working time has passed, which may be the end of a stretch; for none at all the next working instant.
    /// Null where two years (731 days) on the way have no working time.
    /// </summary>
    public Instant? AddWorkingTime(Instant from, Duration working)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(working, Duration.Zero);
        if (working == Duration.Zero)
            return NextWorking(from);
        if (IsEmpty || !IsKnown(from))
            return null;
        var page = _pages[Page.NumberAt(from)];
        var wanted = page.WorkedBefore(from) + working;
        for (var worked = from; wanted > page.Total; page = _pages[Page.NumberAt(worked)])
        {
            if (page.Next(worked) is not null)
                worked = page.LastEnd;
            wanted -= page.Total;
            if (NextWorking(worked) is not { } next)
                return null;
            worked = next;
        }
        return page.Reach(wanted);
    }

    /// <summary>Nothing when <paramref name="to"/> is not after <paramref name="from"/>.</summary>
    public Duration WorkingTimeBetween(Instant from, Instant to)
    {
        (from, to) = (Instant.Max(from, Page.Earliest), Instant.Min(to, Page.Latest));
        if (IsEmpty || to <= from)
            return Duration.Zero;
        var last = Page.NumberAt(to);
        var sum = _pages[last].WorkedBefore(to) - _pages[Page.NumberAt(from)].WorkedBefore(from);
        for (var number = Page.NumberAt(from); number < last; number++)
            sum += _pages[number].Total;
        return sum;
    }

    /// <summary>What is worked between two instants, in order; stretches that touch are one.</summary>
    public IReadOnlyList<Interval> WorkingBetween(Instant from, Instant to)
    {
        (from, to) = (Instant.Max(from, Page.Earliest), Instant.Min(to, Page.Latest));
        if (IsEmpty || to <= from)
            return [];
        var first = Page.NumberAt(from);
        var worked = Enumerable.Range(first, Page.NumberAt(to) - first + 1).SelectMany(number => _pages[number].Stretches(from, to));
        return [.. Stretch.Joined(worked).Select(stretch => stretch.ToInterval())];
    }

    /// <summary>The shift that starts on a date of this zone, or why there is none.</summary>
    public ShiftDay On(LocalDate date)
    {
        if (!IsKnown(date.AtMidnight().InUtc().ToInstant()))
            return new ShiftDay.Skipped("not a working day");
        ref var slot = ref _kept[(date.DayOfYear + (date.Year * 366)) & 63];
        if (slot is { } kept && kept.Date == date)
            return kept.Day;
        var day = _days.On(date);
        slot = new Kept(date, day);
        return day;
    }

    /// <summary>The shift in progress, from its first start to its last end with the breaks between.</summary>
    public Shift? ShiftAt(Instant at) =>
        Shifts(at, CalendarDays.Reach).TakeWhile(shift => shift.Start <= at).FirstOrDefault(shift => at < shift.End);

    /// <summary>The first shift that starts after an instant; null when there is none within two years.</summary>
    public Shift? NextShift(Instant after) =>
        Shifts(after, (int)TwoYears.TotalDays).FirstOrDefault(shift => shift.Start > after);

    /// <summary>What both work of the first one's shift of a date (hours over midnight to their end), in order.</summary>
    public static IReadOnlyList<Interval> Overlap(WorkingCalendar a, WorkingCalendar b, LocalDate date) => SharedHours.On(a, b, date);

    /// <summary>
    /// When both can best meet for an hour in the seven days from a date of the first one's zone: at the time of the first one's day that both work in full
    /// on most days, then nearest to the middle of both shifts, then earliest. The first such hour's start; null when there is none.
    /// </summary>
    public static Instant? BestMeetingHour(WorkingCalendar a, WorkingCalendar b, LocalDate monday) => SharedHours.Best(a, b, monday);

    private sealed record Kept(LocalDate Date, ShiftDay Day);

    private static bool IsKnown(Instant at) => at >= Page.Earliest && at < Page.Latest;

    private static Instant Limit(Instant from) => from < Page.Latest - TwoYears ? from + TwoYears : Page.Latest;

    /// <summary>In order, from those that may still run at an instant.</summary>
    private IEnumerable<Shift> Shifts(Instant at, int days)
    {
        if (IsEmpty || !IsKnown(at))
            yield break;
        var today = at.InZone(Zone).Date;
        for (var day = -CalendarDays.Reach; day <= days; day++)
        {
            if (On(today.PlusDays(day)) is ShiftDay.Works works)
                yield return works.Shift;
        }
    }
}
