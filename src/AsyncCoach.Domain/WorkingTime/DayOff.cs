using NodaTime;

namespace AsyncCoach.Domain.WorkingTime;

/// <summary>A date on which nobody works.</summary>
/// <param name="Name">What it is called, such as Diwali.</param>
/// <param name="Source">Where the date comes from, as people are shown it: a calendar's name, or “by hand”.</param>
public sealed record DayOff(LocalDate Date, string Name, string Source);
