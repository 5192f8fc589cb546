using NodaTime;

namespace AsyncCoach.FaultTests.Stage;

/// <summary>Somebody at a site, and when they work. Reckoned here anew, not with the bot's own calendars.</summary>
internal sealed record Worker(string Name, string Id, Site Site)
{
    public bool Works(Instant at)
    {
        var local = at.InZone(Site.Zone).LocalDateTime;
        return Site.Days.Contains(local.DayOfWeek) && local.TimeOfDay >= Site.From && local.TimeOfDay < Site.To;
    }

    public LocalDate Day(Instant at) => at.InZone(Site.Zone).Date;

    /// <summary>When their working days begin between two instants.</summary>
    public IEnumerable<Instant> Mornings(Instant from, Instant to)
    {
        for (var day = Day(from); day <= Day(to); day = day.PlusDays(1))
        {
            var morning = day.At(Site.From).InZoneLeniently(Site.Zone).ToInstant();
            if (Site.Days.Contains(day.DayOfWeek) && morning >= from && morning < to)
                yield return morning;
        }
    }
}
