using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Tests.Teams;

/// <summary>What people type into settings, and what is said where it cannot be read.</summary>
public sealed class TypedSettingsTests
{
    [Theory]
    [InlineData("mon-fri", "09:00-17:30", "mon-fri 09:00-17:30")]
    [InlineData("mon-thu; fri", "22:00-06:00; 09:00-12:00, 13:00-15:00", "mon-thu 22:00-06:00; fri 09:00-12:00,13:00-15:00")]
    [InlineData("None", "", "none")]
    [InlineData("sun-thu", "9-17", "sun-thu 09:00-17:00")]
    public void Days_and_hours_make_a_week_and_a_week_makes_them_again(string days, string hours, string week)
    {
        var read = DaysAndHours.Read(days, hours).Value!;
        Assert.Equal(week, read.ToString());
        var (again, same) = DaysAndHours.Of(read);
        Assert.Equal(read, DaysAndHours.Read(again, same).Value);
    }

    [Theory]
    [InlineData("mon-thu; fri", "09:00-17:00", "hours")]
    [InlineData("mon-thu; fry", "09:00-17:00; 9-12", "days")]
    [InlineData("mon; mon", "09:00-17:00; 16:00-18:00", "hours")]
    public void What_fits_no_week_is_refused_at_its_field(string days, string hours, string field) =>
        Assert.Equal(field, Assert.Single(DaysAndHours.Read(days, hours).Refusals).Field);

    [Fact]
    public void Days_off_are_lines_and_come_back_in_order()
    {
        var days = DayLines.Read("2026-12-25 Christmas Day\r\n\n2026-12-24\t Christmas Eve \n2027-01-01", "f").Value!;
        Assert.Equal("2026-12-24 Christmas Eve\n2026-12-25 Christmas Day\n2027-01-01 Day off", DayLines.Of(days));
        Assert.All(days, day => Assert.Equal("by hand", day.Source));
        Assert.Empty(DayLines.Read(" \n ", "f").Value!);
    }

    [Theory]
    [InlineData("2026-12-24 Christmas Eve\n\n2026-02-30 Never", "Line 3")]
    [InlineData("Christmas 2026-12-24", "Line 1")]
    public void A_line_without_a_date_is_refused_with_its_number(string typed, string starts) =>
        Assert.StartsWith(starts, Assert.Single(DayLines.Read(typed, "f").Refusals).Sentence, StringComparison.Ordinal);

    [Theory]
    [InlineData("kathmandu", "Asia/Kathmandu")]
    [InlineData("nepal", "Asia/Kathmandu")]
    [InlineData("lord howe", "Australia/Lord_Howe")]
    [InlineData("são paulo", null)]
    [InlineData("sao paulo", "America/Sao_Paulo")]
    [InlineData("ho chi", "Asia/Ho_Chi_Minh")]
    public void Zones_are_found_by_what_people_call_them(string typed, string? first) =>
        Assert.Equal(first, ZoneNames.Search(typed, 5).Select(zone => zone.Id).FirstOrDefault());

    [Fact]
    public void Every_zone_that_is_offered_is_one() =>
        Assert.All(ZoneNames.Search("", 1000), zone => Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone.Id)));

    [Theory]
    [InlineData("22:00-06:00", "02:00", true)]
    [InlineData("22:00-06:00", "06:00", false)]
    [InlineData("09:00-17:30", "09:00", true)]
    [InlineData("09:00-17:30", "17:30", false)]
    public void A_brief_comes_within_working_time(string hours, string at, bool taken) => Assert.Equal(
        taken,
        !ProfileRules.Apply(
            new Profile(new PersonId(new WorkspaceId("T0ACME"), "U0TOM")), new ProfileText("", "mon-fri", hours, at, true, null), WorkingWeek.Usual, DateTimeZoneProviders.Tzdb).Refused);
}
