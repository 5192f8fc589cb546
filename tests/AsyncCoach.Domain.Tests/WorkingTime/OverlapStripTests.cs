using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using static AsyncCoach.Domain.Tests.WorkingTime.Somewhere;

namespace AsyncCoach.Domain.Tests.WorkingTime;

public sealed class OverlapStripTests
{
    private const string Usual = "mon-fri 09:00-17:30";

    [Fact]
    public void Kolkata_and_London_share_the_afternoon_of_the_one_and_the_morning_of_the_other()
    {
        var strip = Strip(Calendar("Asia/Kolkata", Usual), Calendar("Europe/London", Usual), "Asia/Kolkata", "2026-05-05T06:00");
        Assert.Equal("░░░░░░░░░████████.........", Row(strip.First));
        Assert.Equal(".........████████░░░░░░░░░", Row(strip.Second));
        Assert.Equal(At("2026-05-05T03:30"), strip.Start);
        Assert.Equal(new Interval(At("2026-05-05T08:00"), At("2026-05-05T12:00")), Assert.Single(strip.Shared));
        Assert.Null(strip.Apart);
        Assert.Equal(At("2026-05-05T08:00"), strip.Meeting);
    }

    [Fact]
    public void Somebody_elsewhere_sees_the_same_day_by_their_own_clock()
    {
        var strip = Strip(Calendar("Asia/Kolkata", Usual), Calendar("Europe/London", Usual), "Asia/Kathmandu", "2026-05-05T06:00");
        // 03:30 UTC is 09:15 in Kathmandu: the strip begins at 09:00 there, and a cell that is half worked counts.
        Assert.Equal(At("2026-05-05T03:15"), strip.Start);
        Assert.Equal(2 * 14, strip.First.Count);
        Assert.Equal(9 * 2, strip.First.Count(cell => cell != OverlapCell.Off));
        Assert.Equal(new Interval(At("2026-05-05T08:00"), At("2026-05-05T12:00")), Assert.Single(strip.Shared));
    }

    [Fact]
    public void On_the_weekend_of_a_clock_change_a_day_has_the_hours_that_it_has()
    {
        // London's clocks go from 01:00 to 02:00 on Sunday 29 March: the night from Saturday is an hour shorter.
        var strip = Strip(Calendar("Europe/London", "sat 22:00-06:00"), Calendar("America/New_York", "sat 16:00-23:00"), "Europe/London", "2026-03-28T12:00");
        Assert.Equal(At("2026-03-28T20:00"), strip.Start);
        Assert.Equal(new Interval(At("2026-03-28T22:00"), At("2026-03-29T03:00")), Assert.Single(strip.Shared));
        Assert.Equal(7 * 2, strip.First.Count(cell => cell != OverlapCell.Off));
        Assert.Equal(9 * 2, strip.First.Count);
    }

    [Fact]
    public void In_the_weeks_between_two_clock_changes_what_is_shared_moves_by_an_hour()
    {
        var (london, newYork) = (Calendar("Europe/London", Usual), Calendar("America/New_York", Usual));
        Assert.Equal(new Interval(At("2026-03-20T13:00"), At("2026-03-20T17:30")), Assert.Single(Strip(london, newYork, "Europe/London", "2026-03-20T08:00").Shared));
        Assert.Equal(new Interval(At("2026-03-30T13:00"), At("2026-03-30T16:30")), Assert.Single(Strip(london, newYork, "Europe/London", "2026-03-30T07:00").Shared));
    }

    [Fact]
    public void A_night_shift_meets_the_morning_that_follows_it()
    {
        var strip = Strip(Calendar("Europe/London", "mon-fri 22:00-06:00"), Calendar("Asia/Kolkata", Usual), "Europe/London", "2026-01-06T12:00");
        // The night of Tuesday and Wednesday in Kolkata, not Tuesday there.
        Assert.Equal(new Interval(At("2026-01-07T03:30"), At("2026-01-07T06:00")), Assert.Single(strip.Shared));
        Assert.Equal(At("2026-01-06T22:00"), strip.Start);
        Assert.Equal("░░░░░░░░░░░█████............", Row(strip.First));
        Assert.Equal("...........█████░░░░░░░░░░░░", Row(strip.Second));
    }

    [Fact]
    public void A_night_shift_in_progress_is_today()
    {
        var strip = Strip(Calendar("Europe/London", "mon-fri 22:00-06:00"), Calendar("Asia/Kolkata", Usual), "Europe/London", "2026-01-07T02:00");
        Assert.Equal(At("2026-01-06T22:00"), strip.Start);
    }

    [Fact]
    public void Where_nothing_is_shared_the_nearest_hours_are_said()
    {
        var strip = Strip(Calendar("America/New_York", Usual), Calendar("Australia/Sydney", Usual), "America/New_York", "2026-05-05T14:00");
        Assert.Empty(strip.Shared);
        Assert.Equal(new Interval(At("2026-05-05T21:30"), At("2026-05-05T23:00")), strip.Apart);
        Assert.True(strip.FirstEndsBefore);
        Assert.Null(strip.Meeting);
        var other = Strip(Calendar("Australia/Sydney", Usual), Calendar("America/New_York", Usual), "America/New_York", "2026-05-05T14:00");
        Assert.False(other.FirstEndsBefore);
    }

    [Fact]
    public void A_holiday_is_passed_over_and_named()
    {
        var london = Calendar("Europe/London", Usual, [new DayOff(new LocalDate(2026, 5, 4), "Early May bank holiday", "by hand")]);
        var strip = Strip(Calendar("Asia/Kolkata", Usual), london, "Europe/London", "2026-05-04T07:00");
        Assert.Equal(new OverlapDayOff(false, new LocalDate(2026, 5, 4), "Early May bank holiday"), Assert.Single(strip.DaysOff));
        Assert.Equal(At("2026-05-05T03:00"), strip.Start);
    }

    [Fact]
    public void On_Saturday_it_is_Monday_that_is_shown_and_a_weekend_is_no_holiday()
    {
        var strip = Strip(Calendar("Asia/Kolkata", Usual), Calendar("Europe/London", Usual), "Europe/London", "2026-05-09T10:00");
        Assert.Equal(At("2026-05-11T03:00"), strip.Start);
        Assert.Empty(strip.DaysOff);
    }

    [Fact]
    public void A_best_hour_that_is_over_today_is_tomorrow_s()
    {
        var strip = Strip(Calendar("Asia/Kolkata", Usual), Calendar("Europe/London", Usual), "Europe/London", "2026-05-05T11:00");
        Assert.Equal(At("2026-05-06T08:00"), strip.Meeting);
    }

    [Fact]
    public void Teams_that_never_work_on_the_same_day_have_no_strip()
    {
        Assert.Null(OverlapStrip.Of(Calendar("Europe/London", "mon-wed 09:00-17:00"), Calendar("Europe/London", "thu-fri 09:00-17:00"), Zone("Europe/London"), At("2026-05-05T11:00")));
        Assert.Null(OverlapStrip.Of(Calendar("Europe/London", Usual), Calendar("Europe/London", "none"), Zone("Europe/London"), At("2026-05-05T11:00")));
    }

    private static OverlapStrip Strip(WorkingCalendar first, WorkingCalendar second, string zone, string now)
    {
        var strip = OverlapStrip.Of(first, second, Zone(zone), At(now));
        Assert.NotNull(strip);
        return strip;
    }

    private static string Row(IEnumerable<OverlapCell> cells) => string.Concat(cells.Select(cell => cell switch
    {
        OverlapCell.Shared => '█',
        OverlapCell.Alone => '░',
        _ => '.',
    }));
}
