using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using NodaTime.TimeZones;
using static AsyncCoach.Domain.Tests.WorkingTime.Somewhere;

namespace AsyncCoach.Domain.Tests.WorkingTime;

/// <summary>Ten years of every zone that there is, held against <see cref="Oracle"/>.</summary>
public sealed class EveryZone
{
    // The night of Apia's missing Friday lies within, and so do Samoa's, Cairo's, Lord Howe's and Troll's changes.
    private static readonly LocalDate First = new(2008, 1, 1);
    private static readonly LocalDate Last = new(2017, 12, 31);

    // Each touches the hours at which clocks are changed: midnight, 01:00 to 03:00, and around them.
    private static readonly string[] Weeks =
    [
        "mon-fri 09:00-12:30,13:30-18:00",
        "mon-sun 22:00-02:30,02:30-06:00",
        "sun-thu 00:00-08:00; fri 00:15-00:45; sat 22:30-24:00",
        "mon-sun 00:00-24:00",
        "thu-sun 01:15-01:45,02:15-02:45,03:00-11:00,23:45-00:15",
    ];

    // Aliases are the same zones under other names.
    private static IEnumerable<string> Zones => TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct(StringComparer.Ordinal);

    public static TheoryData<string> SomeWeeks => [.. Weeks];

    [Theory]
    [MemberData(nameof(SomeWeeks))]
    public void Is_exact_over_ten_years(string week)
    {
        foreach (var id in Zones)
        {
            var calendar = Calendar(id, week);
            var oracle = new Oracle(calendar.Zone, calendar.Week, [], [], First.PlusDays(-3), Last.PlusDays(3));
            var (from, to) = (First.AtMidnight().InUtc().ToInstant(), Last.AtMidnight().InUtc().ToInstant());
            var expected = oracle.Worked.Select(stretch => (Start: Instant.Max(stretch.Start, from), End: Instant.Min(stretch.End, to))).Where(stretch => stretch.Start < stretch.End).ToList();
            var worked = calendar.WorkingBetween(from, to).Select(stretch => (stretch.Start, stretch.End)).ToList();
            Assert.True(expected.SequenceEqual(worked), $"{id}: {expected.Except(worked).Concat(worked.Except(expected)).FirstOrDefault()}");
            Assert.Equal(oracle.Between(from, to), calendar.WorkingTimeBetween(from, to));
        }
    }

    [Theory]
    [MemberData(nameof(SomeWeeks))]
    public void The_shifts_of_the_dates_one_after_another_are_what_is_worked(string week)
    {
        foreach (var id in Zones)
        {
            var calendar = Calendar(id, week);
            // Apia, Fakaofo and Cairo had their oddest days in these.
            var (first, last) = (new LocalDate(2010, 12, 1), new LocalDate(2012, 1, 31));
            Assert.Equal(
                calendar.WorkingBetween(first.AtMidnight().InUtc().ToInstant(), last.AtMidnight().InUtc().ToInstant()),
                Shifts(calendar, first, last));
        }
    }

    private static List<Interval> Shifts(WorkingCalendar calendar, LocalDate first, LocalDate last)
    {
        var (from, to) = (first.AtMidnight().InUtc().ToInstant(), last.AtMidnight().InUtc().ToInstant());
        var worked = new List<Interval>();
        for (var date = first.PlusDays(-2); date <= last.PlusDays(2); date = date.PlusDays(1))
        {
            foreach (var stretch in calendar.On(date) is ShiftDay.Works works ? works.Shift.Stretches : [])
            {
                var (start, end) = (Instant.Max(stretch.Start, from), Instant.Min(stretch.End, to));
                if (start >= end)
                    continue;
                var touches = worked.Count > 0 && worked[^1].End == start;
                if (touches)
                    worked[^1] = new Interval(worked[^1].Start, end);
                else
                    worked.Add(new Interval(start, end));
            }
        }
        return worked;
    }
}
