namespace AsyncCoach.Files.Tests.Calendars;

/// <summary>A broken line takes with it what cannot be known without it, and says so; the rest holds.</summary>
public sealed class BrokenCalendars
{
    private const string Sound = "SUMMARY:Sound\nDTSTART;VALUE=DATE:20260102";

    [Theory]
    [InlineData("SUMMARY:x\nDTSTART;VALUE=DATE:20261301", "line 6: “20261301” is no date from 1900 to 2199; “x” is left out.")]
    [InlineData("SUMMARY:x\nDTSTART;VALUE=DATE:20250229", "line 6: “20250229” is no date from 1900 to 2199; “x” is left out.")]
    [InlineData("SUMMARY:x\nDTSTART;VALUE=DATE:00010101", "line 6: “00010101” is no date from 1900 to 2199; “x” is left out.")]
    [InlineData("SUMMARY:Stand-up\nDTSTART;TZID=Europe/London:20260301T090000\nDTEND;TZID=Europe/London:20260301T091500", "line 6: “Stand-up” has a time and is left out: only all-day events are days off.")]
    [InlineData("SUMMARY:x", "line 4: “x” has no DTSTART and is left out.")]
    public void An_event_without_a_date_is_left_out(string broken, string warning)
    {
        var calendar = Ics.Of(broken, Sound);
        Assert.Equal(["2026-01-02 Sound"], calendar.Days(1900, 2199));
        Assert.Equal([warning], calendar.Warnings);
    }

    [Theory]
    [InlineData("DTSTART:20260101\nDTEND:20251231", "line 7: “20251231” is no end for “x”, which counts as one day.")]
    [InlineData("DTSTART:20260101\nDURATION:PT8H", "line 7: “PT8H” is no number of days for “x”, which counts as one day.")]
    [InlineData("DTSTART:20260101\nDURATION:P99999999999D", "line 7: “P99999999999D” is no number of days for “x”, which counts as one day.")]
    [InlineData("DTSTART:20260101\nEXDATE:never", "line 7: “never” is no date and is left out.")]
    [InlineData("DTSTART:20260101\nRDATE;VALUE=PERIOD:20260201T000000Z/P1D", "line 7: “20260201T000000Z/P1D” is no date and is left out.")]
    [InlineData("DTSTART:20260101\nrubbish", "line 7: this is no property of a calendar (NAME:VALUE) and is left out.")]
    [InlineData("DTSTART:20260101\nsome words: and more", "line 7: this is no property of a calendar (NAME:VALUE) and is left out.")]
    [InlineData("DTSTART:20260101\nEND:VALARM", "line 7: END:VALARM ends nothing and is left out.")]
    public void What_else_is_broken_leaves_the_day(string properties, string warning)
    {
        var calendar = Ics.Of($"SUMMARY:x\n{properties}", Sound);
        Assert.Equal(["2026-01-01 x", "2026-01-02 Sound"], calendar.Days(2026, 2026));
        Assert.Equal([warning], calendar.Warnings);
    }

    [Fact]
    public void An_event_longer_than_a_year_is_cut()
    {
        var calendar = Ics.Of("SUMMARY:x\nDTSTART:20240101\nDTEND:20990101");
        Assert.Equal(366, calendar.Days(2024, 2099).Length);
        Assert.Equal(["line 7: “x” lasts longer than a year and is cut after 366 days."], calendar.Warnings);
    }

    [Fact]
    public void A_file_that_ends_too_soon_says_so()
    {
        var cut = Ics.Read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Sound\nDTSTART:20260102\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:Lo").Value!;
        Assert.Equal(["2026-01-02 Sound"], cut.Days(2026, 2026));
        Assert.Equal(["line 7: the file ends within an event, which is left out."], cut.Warnings);
    }

    [Fact]
    public void An_event_that_is_not_ended_is_left_out_and_the_next_one_is_not()
    {
        var calendar = Ics.Read("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260101\nBEGIN:VEVENT\nSUMMARY:Sound\nDTSTART:20260102\nEND:VEVENT\nEND:VCALENDAR").Value!;
        Assert.Equal(["2026-01-02 Sound"], calendar.Days(2026, 2026));
        Assert.Equal(["line 4: an event begins within another, which is left out."], calendar.Warnings);
    }

    [Fact]
    public void Numbers_are_those_of_the_file_also_after_folded_and_empty_lines()
    {
        var calendar = Ics.Read("BEGIN:VCALENDAR\r\n\r\nX-WR-CALNAME:a\r\n b\r\n\tc\r\nrubbish\r\nEND:VCALENDAR\r\n").Value!;
        Assert.Equal("abc", calendar.Name);
        Assert.StartsWith("line 6: ", Assert.Single(calendar.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thousand_things_that_are_wrong_are_counted_past_a_hundred()
    {
        var warnings = Ics.Read($"BEGIN:VCALENDAR\n{string.Concat(Enumerable.Repeat("rubbish\n", 1_000))}END:VCALENDAR\n").Value!.Warnings;
        Assert.Equal(101, warnings.Count);
        Assert.Equal("line 102: from here on there are 900 more of these.", warnings[^1]);
    }

    [Fact]
    public void Whatever_the_bytes_are_nothing_breaks()
    {
        var chance = new Random(7);
        var text = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY;X=\"a:b\":x\\\r\nDTSTART;VALUE=DATE:20240229\r\nDTEND:20240302\r\nRRULE:FREQ=YEARLY;COUNT=3;BYDAY=-1MO,53TH;BYMONTH=2;BYSETPOS=-1\r\nEXDATE:20250224\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        for (var round = 0; round < 3_000; round++)
        {
            var bytes = System.Text.Encoding.UTF8.GetBytes(text);
            for (var slip = 0; slip < 1 + (round % 5); slip++)
                bytes[17 + chance.Next(bytes.Length - 17)] = (byte)(chance.Next(2) == 0 ? chance.Next(256) : "0:;,=-\r\n 9"[chance.Next(10)]);
            var read = AsyncCoach.Files.Calendars.HolidayCalendar.Read(bytes, "x");
            Assert.False(read.Refused);
            Assert.True(read.Value.Days(2020, 2030).Length < 11 * 366);
        }
    }
}
