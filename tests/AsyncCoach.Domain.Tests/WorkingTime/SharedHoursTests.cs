using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using static AsyncCoach.Domain.Tests.WorkingTime.Somewhere;

namespace AsyncCoach.Domain.Tests.WorkingTime;

public sealed class SharedHoursTests
{
    private static readonly LocalDate Monday = new(2026, 3, 2);

    [Fact]
    public void London_and_New_York_share_an_hour_less_once_both_have_changed_their_clocks_than_between()
    {
        var (london, york) = (Calendar("Europe/London", "mon-fri 09:00-17:30"), Calendar("America/New_York", "mon-fri 09:00-17:30"));
        Assert.Equal([new Interval(At("2026-03-02T14:00"), At("2026-03-02T17:30"))], WorkingCalendar.Overlap(london, york, Monday));
        // New York has changed on 8 March, London will on the 29th.
        Assert.Equal([new Interval(At("2026-03-16T13:00"), At("2026-03-16T17:30"))], WorkingCalendar.Overlap(london, york, new LocalDate(2026, 3, 16)));
    }

    [Fact]
    public void Breaks_of_either_are_not_shared()
    {
        var overlap = WorkingCalendar.Overlap(Calendar("Etc/UTC", "mon 09:00-12:00,13:00-17:00"), Calendar("Etc/UTC", "mon 10:00-15:00,15:30-18:00"), Monday);
        Assert.Equal(
            [new(At("2026-03-02T10:00"), At("2026-03-02T12:00")), new(At("2026-03-02T13:00"), At("2026-03-02T15:00")), new Interval(At("2026-03-02T15:30"), At("2026-03-02T17:00"))],
            overlap);
    }

    [Fact]
    public void A_date_that_is_not_worked_shares_nothing()
    {
        var both = Calendar("Etc/UTC", "mon-fri 09:00-17:00", [new DayOff(Monday, "Losar", "by hand")]);
        Assert.Empty(WorkingCalendar.Overlap(both, both, Monday));
        Assert.Empty(WorkingCalendar.Overlap(both, both, Monday.PlusDays(5)));
        Assert.Empty(WorkingCalendar.Overlap(Calendar("Etc/UTC", "mon-fri 09:00-17:00"), both, Monday));
    }

    [Fact]
    public void The_best_hour_is_nearest_to_the_middle_of_both_days() =>
        // London's middle is 13:15 UTC, Kathmandu's 07:15: what they share ends at 11:15, and begins at 09:00.
        Assert.Equal(At("2026-03-02T09:00"), WorkingCalendar.BestMeetingHour(Calendar("Europe/London", "mon-fri 09:00-17:30"), Calendar("Asia/Kathmandu", "sun-fri 09:00-17:00"), Monday));

    [Fact]
    public void The_best_hour_is_one_of_most_days_before_it_is_one_in_the_middle()
    {
        var other = Calendar("Etc/UTC", "mon 12:00-14:00; tue-thu 09:00-10:00");
        Assert.Equal(At("2026-03-03T09:00"), WorkingCalendar.BestMeetingHour(Calendar("Etc/UTC", "mon-fri 09:00-17:00"), other, Monday));
    }

    [Fact]
    public void An_hour_that_begins_off_the_quarters_is_found() =>
        Assert.Equal(At("2026-03-02T16:05"), WorkingCalendar.BestMeetingHour(Calendar("Etc/UTC", "mon-fri 09:00-17:05"), Calendar("Etc/UTC", "mon-fri 16:05-23:00"), Monday));

    [Fact]
    public void Less_than_a_full_shared_hour_is_none()
    {
        Assert.Null(WorkingCalendar.BestMeetingHour(Calendar("Etc/UTC", "mon-fri 09:00-17:00"), Calendar("Etc/UTC", "mon-fri 16:01-23:00"), Monday));
        Assert.Null(WorkingCalendar.BestMeetingHour(Calendar("Etc/UTC", "none"), Calendar("Etc/UTC", "mon-fri 16:00-23:00"), Monday));
    }

    [Fact]
    public void Night_shifts_meet_after_midnight() =>
        Assert.Equal(At("2026-03-03T02:00"), WorkingCalendar.BestMeetingHour(Calendar("Etc/UTC", "mon-thu 22:00-06:00"), Calendar("Asia/Kolkata", "mon-fri 07:30-09:30"), Monday));
}
