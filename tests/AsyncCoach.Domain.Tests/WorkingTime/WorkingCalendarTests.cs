using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using static AsyncCoach.Domain.Tests.WorkingTime.Somewhere;

namespace AsyncCoach.Domain.Tests.WorkingTime;

public sealed class WorkingCalendarTests
{
    private static readonly DayOff Diwali = new(new LocalDate(2026, 11, 9), "Diwali", "India");

    [Fact]
    public void Friday_evening_is_followed_by_Monday_morning()
    {
        var london = Calendar("Europe/London", "mon-fri 09:00-17:30");
        Assert.Equal(At("2026-03-30T08:00"), london.NextWorking(At("2026-03-27T18:00")));
        Assert.Equal(At("2026-03-30T08:30"), london.AddWorkingTime(At("2026-03-27T17:00"), Duration.FromHours(1)));
        Assert.Equal(Duration.FromHours(1), london.WorkingTimeBetween(At("2026-03-27T17:00"), At("2026-03-30T08:30")));
    }

    [Fact]
    public void Working_time_that_ends_with_the_day_is_due_then_and_not_the_next_morning() =>
        Assert.Equal(At("2026-03-27T17:30"), Calendar("Europe/London", "mon-fri 09:00-17:30").AddWorkingTime(At("2026-03-27T09:00"), Duration.FromHours(8.5)));

    [Fact]
    public void No_working_time_at_all_is_due_at_the_next_working_instant() =>
        Assert.Equal(At("2026-03-30T08:00"), Calendar("Europe/London", "mon-fri 09:00-17:30").AddWorkingTime(At("2026-03-28T12:00"), Duration.Zero));

