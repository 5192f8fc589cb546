using AsyncCoach.Domain.WorkingTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>
/// A working week in two fields, days and hours: <c>mon-fri</c> and <c>09:00-17:30</c>. Days with other hours stand behind a semicolon in both:
/// <c>mon-thu; fri</c> and <c>09:00-17:30; 09:00-14:00</c>. <c>none</c> as days is a week without working days.
/// </summary>
public static class DaysAndHours
{
    public const string DaysField = WeekText.DaysField;
    public const string HoursField = WeekText.HoursField;

    public static Answer<WorkingWeek> Read(string days, string hours)
    {
        if (days.Trim().Equals("none", StringComparison.OrdinalIgnoreCase))
            return WorkingWeek.None;
        var groups = days.Split(';');
        var times = hours.Split(';');
        if (groups.Length != times.Length)
            return new Refusal($"Days stand in {Groups(groups.Length)} and hours in {Groups(times.Length)}: give each group of days its hours, parted by semicolons.", HoursField);
        if (groups.Length == 1)
            return WorkingWeek.Read(days, hours);
        var stretches = new List<Hours>();
        for (var at = 0; at < groups.Length; at++)
        {
            var read = WorkingWeek.Read(groups[at], times[at]);
            if (read.Refused)
                return read;
            stretches.AddRange(read.Value.Stretches);
        }
        return WorkingWeek.Of(stretches);
    }

    /// <summary>The two texts that <see cref="Read"/> makes the same week of.</summary>
    public static (string Days, string Hours) Of(WorkingWeek week)
    {
        if (week.IsEmpty)
            return ("none", "");
        var groups = week.ToString().Split("; ").Select(group => group.Split(' ', 2)).ToList();
        return (string.Join("; ", groups.Select(group => group[0])), string.Join("; ", groups.Select(group => group[1].Replace(",", ", ", StringComparison.Ordinal))));
    }

    private static string Groups(int count) => count == 1 ? "one group" : $"{count} groups";
}
