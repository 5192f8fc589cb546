using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Tests.WorkingTime;

public sealed class WorkingWeekTests
{
    [Theory]
    [InlineData("mon-fri", "09:00-17:30", "mon-fri 09:00-17:30")]
    [InlineData("sun-thu", "8-16", "sun-thu 08:00-16:00")]
    [InlineData("sun,mon,wed", "09:00-12:30, 13:30-18:00", "sun,mon,wed 09:00-12:30,13:30-18:00")]
    [InlineData("Mon – Thurs", "9:15 – 17:45", "mon-thu 09:15-17:45")]
    [InlineData("saturday, SUNDAY", "22:00-06:00", "sat,sun 22:00-06:00")]
    [InlineData("fri-mon", "22:00-06:00", "fri-mon 22:00-06:00")]
    [InlineData("mon-sun", "00:00-24:00", "mon-sun 00:00-00:00")]
    [InlineData("mon,mon", "13:00-17:00,09:00-12:00", "mon 09:00-12:00,13:00-17:00")]
    [InlineData("wed-tue", "09:00:30-10:00", "mon-sun 09:00:30-10:00")]
    public void Days_and_hours_are_read_as_people_type_them(string days, string hours, string text)
    {
        var week = WorkingWeek.Read(days, hours).Value!;
        Assert.Equal(text, week.ToString());
        Assert.Equal(week, WorkingWeek.Read(text).Value);
    }

    [Theory]
    [InlineData("mon-fri 09:00-12:30,13:30-18:00; sat 10:00-14:00")]
    [InlineData("mon,tue 09:00-17:00; wed 12:00-20:00; sun 22:00-06:00")]
    [InlineData("none")]
    public void What_is_written_is_read_again(string text) => Assert.Equal(text, WorkingWeek.Read(text).Value!.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("None")]
    public void Nothing_is_a_week_without_working_days(string text)
    {
        Assert.Equal(WorkingWeek.None, WorkingWeek.Read(text).Value);
        Assert.True(WorkingWeek.Read(text).Value!.IsEmpty);
    }

    [Theory]
    [InlineData("mon-fry", "09:00-17:30", "“mon-fry” are not days: write them as mon-fri, sun-thu or sun,mon,wed.")]
    [InlineData("", "09:00-17:30", "“” are not days: write them as mon-fri, sun-thu or sun,mon,wed.")]
    [InlineData("mo", "09:00-17:30", "“mo” are not days: write them as mon-fri, sun-thu or sun,mon,wed.")]
    [InlineData("mon-wed-fri", "09:00-17:30", "“mon-wed-fri” are not days: write them as mon-fri, sun-thu or sun,mon,wed.")]
    [InlineData("mon-fri", "", "“” are not hours: write them as 09:00-17:30 or 09:00-12:30, 13:30-18:00.")]
    [InlineData("mon-fri", "09:00", "“09:00” are not hours: write them as 09:00-17:30 or 09:00-12:30, 13:30-18:00.")]
    [InlineData("mon-fri", "09:00-25:00", "“09:00-25:00” are not hours: write them as 09:00-17:30 or 09:00-12:30, 13:30-18:00.")]
    [InlineData("mon-fri", "24:00-08:00", "“24:00-08:00” are not hours: write them as 09:00-17:30 or 09:00-12:30, 13:30-18:00.")]
    public void What_cannot_be_read_is_refused_in_a_sentence(string days, string hours, string sentence) =>
        Assert.Equal(sentence, Assert.Single(WorkingWeek.Read(days, hours).Refusals).Sentence);

    [Theory]
    [InlineData("mon 09:00-17:00,16:00-18:00", "mon 09:00-17:00 and mon 16:00-18:00")]
    [InlineData("mon 22:00-06:00; tue 05:00-10:00", "mon 22:00-06:00 and tue 05:00-10:00")]
    [InlineData("sun 22:00-06:00; mon 05:59-10:00", "sun 22:00-06:00 and mon 05:59-10:00")]
    [InlineData("mon 09:00-09:00; tue 08:00-12:00", "mon 09:00-09:00 and tue 08:00-12:00")]
    [InlineData("mon 09:00-17:00; mon 09:00-17:00", "mon 09:00-17:00 and mon 09:00-17:00")]
    public void Hours_that_overlap_are_refused_and_both_are_named(string text, string both) =>
        Assert.Equal($"These hours overlap: {both}. Shorten one of them.", Assert.Single(WorkingWeek.Read(text).Refusals).Sentence);

    [Theory]
    [InlineData("mon 06:00-14:00; sun 22:00-06:00")]
    [InlineData("mon 22:00-22:00; tue 22:00-06:00")]
    [InlineData("sat 10:00-10:00")]
    public void Hours_that_touch_do_not_overlap(string text) => Assert.Equal(text, WorkingWeek.Read(text).Value!.ToString());

    [Fact]
    public void The_order_in_which_stretches_come_makes_no_difference()
    {
        Hours[] stretches = [new(IsoDayOfWeek.Friday, new(9, 0), new(17, 0)), new(IsoDayOfWeek.Monday, new(13, 0), new(17, 0)), new(IsoDayOfWeek.Monday, new(9, 0), new(12, 0))];
        var week = WorkingWeek.Of(stretches).Value!;
        Assert.Equal(week, WorkingWeek.Of(stretches.Reverse()).Value);
        Assert.Equal(week.GetHashCode(), WorkingWeek.Of(stretches.Reverse()).Value!.GetHashCode());
        Assert.NotEqual(week, WorkingWeek.Of(stretches[1..]).Value);
    }

    [Fact]
    public void Hours_without_a_day_are_refused() =>
        Assert.True(WorkingWeek.Of([new(IsoDayOfWeek.None, new(9, 0), new(17, 0))]).Refused);
}
