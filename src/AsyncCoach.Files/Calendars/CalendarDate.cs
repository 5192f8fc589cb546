using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Files.Calendars;

/// <summary>Dates of calendars: <c>20261225</c>, and the date of <c>20261225T090000Z</c>.</summary>
internal static class CalendarDate
{
    // Others are taken for slips, and would have rules reckon through ages.
    public static readonly LocalDate Earliest = new(1900, 1, 1);
    public static readonly LocalDate Latest = new(2199, 12, 31);

    private static readonly LocalDatePattern Pattern = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    public static bool HasTime(string value) => value.Contains('T', StringComparison.OrdinalIgnoreCase);

    /// <summary>Null when there is no date, or none that holidays have; a time after it is passed over.</summary>
    public static LocalDate? Of(string value) => Any(value) is { } date && date >= Earliest && date <= Latest ? date : null;

    /// <summary>The same of any year: rules are written with ends such as 99991231.</summary>
    public static LocalDate? Any(string value)
    {
        var text = value.Trim();
        var time = text.IndexOf('T', StringComparison.OrdinalIgnoreCase);
        return Pattern.Parse(time < 0 ? text : text[..time]).TryGetValue(default, out var date) ? date : null;
    }
}
