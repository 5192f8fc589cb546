using System.Text;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Files.Calendars;
using NodaTime;

namespace AsyncCoach.Files.Tests.Calendars;

public sealed class HolidayCalendarTests
{
    [Fact]
    public void A_day_off_says_what_it_is_called_and_where_it_comes_from() => Assert.Equal(
        [new DayOff(new LocalDate(2026, 11, 9), "Diwali", "Holidays, all")],
        Ics.Of("UID:1\nDTSTART;VALUE=DATE:20261109\nDTEND;VALUE=DATE:20261110\nSUMMARY:Diwali").Between(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)));

    [Fact]
    public void Without_a_name_of_its_own_the_calendar_is_called_by_where_it_was_read() =>
        Assert.Equal("holidays.ics", Ics.Read("BEGIN:VCALENDAR\nEND:VCALENDAR\n").Value!.Name);

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227", "2026-12-24 2026-12-25 2026-12-26")]
    [InlineData("DTSTART;VALUE=DATE:20261224", "2026-12-24")]
    [InlineData("DTSTART:20261224", "2026-12-24")]
    [InlineData("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261224", "2026-12-24")]
    [InlineData("DTSTART;VALUE=DATE:20261231\nDURATION:P2D", "2026-12-31 2027-01-01")]
    [InlineData("DTSTART;VALUE=DATE:20261224\nDURATION:P1W", "2026-12-24 2026-12-25 2026-12-26 2026-12-27 2026-12-28 2026-12-29 2026-12-30")]
    public void The_end_is_the_day_after_the_last(string properties, string dates) => Assert.Equal(dates.Split(' '), Ics.Dates(properties, 2026, 2027));

    [Fact]
    public void A_range_that_cuts_an_event_has_the_days_within()
    {
        var calendar = Ics.Of("SUMMARY:Tết\nDTSTART;VALUE=DATE:20260215\nDTEND;VALUE=DATE:20260222");
        Assert.Equal([20, 21], calendar.Between(new LocalDate(2026, 2, 20), new LocalDate(2026, 3, 1)).Select(day => day.Date.Day));
        Assert.Equal([15, 16], calendar.Between(new LocalDate(2026, 1, 1), new LocalDate(2026, 2, 16)).Select(day => day.Date.Day));
    }

    [Fact]
    public void Folded_lines_are_one_also_within_a_character()
    {
        var whole = Encoding.UTF8.GetBytes("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20260101\r\nSUMMARY:Neujahr – Año Nuevo é\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        // Between the two bytes of the last letter.
        var cut = whole.AsSpan().IndexOf("é"u8) + 1;
        byte[] folded = [.. whole[..cut], .. "\r\n "u8, .. whole[cut..]];
        Assert.Equal("Neujahr – Año Nuevo é", HolidayCalendar.Read(folded, "x").Value!.Between(new LocalDate(2026, 1, 1), new LocalDate(2026, 1, 1))[0].Name);
    }

    [Fact]
    public void Escapes_are_undone_and_nothing_moves_a_terminals_cursor() => Assert.Equal(
        ["2026-01-01 New Year; a \\ day, of rest"],
        Ics.Of("SUMMARY:New Year\\; a \\\\ day\\,\\nof\u001b rest \nDTSTART;VALUE=DATE:20260101").Days(2026, 2026));

    [Fact]
    public void Cancelled_events_are_no_days_off_and_an_event_without_a_name_is_one() => Assert.Equal(
        ["2026-01-02 unnamed"],
        Ics.Of("SUMMARY:Off\nSTATUS:CANCELLED\nDTSTART;VALUE=DATE:20260101", "STATUS:CONFIRMED\nDTSTART;VALUE=DATE:20260102").Days(2026, 2026));

    [Fact]
    public void A_date_of_a_series_that_was_moved_or_cancelled_is_not_the_old_one() => Assert.Equal(
        ["2025-05-01 May Day", "2026-05-04 May Day", "2028-05-01 May Day"],
        Ics.Of(
            "UID:m\nSUMMARY:May Day\nDTSTART;VALUE=DATE:20250501\nRRULE:FREQ=YEARLY;COUNT=4",
            "UID:m\nSUMMARY:May Day\nRECURRENCE-ID;VALUE=DATE:20260501\nDTSTART;VALUE=DATE:20260504",
            "UID:m\nSUMMARY:May Day\nRECURRENCE-ID;VALUE=DATE:20270501\nDTSTART;VALUE=DATE:20270501\nSTATUS:CANCELLED").Days(2025, 2030));

    [Fact]
    public void What_is_no_event_is_passed_over() => Assert.Equal(
        ["2026-03-29 Easter"],
        Ics.Read(
            """
            begin:vcalendar
            BEGIN:VTIMEZONE
            TZID:Europe/Lisbon
            BEGIN:DAYLIGHT
            DTSTART:19970330T010000
            RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
            END:DAYLIGHT
            END:VTIMEZONE
            BEGIN:VTODO
            DTSTART;VALUE=DATE:20260401
            END:VTODO
            BEGIN:VEVENT
            SUMMARY;LANGUAGE="en:GB;x":Easter
            DTSTART;VALUE=DATE:20260329
            BEGIN:VALARM
            SUMMARY:No
            DTSTART;VALUE=DATE:20260328
            END:VALARM
            END:VEVENT
            END:VCALENDAR
            """).Value!.Days(2026, 2026));

    [Fact]
    public void A_name_that_comes_twice_on_a_date_stands_once() =>
        Assert.Single(Ics.Of("SUMMARY:x\nDTSTART:20260101", "SUMMARY:x\nDTSTART:20260101").Days(2026, 2026));

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html><title>Sign in</title>")]
    [InlineData("\uFEFF  \r\n{}")]
    public void What_is_no_calendar_is_refused(string text) =>
        Assert.Equal("holidays.ics is no iCalendar file: it does not begin with BEGIN:VCALENDAR.", Assert.Single(Ics.Read(text).Refusals).Sentence);

    [Fact]
    public void A_mark_of_UTF8_before_the_first_line_is_no_harm() => Assert.False(Ics.Read("\uFEFFBEGIN:VCALENDAR\nEND:VCALENDAR").Refused);

    [Fact]
    public void What_is_too_large_is_refused()
    {
        Assert.Equal("big is larger than 1 MB, the most that is read of a calendar.", HolidayCalendar.Read(new byte[HolidayCalendar.MostBytes + 1], "big").Refusals[0].Sentence);
        var many = $"BEGIN:VCALENDAR\n{string.Concat(Enumerable.Repeat("BEGIN:VEVENT\nDTSTART:20260101\nEND:VEVENT\n", 10_001))}END:VCALENDAR\n";
        Assert.Equal("holidays.ics has 10001 events; at most 10000 are read of a calendar.", Ics.Read(many).Refusals[0].Sentence);
    }
}
