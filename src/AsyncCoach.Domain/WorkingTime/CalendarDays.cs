using NodaTime;
using NodaTime.TimeZones;

namespace AsyncCoach.Domain.WorkingTime;

/// <summary>What is worked of each date's hours: the one place where local times become instants.</summary>
internal sealed class CalendarDays
{
    /// <summary>
    /// Hours of a date reach at most this many dates further: one over midnight, and one more where a zone leaves a whole date out.
    /// </summary>
    public const int Reach = 2;

    // The dates that a page reckons with beyond its own, and a day for how far zones are from UTC.
    private static readonly Duration Margin = Duration.FromDays((2 * Reach) + 1);

    private readonly DateTimeZone _zone;
    private readonly WorkingWeek _week;
    private readonly Dictionary<LocalDate, string> _daysOff = [];
    private readonly Stretch[] _absences;

    public CalendarDays(DateTimeZone zone, WorkingWeek week, IEnumerable<DayOff> daysOff, IEnumerable<Interval> absences)
    {
        _zone = zone;
        _week = week;
        foreach (var day in daysOff)
            _daysOff[day.Date] = _daysOff.TryGetValue(day.Date, out var other) && other != day.Name ? $"{other}, {day.Name}" : day.Name;
        _absences = Stretch.Joined(absences.Select(Stretch.Of));
    }

    public bool NeverHere => Array.Exists(_absences, absence => absence.Start == Instant.MinValue && absence.End == Instant.MaxValue);

    public ShiftDay On(LocalDate date)
    {
        if (!_week.WorksOn(date.DayOfWeek))
            return new ShiftDay.Skipped("not a working day");
        if (IsMissing(date))
            return new ShiftDay.Skipped("does not exist here");
        if (_daysOff.TryGetValue(date, out var name))
            return new ShiftDay.Skipped($"holiday: {name}");
        var busyUntil = Instant.MinValue;
        for (var before = Reach; before > 0; before--)
            Collect(date.PlusDays(-before), null, ref busyUntil, []);
        var hours = new List<Stretch>();
        Collect(date, null, ref busyUntil, hours);
        if (hours.Count == 0)
            return new ShiftDay.Skipped("does not exist here");
        var present = new List<Stretch>();
        foreach (var stretch in hours)
            CutAbsences(stretch, present);
        return present.Count == 0
            ? new ShiftDay.Skipped("away")
            : new ShiftDay.Works(new Shift(date, [.. present.Select(stretch => stretch.ToInterval())]));
    }

    /// <summary>What is worked in [start, end), in order, cut at both.</summary>
    public List<Stretch> Between(Instant start, Instant end)
    {
        var hours = new List<Stretch>();
        var busyUntil = Instant.MinValue;
        var steady = SteadyOffset(start - Margin, end + Margin);
        var last = end.InZone(_zone).Date;
        for (var date = start.InZone(_zone).Date.PlusDays(-2 * Reach); date <= last; date = date.PlusDays(1))
            Collect(date, steady, ref busyUntil, hours);
        var worked = new List<Stretch>();
        foreach (var stretch in hours)
        {
            if (stretch.Within(start, end) is { IsEmpty: false } within)
                CutAbsences(within, worked);
        }
        return worked;
    }

    /// <summary>
    /// Adds a date's hours, absences still in them. Hours that a gap has pushed into the next ones keep the time: it is worked once.
    /// </summary>
    /// <param name="steady">The offset, where no clock change is near: most weeks have none, and to ask the zone for each time costs five times as much.</param>
    private void Collect(LocalDate date, Offset? steady, ref Instant busyUntil, List<Stretch> into)
    {
        var week = _week.On(date.DayOfWeek);
        if (week.Length == 0 || _daysOff.ContainsKey(date) || (steady is null && IsMissing(date)))
            return;
        foreach (var hours in week)
        {
            var end = At(hours.OverMidnight ? date.PlusDays(1) : date, hours.End, steady);
            var stretch = new Stretch(Instant.Max(At(date, hours.Start, steady), busyUntil), end);
            if (stretch.IsEmpty)
                continue;
            into.Add(stretch);
            busyUntil = end;
        }
    }

    private void CutAbsences(Stretch stretch, List<Stretch> into)
    {
        var start = stretch.Start;
        foreach (var absence in _absences)
        {
            if (absence.End <= start)
                continue;
            if (absence.Start >= stretch.End)
                break;
            if (absence.Start > start)
                into.Add(new Stretch(start, absence.Start));
            start = absence.End;
        }
        if (start < stretch.End)
            into.Add(new Stretch(start, stretch.End));
    }

    // Leniently: a time in a gap is shifted forward by the gap's length, of a time that comes twice the earlier is meant.
    private Instant At(LocalDate date, LocalTime time, Offset? steady) => steady is { } offset
        ? (date + time).WithOffset(offset).ToInstant()
        : _zone.ResolveLocal(date + time, Resolvers.LenientResolver).ToInstant();

    private Offset? SteadyOffset(Instant from, Instant to)
    {
        var interval = _zone.GetZoneInterval(from);
        return !interval.HasEnd || interval.End > to ? interval.WallOffset : null;
    }

    /// <summary>Whether the zone leaves the whole date out, as Apia did with 30 December 2011.</summary>
    private bool IsMissing(LocalDate date)
    {
        var midnight = _zone.MapLocal(date.AtMidnight());
        return midnight.Count == 0 && midnight.LateInterval.IsoLocalStart.Date > date;
    }
}
