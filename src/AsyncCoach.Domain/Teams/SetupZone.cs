using System.Collections.Frozen;
using NodaTime.TimeZones;

namespace AsyncCoach.Domain.Teams;

/// <summary>Which site a zone id stands for.</summary>
public static class SetupZone
{
    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    private static readonly FrozenSet<string> Sites =
        (Source.ZoneLocations ?? []).Select(location => location.ZoneId).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>
    /// Older spellings become the present one (<c>Asia/Calcutta</c>: <c>Asia/Kolkata</c>). A zone that the TZDB lists for a place of its own stays, though its clocks
    /// go with another's: Stockholm is not Berlin, and has other holidays. Null for what the TZDB does not know.
    /// </summary>
    public static string? Site(string zone)
    {
        if (Sites.Contains(zone))
            return zone;
        return Source.CanonicalIdMap.TryGetValue(zone, out var canonical) ? canonical : null;
    }
}
