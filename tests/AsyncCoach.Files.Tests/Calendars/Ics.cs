using System.Text;
using AsyncCoach.Domain;
using AsyncCoach.Files.Calendars;
using NodaTime;

namespace AsyncCoach.Files.Tests.Calendars;

/// <summary>Calendars in few words.</summary>
internal static class Ics
{
    /// <summary>Some events' properties, each event from line 4 on in a calendar of its own.</summary>
    public static HolidayCalendar Of(params string[] events) => Read(
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-WR-CALNAME:Holidays\\, all\r\n{string.Concat(events.Select(one => $"BEGIN:VEVENT\r\n{one.ReplaceLineEndings("\r\n")}\r\nEND:VEVENT\r\n"))}END:VCALENDAR\r\n").Value!;

    public static Answer<HolidayCalendar> Read(string text) => HolidayCalendar.Read(Encoding.UTF8.GetBytes(text), "holidays.ics");

    /// <summary>The days off of some years, as <c>2026-11-26 Thanksgiving</c>.</summary>
    public static string[] Days(this HolidayCalendar calendar, int first, int last) =>
        [.. calendar.Between(new LocalDate(first, 1, 1), new LocalDate(last, 12, 31)).Select(day => $"{day.Date:uuuu-MM-dd} {day.Name}")];

    /// <summary>The dates of one event.</summary>
    public static string[] Dates(string properties, int first, int last)
    {
        var calendar = Of($"SUMMARY:x\n{properties}");
        Assert.Empty(calendar.Warnings);
        return [.. calendar.Days(first, last).Select(day => day[..10])];
    }
}
