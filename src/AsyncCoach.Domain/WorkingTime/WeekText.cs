using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Domain.WorkingTime;

/// <summary>Days and hours as people type them, and as a week is written down.</summary>
internal static class WeekText
{
    public const string DaysField = "days";
    public const string HoursField = "hours";

    private static readonly string[] Names = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly LocalTimePattern[] Times =
    [
        LocalTimePattern.CreateWithInvariantCulture("H:mm"),
        // Two patterns for the bare hour: a single H would be read as a standard pattern.
        LocalTimePattern.CreateWithInvariantCulture("%H"),
        LocalTimePattern.ExtendedIso,
    ];

    public static string Name(IsoDayOfWeek day) => Names[(int)day - 1][..3];

    public static string Of(Hours hours) => $"{Of(hours.Start)}-{Of(hours.End)}";

    /// <summary>Days of the same hours are named together, in the order of their first.</summary>
    public static string Of(Hours[][] week)
    {
        var groups = Enumerable.Range(0, 7)
            .Where(day => week[day].Length > 0)
            .GroupBy(day => string.Join(',', week[day].Select(Of)), StringComparer.Ordinal)
            .Select(group => $"{Of([.. group])} {group.Key}")
            .ToList();
        return groups.Count == 0 ? "none" : string.Join("; ", groups);
    }

    public static Answer<Hours[]> Read(string days, string hours)
    {
        if (Days(days) is not { } read)
            return new Refusal($"“{days.Trim()}” are not days: write them as mon-fri, sun-thu or sun,mon,wed.", DaysField);
        if (Stretches(hours) is not { } stretches)
            return new Refusal($"“{hours.Trim()}” are not hours: write them as 09:00-17:30 or 09:00-12:30, 13:30-18:00.", HoursField);
        return read.SelectMany(day => stretches.Select(stretch => new Hours(day, stretch.Start, stretch.End))).ToArray();
    }

    private static string Of(LocalTime time) => (time.TickOfSecond, time.Second) == (0, 0)
        ? time.ToString("HH:mm", CultureInfo.InvariantCulture)
        : LocalTimePattern.ExtendedIso.Format(time);

    /// <summary>A run may go round the week's end (sun-thu); two days in a row are clearer as a list.</summary>
    private static string Of(IReadOnlyList<int> days)
    {
        if (days.Count == 7)
            return "mon-sun";
        // The run that goes round comes first.
        var starts = days.Where(day => !days.Contains((day + 6) % 7)).OrderByDescending(first => first + Length(days, first) > 7);
        return string.Join(',', starts.Select(first =>
        {
            var last = (first + Length(days, first) - 1) % 7;
            return Length(days, first) switch
            {
                1 => Names[first][..3],
                2 => $"{Names[first][..3]},{Names[last][..3]}",
                _ => $"{Names[first][..3]}-{Names[last][..3]}",
            };
        }));
    }

    private static int Length(IReadOnlyList<int> days, int first) =>
        Enumerable.Range(0, 7).TakeWhile(step => days.Contains((first + step) % 7)).Count();

    private static SortedSet<IsoDayOfWeek>? Days(string text)
    {
        var days = new SortedSet<IsoDayOfWeek>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = Ends(part);
            if (Day(ends[0]) is not { } first || Day(ends[^1]) is not { } last || ends.Length > 2)
                return null;
            for (var day = first; ; day = (day + 1) % 7)
            {
                days.Add((IsoDayOfWeek)(day + 1));
                if (day == last)
                    break;
            }
        }
        return days;
    }

    private static int? Day(string text)
    {
        var day = text.Length < 3 ? -1 : Array.FindIndex(Names, name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return day < 0 ? null : day;
    }

    private static List<(LocalTime Start, LocalTime End)>? Stretches(string text)
    {
        var stretches = new List<(LocalTime, LocalTime)>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = Ends(part);
            if (ends.Length != 2 || Time(ends[0]) is not { } start || Time(ends[1] is "24:00" or "24" ? "0" : ends[1]) is not { } end)
                return null;
            stretches.Add((start, end));
        }
        return stretches;
    }

    private static LocalTime? Time(string text)
    {
        foreach (var pattern in Times)
        {
            if (pattern.Parse(text).TryGetValue(default, out var time))
                return time;
        }
        return null;
    }

    // People's keyboards write a dash of either length.
    private static string[] Ends(string part) => part.Split(['-', '–'], StringSplitOptions.TrimEntries);
}
