using System.Runtime.InteropServices;
using NodaTime;

namespace AsyncCoach.Domain.WorkingTime;

/// <summary>
/// One stretch of a working week, on the day on which it starts. An end that is not after its start runs over midnight; an equal one means 24 hours.
/// </summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Hours(IsoDayOfWeek Day, LocalTime Start, LocalTime End)
{
    public bool OverMidnight => End <= Start;

    /// <summary>As in <c>mon 09:00-17:30</c>.</summary>
    public override string ToString() => $"{WeekText.Name(Day)} {WeekText.Of(this)}";

    /// <summary>From Monday's midnight, as a week without clock changes would have it; the end may lie past the week's.</summary>
    internal (long Start, long End) InWeek()
    {
        var day = ((int)Day - 1) * NodaConstants.NanosecondsPerDay;
        return (day + Start.NanosecondOfDay, day + End.NanosecondOfDay + (OverMidnight ? NodaConstants.NanosecondsPerDay : 0));
    }
}
