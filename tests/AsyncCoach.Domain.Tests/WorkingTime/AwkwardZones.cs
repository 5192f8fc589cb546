using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using static AsyncCoach.Domain.Tests.WorkingTime.Somewhere;

namespace AsyncCoach.Domain.Tests.WorkingTime;

/// <summary>Places whose clocks are awkward, each with what its people would expect.</summary>
public sealed class AwkwardZones
{
    [Fact]
    public void In_Kathmandu_the_day_starts_at_a_quarter_past_three_UTC()
    {
        var shift = Calendar("Asia/Kathmandu", "sun-fri 09:00-17:00").ShiftOn(2026, 3, 29);
        Assert.Equal((At("2026-03-29T03:15"), At("2026-03-29T11:15")), (shift.Start, shift.End));
    }

    [Fact]
    public void In_Lisbon_a_lead_is_elapsed_time_on_the_spring_weekend()
    {
        // The clocks go from 01:00 to 02:00 on 29 March: eight hours by the clock are seven.
        var shift = Calendar("Europe/Lisbon", "sat 21:00-05:00").ShiftOn(2026, 3, 28);
        Assert.Equal((At("2026-03-28T21:00"), At("2026-03-29T04:00")), (shift.Start, shift.End));
        Assert.Equal(Duration.FromHours(7), shift.Length);
        Assert.Equal(At("2026-03-29T00:30"), shift.Ask(Duration.FromMinutes(210)));
    }

    [Fact]
    public void In_Lisbon_a_start_that_the_clocks_leave_out_is_shifted_forward()
    {
        var shift = Calendar("Europe/Lisbon", "sun 01:30-05:00").ShiftOn(2026, 3, 29);
        Assert.Equal((At("2026-03-29T01:30"), At("2026-03-29T04:00")), (shift.Start, shift.End));
    }

    [Fact]
    public void In_Lisbon_a_start_that_comes_twice_is_the_earlier_one()
    {
        var shift = Calendar("Europe/Lisbon", "sun 01:30-05:00").ShiftOn(2026, 10, 25);
        Assert.Equal((At("2026-10-25T00:30"), At("2026-10-25T05:00")), (shift.Start, shift.End));
        Assert.Equal(Duration.FromHours(4.5), shift.Length);
    }

    [Fact]
    public void On_Lord_Howe_the_clocks_move_by_half_an_hour()
    {
        var calendar = Calendar("Australia/Lord_Howe", "sun 02:15-04:00");
        Assert.Equal((At("2026-10-03T15:45"), At("2026-10-03T17:00")), calendar.ShiftOn(2026, 10, 4).Ends());
        // In autumn 01:30 comes twice: two and a half hours by the clock are three.
        Assert.Equal((At("2026-04-04T14:30"), At("2026-04-04T17:30")), Calendar("Australia/Lord_Howe", "sun 01:30-04:00").ShiftOn(2026, 4, 5).Ends());
    }

    [Fact]
    public void In_Cairo_there_is_no_midnight_on_a_Friday_in_April()
    {
        var calendar = Calendar("Africa/Cairo", "thu 18:00-00:00; fri 00:00-04:00");
        Assert.Equal((At("2026-04-23T16:00"), At("2026-04-23T22:00")), calendar.ShiftOn(2026, 4, 23).Ends());
        Assert.Equal((At("2026-04-23T22:00"), At("2026-04-24T01:00")), calendar.ShiftOn(2026, 4, 24).Ends());
    }

    [Fact]
    public void In_Apia_a_Friday_is_left_out_and_nobody_works_twice()
    {
        var calendar = Calendar("Pacific/Apia", "thu 22:00-06:00; fri 10:00-12:00; sat 04:00-12:00");
        Assert.Equal(new ShiftDay.Skipped("does not exist here"), calendar.On(new LocalDate(2011, 12, 30)));
        // Thursday's night runs on into the Saturday that follows at once, and Saturday's shift begins when it is over.
        Assert.Equal((At("2011-12-30T08:00"), At("2011-12-30T16:00")), calendar.ShiftOn(2011, 12, 29).Ends());
        Assert.Equal((At("2011-12-30T16:00"), At("2011-12-30T22:00")), calendar.ShiftOn(2011, 12, 31).Ends());
        Assert.Equal(Duration.FromHours(14), calendar.WorkingTimeBetween(At("2011-12-30T08:00"), At("2011-12-30T22:00")));
    }

    [Fact]
    public void At_Troll_the_clocks_move_by_two_hours()
    {
        var calendar = Calendar("Antarctica/Troll", "sun 00:30-06:00");
        Assert.Equal(Duration.FromHours(3.5), calendar.ShiftOn(2026, 3, 29).Length);
        Assert.Equal(Duration.FromHours(7.5), calendar.ShiftOn(2026, 10, 25).Length);
    }

    [Fact]
    public void On_a_Sunday_to_Thursday_week_Thursday_evening_is_followed_by_Sunday_morning()
    {
        var calendar = Calendar("Asia/Riyadh", "sun-thu 08:00-16:00");
        Assert.Equal(At("2026-03-08T05:00"), calendar.NextWorking(At("2026-03-05T13:00")));
        Assert.Equal(At("2026-03-08T06:00"), calendar.AddWorkingTime(At("2026-03-05T12:00"), Duration.FromHours(2)));
    }
}
