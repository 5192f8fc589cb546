using System.Globalization;
using NodaTime;

namespace AsyncCoach.Files.Calendars;

/// <summary>Reads <c>FREQ=YEARLY;BYMONTH=11;BYDAY=4TH</c>.</summary>
internal static class RuleText
{
    private const int MostYearsApart = 1_000;

    // What says nothing here: the start of a week matters to weekly rules alone.
    private static readonly string[] Known = ["FREQ", "INTERVAL", "COUNT", "UNTIL", "BYMONTH", "BYMONTHDAY", "BYDAY", "BYSETPOS", "WKST"];

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>Null when the rule is not one of these, or broken; <paramref name="why"/> then says what is.</summary>
    public static YearlyRule? Read(string text, out string why)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Trim().Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            why = $"“{part}” is not understood";
            if (equals < 1 || !Known.Contains(part[..equals], StringComparer.OrdinalIgnoreCase) || !parts.TryAdd(part[..equals], part[(equals + 1)..]))
                return null;
        }
        why = "only yearly rules are read";
        if (!parts.GetValueOrDefault("FREQ", "").Equals("YEARLY", StringComparison.OrdinalIgnoreCase))
            return null;
        why = "a number, date or weekday in it is not understood";
        var until = parts.TryGetValue("UNTIL", out var end) ? CalendarDate.Any(end) : null;
        if (until is null && end is not null
            || Numbers(parts, "INTERVAL", 1, MostYearsApart) is not { Count: <= 1 } interval
            || Numbers(parts, "COUNT", 1, int.MaxValue) is not { Count: <= 1 } count
            || Numbers(parts, "BYMONTH", 1, 12) is not { } months
            || Numbers(parts, "BYMONTHDAY", -31, 31) is not { } days
            || Numbers(parts, "BYSETPOS", -366, 366) is not { } positions
            || Places(parts) is not { } weekdays)
            return null;
        return new YearlyRule(interval is [var years] ? years : 1, count is [var times] ? times : null, until, months, days, weekdays, positions);
    }

    private static List<int>? Numbers(Dictionary<string, string> parts, string name, int least, int most)
    {
        var numbers = new List<int>();
        if (!parts.TryGetValue(name, out var text))
            return numbers;
        foreach (var one in text.Split(','))
        {
            if (!int.TryParse(one.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) || number < least || number > most || number == 0)
                return null;
            if (!numbers.Contains(number))
                numbers.Add(number);
        }
        return numbers;
    }

    private static List<(int Place, IsoDayOfWeek Day)>? Places(Dictionary<string, string> parts)
    {
        var places = new List<(int, IsoDayOfWeek)>();
        if (!parts.TryGetValue("BYDAY", out var text))
            return places;
        foreach (var one in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var day = one.Length < 2 ? -1 : Array.FindIndex(Weekdays, name => name.Equals(one[^2..], StringComparison.OrdinalIgnoreCase));
            var place = 0;
            if (day < 0 || (one.Length > 2 && (!int.TryParse(one[..^2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out place) || place is 0 or < -53 or > 53)))
                return null;
            if (!places.Contains((place, (IsoDayOfWeek)(day + 1))))
                places.Add((place, (IsoDayOfWeek)(day + 1)));
        }
        return places;
    }
}
