using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using NodaTime.TimeZones;

namespace AsyncCoach.Domain.Tests.WorkingTime;

/// <summary>
/// The slow and plain way: every stretch of many years in one list, local times resolved by walking the zone's transitions, every question
/// answered by walking the list. It shares nothing with the calendar but the words.
/// </summary>
internal sealed class Oracle
{
    public Oracle(DateTimeZone zone, WorkingWeek week, IEnumerable<LocalDate> daysOff, IEnumerable<Interval> absences, LocalDate first, LocalDate last)
    {
        var off = daysOff.ToHashSet();
        var transitions = zone.GetZoneIntervals(Midnight(first.PlusDays(-5)), Midnight(last.PlusDays(5))).ToList();
        for (var date = first; date <= last; date = date.PlusDays(1))
        {
            // A date exists where some interval between two transitions has a local time on it.
            if (off.Contains(date) || !transitions.Exists(interval => Has(interval, date)))
                continue;
            foreach (var hours in week.Stretches.Where(hours => hours.Day == date.DayOfWeek))
            {
                var start = Resolve(transitions, date + hours.Start);
                var end = Resolve(transitions, (hours.End > hours.Start ? date : date.PlusDays(1)) + hours.End);
                Add(start, end);
            }
        }
        foreach (var absence in absences)
            Cut(absence.Start, absence.End);
    }

    public List<(Instant Start, Instant End)> Worked { get; private set; } = [];

    public Duration Between(Instant from, Instant to)
    {
        var sum = Duration.Zero;
        foreach (var (start, end) in Worked)
        {
            if (Instant.Min(end, to) > Instant.Max(start, from))
                sum += Instant.Min(end, to) - Instant.Max(start, from);
        }
        return sum;
    }

    public Instant Next(Instant from)
    {
        var (start, _) = Worked.Find(stretch => stretch.End > from);
        return start > from ? start : from;
    }

    public Instant Add(Instant from, Duration working)
    {
        foreach (var (start, end) in Worked.Where(stretch => stretch.End > from))
        {
            var begin = start > from ? start : from;
            if (working <= end - begin)
                return begin + working;
            working -= end - begin;
        }
        throw new InvalidOperationException("The oracle does not look that far.");
    }

    private static Instant Midnight(LocalDate date) => date.AtMidnight().InUtc().ToInstant();

    private static bool Has(ZoneInterval interval, LocalDate date) =>
        (!interval.HasStart || interval.IsoLocalStart < date.PlusDays(1).AtMidnight()) && (!interval.HasEnd || interval.IsoLocalEnd > date.AtMidnight());

    /// <summary>
    /// By the first interval that has not ended at this local time; in a gap by the one before it, whose offset goes on being counted.
    /// </summary>
    private static Instant Resolve(List<ZoneInterval> transitions, LocalDateTime local)
    {
        var at = 0;
        while (transitions[at].HasEnd && transitions[at].IsoLocalEnd <= local && transitions[at + 1].IsoLocalStart <= local)
            at++;
        return local.WithOffset(transitions[at].WallOffset).ToInstant();
    }

    /// <summary>In order of their starts by the clock; what runs into the stretch after it is one with it.</summary>
    private void Add(Instant start, Instant end)
    {
        if (Worked.Count > 0 && Worked[^1].End >= start)
        {
            if (end > Worked[^1].End)
                Worked[^1] = (Worked[^1].Start, end);
        }
        else if (end > start)
        {
            Worked.Add((start, end));
        }
    }

    private void Cut(Instant from, Instant to) => Worked =
    [
        .. Worked.SelectMany(stretch => new[] { (stretch.Start, End: Instant.Min(stretch.End, from)), (Start: Instant.Max(stretch.Start, to), stretch.End) })
            .Where(piece => piece.End > piece.Start)
            .Select(piece => (piece.Item1, piece.End)),
    ];
}
