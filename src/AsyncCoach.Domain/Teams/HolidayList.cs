using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>
/// A team's public holidays as its calendar last said them: the last good copy. <paramref name="Problem"/> is why the newest one could not be
/// read, in a sentence; null when all is well.
/// </summary>
public sealed record HolidayList(TeamId Team, IReadOnlyList<DayOff> Days, Instant? ReadAt, string? Problem);
