using AsyncCoach.Domain.WorkingTime;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Interval = NodaTime.Interval;

namespace AsyncCoach.Domain.Tests.WorkingTime;

/// <summary>Whatever the zone, the week, the holidays and the absences: these hold, and the plain way gives the same.</summary>
public sealed class WorkingTimeProperties
{
    private static readonly string[] Zones =
    [
        "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Cairo", "Europe/Lisbon", "Pacific/Apia", "Antarctica/Troll", "America/New_York",
        "America/St_Johns", "Africa/Casablanca", "Asia/Gaza", "America/Santiago", "Pacific/Chatham", "Asia/Riyadh", "Etc/GMT+12", "Pacific/Kiritimati",
    ];

    private static readonly string[] Weeks =
    [
        "mon-fri 09:00-17:30", "sun-thu 08:00-12:00,13:00-17:00", "mon-sun 22:00-06:00", "mon-sun 00:00-00:00", "fri 23:00-23:00", "sat,sun 00:30-02:30,02:45-03:15",
    ];

    private static readonly Instant Start = Instant.FromUtc(2011, 10, 1, 0, 0);

    public sealed record Life(int Zone, int Week, int[] DaysOff, int[] Absences, int From, int Then, int Working)
    {
        public Instant At => Start + Duration.FromMinutes(From);

        public Instant Later => At + Duration.FromMinutes(Then);

        public Duration Work => Duration.FromMinutes(Working);

        public IEnumerable<LocalDate> Off => DaysOff.Select(day => new LocalDate(2011, 10, 1).PlusDays(day));

        /// <summary>Pairs of minutes since the start.</summary>
        public IEnumerable<Interval> Away => Absences.Chunk(2).Where(pair => pair.Length == 2)
            .Select(pair => new Interval(Start + Duration.FromMinutes(pair.Min()), Start + Duration.FromMinutes(pair.Max())));

        public WorkingCalendar Calendar => new(
            Somewhere.Zone(Zones[Zone]), WorkingWeek.Read(Weeks[Week]).Value!, Off.Select(date => new DayOff(date, "Diwali", "by hand")), Away);

        internal Oracle Oracle => new(
            Somewhere.Zone(Zones[Zone]), WorkingWeek.Read(Weeks[Week]).Value!, Off, Away, new LocalDate(2011, 9, 25), new LocalDate(2014, 12, 31));

        public override string ToString() =>
            $"{Zones[Zone]}, {Weeks[Week]}, off {string.Join(' ', DaysOff)}, away {string.Join(' ', Absences)}: {At}, {Later}, {Work}";
    }

    [Fact]
    public void The_plain_way_gives_the_same() => Always(400, life =>
    {
        var (calendar, oracle) = (life.Calendar, life.Oracle);
        return calendar.WorkingTimeBetween(life.At, life.Later) == oracle.Between(life.At, life.Later)
            && calendar.NextWorking(life.At) == oracle.Next(life.At)
            && calendar.IsWorking(life.At) == (oracle.Next(life.At) == life.At)
            && calendar.AddWorkingTime(life.At, life.Work) == (life.Working == 0 ? oracle.Next(life.At) : oracle.Add(life.At, life.Work));
    });

    [Fact]
    public void Added_working_time_is_the_working_time_between() => Always(400, life =>
        life.Calendar.AddWorkingTime(life.At, life.Work) is { } then && life.Calendar.WorkingTimeBetween(life.At, then) == life.Work);

    [Fact]
    public void Working_time_adds_up_wherever_it_is_cut() => Always(400, life =>
    {
        var calendar = life.Calendar;
        var middle = life.At + ((life.Later - life.At) / 3);
        return calendar.WorkingTimeBetween(life.At, middle) + calendar.WorkingTimeBetween(middle, life.Later) == calendar.WorkingTimeBetween(life.At, life.Later);
    });

    [Fact]
    public void Away_from_clock_changes_working_is_what_the_clock_on_the_wall_says() => Always(400, life =>
    {
        var (zone, local) = (life.Calendar.Zone, life.At.InZone(life.Calendar.Zone).LocalDateTime);
        if (zone.GetZoneInterval(life.At - Duration.FromDays(2)) != zone.GetZoneInterval(life.At + Duration.FromDays(2)))
            return true;
        var hours = life.Calendar.Week.Stretches;
        var today = !life.Off.Contains(local.Date) && hours.Any(one => one.Day == local.DayOfWeek && one.Start <= local.TimeOfDay && (one.OverMidnight || local.TimeOfDay < one.End));
        var yesterday = local.Date.PlusDays(-1);
        var night = !life.Off.Contains(yesterday) && hours.Any(one => one.Day == yesterday.DayOfWeek && one.OverMidnight && local.TimeOfDay < one.End);
        return life.Calendar.IsWorking(life.At) == ((today || night) && !life.Away.Any(away => away.Contains(life.At)));
    });

    [Fact]
    public void A_working_instant_lies_in_the_shift_in_progress() => Always(400, life =>
    {
        var calendar = life.Calendar;
        var shift = calendar.ShiftAt(life.At);
        var inside = shift is not null && shift.Stretches.Any(stretch => stretch.Contains(life.At));
        return inside == calendar.IsWorking(life.At) && (shift is null || calendar.On(shift.Date) is ShiftDay.Works works && works.Shift.Ends() == shift.Ends());
    });

    [Fact]
    public void The_next_shift_starts_at_a_working_instant_and_none_starts_before_it() => Always(200, life =>
    {
        var calendar = life.Calendar;
        var next = calendar.NextShift(life.At)!;
        var today = life.At.InZone(calendar.Zone).Date;
        var earlier = Enumerable.Range(-2, 2 + Period.DaysBetween(today, next.Date)).Select(day => calendar.On(today.PlusDays(day))).OfType<ShiftDay.Works>();
        return next.Start > life.At && calendar.IsWorking(next.Start) && earlier.All(works => works.Shift.Start <= life.At);
    });

    private static void Always(int tests, Func<Life, bool> holds)
    {
        var lives =
            from zone in Gen.Choose(0, Zones.Length - 1)
            from week in Gen.Choose(0, Weeks.Length - 1)
            from daysOff in Gen.Choose(0, 200).ArrayOf()
            from absences in Gen.Choose(0, 200 * 1440).ArrayOf()
            from start in Gen.Choose(0, 250 * 1440)
            from length in Gen.Choose(0, 120 * 1440)
            from working in Gen.Elements(0, 1, 59, 480, 2400, 20_000)
                // On whole hours and quarters, too, where stretches begin and end.
            from round in Gen.Elements(1, 15, 60)
            select new Life(zone, week, daysOff, absences, start / round * round, length, working);
        Prop.ForAll(lives.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(tests).WithEndSize(8));
    }
}
