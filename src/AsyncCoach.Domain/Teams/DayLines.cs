using AsyncCoach.Domain.WorkingTime;
using NodaTime;
using NodaTime.Text;

namespace AsyncCoach.Domain.Teams;

/// <summary>Days off as people write them by hand: a line each, the date first, as in <c>2026-12-24 Christmas Eve</c>.</summary>
public static class DayLines
{
    /// <summary>What a day off by hand gives as its source.</summary>
    public const string ByHand = "by hand";

    public const int MostDays = 200;
    private const int LongestName = 100;

    /// <summary>Empty lines are passed over, of a date that comes twice the last line counts, and a day without a name is called <em>Day off</em>.</summary>
    public static Answer<DayOff[]> Read(string text, string field)
    {
        var days = new SortedDictionary<LocalDate, DayOff>();
        var number = 0;
        foreach (var line in text.Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0)
                continue;
            var end = line.IndexOfAny([' ', '\t']);
            var (written, name) = end < 0 ? (line, "") : (line[..end], line[end..].Trim());
            if (!LocalDatePattern.Iso.Parse(written).TryGetValue(default, out var date))
                return new Refusal($"Line {number}, “{Short(line)}”: begin it with a date that exists, as in 2026-12-24 Christmas Eve.", field);
            if (name.Length > LongestName)
                return new Refusal($"Line {number}: a day’s name has at most {LongestName} characters.", field);
            days[date] = new DayOff(date, name.Length == 0 ? "Day off" : name, ByHand);
        }
        return days.Count > MostDays
            ? new Refusal($"These are {days.Count} days; {MostDays} can stand here. Leave out those that have passed.", field)
            : days.Values.ToArray();
    }

    /// <summary>What <see cref="Read"/> reads again.</summary>
    public static string Of(IEnumerable<DayOff> days) =>
        string.Join('\n', days.OrderBy(day => day.Date).Select(day => $"{LocalDatePattern.Iso.Format(day.Date)} {day.Name}"));

    private static string Short(string line) => line.Length <= 40 ? line : line[..39] + '…';
}
