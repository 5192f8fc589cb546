using NodaTime;

namespace AsyncCoach.Domain.WorkingTime;

/// <summary>What a team does in half an hour: at least fifteen minutes of it count.</summary>
public enum OverlapCell
{
    Off,

    /// <summary>This team works, the other does not.</summary>
    Alone,

    /// <summary>Both work.</summary>
    Shared,
}

/// <summary>
/// The day of two teams side by side, as somebody in <paramref name="Zone"/> sees it: half hours from a full hour before the first of them starts to a full hour
/// after the last of them ends.
/// </summary>
/// <param name="Start">Where the strip begins: a full hour of that zone's clock.</param>
/// <param name="First">A cell for each half hour, of the first team.</param>
/// <param name="Second">As many, of the second.</param>
/// <param name="Shared">What both work, to the minute, in order.</param>
/// <param name="Apart">Where nothing is shared: from the end of the one's day to the start of the other's.</param>
/// <param name="FirstEndsBefore">Where nothing is shared: it is the first whose end comes before the other's start.</param>
/// <param name="DaysOff">Days off of either that were passed over to find a day on which both work.</param>
/// <param name="Meeting">The start of the best hour to meet within seven days; null where there is none.</param>
public sealed record OverlapStrip(
    DateTimeZone Zone,
    Instant Start,
    IReadOnlyList<OverlapCell> First,
    IReadOnlyList<OverlapCell> Second,
    IReadOnlyList<Interval> Shared,
    Interval? Apart,
    bool FirstEndsBefore,
    IReadOnlyList<OverlapDayOff> DaysOff,
    Instant? Meeting)
{
    public static readonly Duration HalfHour = Duration.FromMinutes(30);

    /// <summary>Days ahead in which a day of both is looked for.</summary>
    private const int DaysAhead = 21;

    /// <summary>The next day, today while it lasts, on which both have a shift; null where there is none within three weeks.</summary>
    public static OverlapStrip? Of(WorkingCalendar first, WorkingCalendar second, DateTimeZone zone, Instant now)
    {
        var today = now.InZone(first.Zone).Date;
        var off = new List<OverlapDayOff>();
        // Yesterday's night shift may still run.
        for (var date = today.PlusDays(-1); date < today.PlusDays(DaysAhead); date = date.PlusDays(1))
        {
            var days = (first.On(date), second.On(date));
            if (days is (ShiftDay.Works { Shift: var one }, ShiftDay.Works) && Nearest(one, second, date) is { } other && Instant.Max(one.End, other.End) > now)
                return Draw(first, second, one, other, zone, off, now);
            if (date >= today)
                off.AddRange(Names(days.Item1, date, true).Concat(Names(days.Item2, date, false)));
        }
        return null;
    }

    private static IEnumerable<OverlapDayOff> Names(ShiftDay day, LocalDate date, bool isFirst)
    {
        if (day is ShiftDay.Skipped { Reason: var reason } && reason.StartsWith(Holiday, StringComparison.Ordinal))
            yield return new OverlapDayOff(isFirst, date, reason[Holiday.Length..]);
    }

    private const string Holiday = "holiday: ";

    /// <summary>Of the other's shifts around a date the one that shares most with this one, else the one that is least far from it.</summary>
    private static Shift? Nearest(Shift one, WorkingCalendar second, LocalDate date) => Enumerable.Range(-1, 3)
        .Select(day => second.On(date.PlusDays(day)))
        .OfType<ShiftDay.Works>()
        .Select(works => works.Shift)
        .OrderByDescending(other => (Instant.Min(one.End, other.End) - Instant.Max(one.Start, other.Start)).TotalMinutes)
        .FirstOrDefault();

    private static OverlapStrip Draw(
        WorkingCalendar first, WorkingCalendar second, Shift one, Shift other, DateTimeZone zone, IReadOnlyList<OverlapDayOff> off, Instant now)
    {
        var start = FullHour(Instant.Min(one.Start, other.Start), zone);
        var end = Instant.Max(one.End, other.End);
        var (mine, theirs) = (first.WorkingBetween(start, end), second.WorkingBetween(start, end));
        List<Interval> shared = [.. mine.SelectMany(stretch => second.WorkingBetween(stretch.Start, stretch.End))];
        var (cells, others) = (new List<OverlapCell>(), new List<OverlapCell>());
        for (var at = start; at < end || cells.Count % 2 == 1; at += HalfHour)
        {
            var cell = new Interval(at, at + HalfHour);
            var both = Fills(shared, cell);
            cells.Add(Kind(Fills(mine, cell), both));
            others.Add(Kind(Fills(theirs, cell), both));
        }
        var firstEndsBefore = one.End <= other.Start;
        Interval? apart = shared.Count > 0 ? null
            : firstEndsBefore ? new Interval(one.End, other.Start)
            : other.End <= one.Start ? new Interval(other.End, one.Start) : null;
        return new OverlapStrip(zone, start, cells, others, shared, apart, firstEndsBefore, off, Best(first, second, now));
    }

    private static Instant FullHour(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).TimeOfDay;
        return at - Duration.FromMinutes(local.Minute) - Duration.FromSeconds(local.Second);
    }

    private static OverlapCell Kind(bool works, bool both) => (works, both) switch
    {
        (true, true) => OverlapCell.Shared,
        (true, false) => OverlapCell.Alone,
        _ => OverlapCell.Off,
    };

    private static bool Fills(IEnumerable<Interval> worked, Interval cell) => worked.Aggregate(Duration.Zero, (sum, stretch) =>
        sum + Duration.Max(Duration.Zero, Instant.Min(stretch.End, cell.End) - Instant.Max(stretch.Start, cell.Start))) >= HalfHour / 2;

    /// <summary>From today on, or from tomorrow where today's is over.</summary>
    private static Instant? Best(WorkingCalendar first, WorkingCalendar second, Instant now)
    {
        var today = now.InZone(first.Zone).Date;
        return WorkingCalendar.BestMeetingHour(first, second, today) is { } soon && soon >= now
            ? soon
            : WorkingCalendar.BestMeetingHour(first, second, today.PlusDays(1));
    }
}

/// <summary>A day off of one of the two.</summary>
public sealed record OverlapDayOff(bool IsFirst, LocalDate Date, string Name);
