namespace AsyncCoach.Files.Tests.Calendars;

public sealed class YearlyRuleTests
{
    [Theory]
    // Thanksgiving, as two programs write it.
    [InlineData("DTSTART:20241128\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2024-11-28 2025-11-27 2026-11-26 2027-11-25")]
    [InlineData("DTSTART:20241128\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=TH;BYSETPOS=4", "2024-11-28 2025-11-27 2026-11-26 2027-11-25")]
    // The last Monday in May, and the Tuesday after the first Monday in November.
    [InlineData("DTSTART:20250526\nRRULE:FREQ=YEARLY;BYDAY=-1MO;BYMONTH=5", "2025-05-26 2026-05-25 2027-05-31")]
    [InlineData("DTSTART:20241105\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "2024-11-05 2025-11-04 2026-11-03 2027-11-02")]
    // Of a whole year: its first Friday, and its 53rd where it has one.
    [InlineData("DTSTART:20240105\nRRULE:FREQ=YEARLY;BYDAY=1FR", "2024-01-05 2025-01-03 2026-01-02 2027-01-01")]
    [InlineData("DTSTART:20201231\nRRULE:FREQ=YEARLY;BYDAY=53TH", "2026-12-31")]
    [InlineData("DTSTART:20241225\nRRULE:FREQ=YEARLY", "2024-12-25 2025-12-25 2026-12-25 2027-12-25")]
    [InlineData("DTSTART:20240101\nRRULE:FREQ=YEARLY;BYMONTH=1,7", "2024-01-01 2024-07-01 2025-01-01 2025-07-01 2026-01-01 2026-07-01 2027-01-01 2027-07-01")]
    [InlineData("DTSTART:20240229\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2024-02-29 2025-02-28 2026-02-28 2027-02-28")]
    // A date that most years do not have.
    [InlineData("DTSTART:20200229\nRRULE:FREQ=YEARLY", "2024-02-29")]
    [InlineData("DTSTART:20201225\nRRULE:FREQ=YEARLY;INTERVAL=3", "2026-12-25")]
    [InlineData("DTSTART:20231225\nRRULE:FREQ=YEARLY;COUNT=3", "2024-12-25 2025-12-25")]
    [InlineData("DTSTART:20231225\nRRULE:FREQ=YEARLY;UNTIL=20251225", "2024-12-25 2025-12-25")]
    [InlineData("DTSTART:20231225\nRRULE:FREQ=YEARLY;UNTIL=20251224T235959Z;WKST=SU", "2024-12-25")]
    [InlineData("DTSTART:20261225\nRRULE:FREQ=YEARLY;UNTIL=99991231", "2026-12-25 2027-12-25")]
    // Over the year's end, and asked for from the year after it began.
    [InlineData("DTSTART:20231231\nDTEND:20240102\nRRULE:FREQ=YEARLY;COUNT=2", "2024-01-01 2024-12-31 2025-01-01")]
    // The first date counts, whatever the rule says.
    [InlineData("DTSTART:20240601\nRRULE:FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24;COUNT=3", "2024-06-01 2024-12-24 2025-12-24")]
    [InlineData("DTSTART:20231225\nRRULE:FREQ=YEARLY\nEXDATE;VALUE=DATE:20241225,20251225\nEXDATE:20261225T000000Z", "2027-12-25")]
    [InlineData("DTSTART:20240410\nRDATE;VALUE=DATE:20250331,20260320\nRDATE:20270310", "2024-04-10 2025-03-31 2026-03-20 2027-03-10")]
    public void Comes_on_these_dates(string properties, string dates) => Assert.Equal(dates.Split(' '), Ics.Dates(properties, 2024, 2027));

    [Theory]
    [InlineData("FREQ=MONTHLY", "only yearly rules are read")]
    [InlineData("COUNT=2", "only yearly rules are read")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=20", "“BYWEEKNO=20” is not understood")]
    [InlineData("FREQ=YEARLY;COUNT", "“COUNT” is not understood")]
    [InlineData("FREQ=YEARLY;COUNT=0", "a number, date or weekday in it is not understood")]
    [InlineData("FREQ=YEARLY;INTERVAL=-1", "a number, date or weekday in it is not understood")]
    [InlineData("FREQ=YEARLY;UNTIL=soon", "a number, date or weekday in it is not understood")]
    [InlineData("FREQ=YEARLY;BYDAY=4XX", "a number, date or weekday in it is not understood")]
    [InlineData("FREQ=YEARLY;BYDAY=0TH", "a number, date or weekday in it is not understood")]
    [InlineData("FREQ=YEARLY;BYMONTH=13", "a number, date or weekday in it is not understood")]
    public void Of_a_rule_that_is_not_understood_the_first_date_counts_and_it_is_said(string rule, string why)
    {
        var calendar = Ics.Of($"SUMMARY:Party\nDTSTART:20240601\nRRULE:{rule}");
        Assert.Equal(["2024-06-01 Party"], calendar.Days(2024, 2030));
        Assert.Equal([$"line 7: the rule of “Party” is left out ({why}), so that only its first date counts."], calendar.Warnings);
    }
}