    [Fact]
    public void Less_than_no_working_time_is_a_mistake() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Calendar("Europe/London", "mon-fri 09:00-17:30").AddWorkingTime(At("2026-03-28T12:00"), -Duration.Epsilon));

    [Fact]
    public void The_end_of_a_stretch_is_not_working_time_and_its_start_is()
    {
        var london = Calendar("Europe/London", "mon-fri 09:00-12:30,13:30-18:00");
        Assert.True(london.IsWorking(At("2026-01-05T09:00")));
        Assert.False(london.IsWorking(At("2026-01-05T12:30")));
        Assert.False(london.IsWorking(At("2026-01-05T18:00")));
    }

    [Fact]
    public void Breaks_belong_to_the_shift_in_progress_and_nights_to_the_date_on_which_they_start()
    {
        var nights = Calendar("Asia/Kolkata", "mon-fri 20:00-00:00,01:00-05:00").On(new LocalDate(2026, 3, 2));
        Assert.Equal(new ShiftDay.Skipped("not a working day"), Calendar("Asia/Kolkata", "tue 20:00-05:00").On(new LocalDate(2026, 3, 2)));
        var shift = Assert.IsType<ShiftDay.Works>(nights).Shift;
        // 01:00 to 05:00 of the same date come first.
        Assert.Equal((At("2026-03-01T19:30"), At("2026-03-02T18:30")), shift.Ends());
        var night = Calendar("Asia/Kolkata", "mon 20:00-23:00,23:30-05:00");
        Assert.Equal(new LocalDate(2026, 3, 2), night.ShiftAt(At("2026-03-02T17:45"))!.Date);
        Assert.Equal(new LocalDate(2026, 3, 2), night.ShiftAt(At("2026-03-02T23:00"))!.Date);
        Assert.Null(night.ShiftAt(At("2026-03-02T23:30")));
    }

    [Fact]
    public void A_holiday_takes_the_shift_that_starts_on_it_and_leaves_the_night_before()
    {
        var nights = Calendar("Asia/Kolkata", "sun-thu 22:00-06:00", [Diwali]);
        Assert.Equal(new ShiftDay.Skipped("holiday: Diwali"), nights.On(Diwali.Date));
        Assert.True(nights.IsWorking(At("2026-11-08T23:00")));
        Assert.False(nights.IsWorking(At("2026-11-09T23:00")));
        Assert.Equal(new LocalDate(2026, 11, 10), nights.NextShift(At("2026-11-08T20:00"))!.Date);
    }

    [Fact]
    public void Two_holidays_on_a_date_are_both_named_and_one_that_two_calendars_name_once()
    {
        var twice = Calendar("Asia/Kolkata", "mon-fri 09:00-17:00", [Diwali, Diwali with { Source = "by hand" }, Diwali with { Name = "Founders' day" }]);
        Assert.Equal(new ShiftDay.Skipped("holiday: Diwali, Founders' day"), twice.On(Diwali.Date));
    }

    [Fact]
    public void An_absence_is_cut_out_of_shifts()
    {
        var away = Calendar("Etc/UTC", "mon-fri 09:00-17:00", absences: [new Interval(At("2026-03-02T16:00"), At("2026-03-04T11:00")), new Interval(At("2026-03-04T12:00"), At("2026-03-04T13:00"))]);
        Assert.Equal((At("2026-03-02T09:00"), At("2026-03-02T16:00")), away.ShiftOn(2026, 3, 2).Ends());
        Assert.Equal(new ShiftDay.Skipped("away"), away.On(new LocalDate(2026, 3, 3)));
        Assert.Equal([new(At("2026-03-04T11:00"), At("2026-03-04T12:00")), new Interval(At("2026-03-04T13:00"), At("2026-03-04T17:00"))], away.ShiftOn(2026, 3, 4).Stretches);
        Assert.Equal(Duration.FromHours(5), away.ShiftOn(2026, 3, 4).Length);
        Assert.Equal(At("2026-03-04T14:00"), away.AddWorkingTime(At("2026-03-02T15:00"), Duration.FromHours(3)));
    }

    [Fact]
    public void Who_is_away_without_an_end_works_no_more()
    {
        var gone = Calendar("Etc/UTC", "mon-fri 09:00-17:00", absences: [new Interval(At("2026-03-03T12:00"), null)]);
        Assert.False(gone.IsEmpty);
        Assert.Equal(At("2026-03-03T11:59"), gone.NextWorking(At("2026-03-03T11:59")));
        Assert.Null(gone.NextWorking(At("2026-03-03T12:00")));
        Assert.Null(gone.NextShift(At("2026-03-03T12:00")));
        Assert.Equal(At("2026-03-03T12:00"), gone.AddWorkingTime(At("2026-03-03T09:00"), Duration.FromHours(3)));
        Assert.Null(gone.AddWorkingTime(At("2026-03-03T09:00"), Duration.FromHours(3) + Duration.Epsilon));
        Assert.True(Calendar("Etc/UTC", "mon-fri 09:00-17:00", absences: [new Interval(null, null)]).IsEmpty);
    }

    [Fact]
    public void After_two_years_without_working_time_nobody_looks_further()
    {
        var from = At("2026-03-02T09:00");
        WorkingCalendar Back(Duration after) => Calendar("Etc/UTC", "mon-sun 00:00-00:00", absences: [new Interval(from, from + after)]);
        Assert.Equal(from + Duration.FromDays(731), Back(Duration.FromDays(731)).NextWorking(from));
        Assert.Null(Back(Duration.FromDays(731) + Duration.Epsilon).NextWorking(from));
    }

    [Fact]
    public void A_week_without_working_days_has_no_answers_and_no_working_time()
    {
        var none = Calendar("Europe/London", "none");
        var now = At("2026-03-02T09:00");
        Assert.True(none.IsEmpty);
        Assert.False(none.IsWorking(now));
        Assert.Null(none.NextWorking(now));
        Assert.Null(none.AddWorkingTime(now, Duration.FromHours(1)));
        Assert.Null(none.ShiftAt(now));
        Assert.Null(none.NextShift(now));
        Assert.Equal(Duration.Zero, none.WorkingTimeBetween(now, At("2027-03-02T09:00")));
        Assert.Equal(new ShiftDay.Skipped("not a working day"), none.On(new LocalDate(2026, 3, 2)));
    }

    [Fact]
    public void At_the_ends_of_time_nobody_works_and_nothing_breaks()
    {
        var always = Calendar("Pacific/Apia", "mon-sun 00:00-00:00");
        foreach (var end in new[] { Instant.MinValue, Instant.MaxValue })
        {
            Assert.False(always.IsWorking(end));
            Assert.Null(always.NextWorking(end));
            Assert.Null(always.AddWorkingTime(end, Duration.FromHours(1)));
            Assert.Null(always.ShiftAt(end));
            Assert.Null(always.NextShift(end));
        }
        Assert.IsType<ShiftDay.Skipped>(always.On(LocalDate.MinIsoValue));
        Assert.IsType<ShiftDay.Skipped>(always.On(LocalDate.MaxIsoValue));
        Assert.Equal(Duration.Zero, always.WorkingTimeBetween(At("2026-03-02T09:00"), At("2026-03-02T08:00")));
    }

    [Fact]
    public void Many_threads_get_the_same_answers_from_one_calendar()
    {
        var shared = Calendar("Australia/Lord_Howe", "mon-fri 09:00-12:30,13:30-18:00");
        var start = At("2020-01-01T00:00");
        Parallel.For(0, 2_000, step =>
        {
            var from = start + Duration.FromDays(step * 7 % 3_650);
            var expected = Calendar("Australia/Lord_Howe", "mon-fri 09:00-12:30,13:30-18:00").AddWorkingTime(from, Duration.FromHours(40));
            Assert.Equal(expected, shared.AddWorkingTime(from, Duration.FromHours(40)));
        });
    }
}
