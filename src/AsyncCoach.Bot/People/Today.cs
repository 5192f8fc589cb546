using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.People;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.People;

/// <summary>Which day it is where somebody is.</summary>
internal static class Today
{
    public static async Task<LocalDate> Of(Turn turn, PersonId person, CancellationToken cancellation)
    {
        var known = await turn.Session.Load<Person>(person.ToString(), Viewer.All, cancellation);
        // Leniently, where no zone is known: the earliest date that it still is anywhere.
        var zone = known?.Zone is { } id ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) : null;
        return turn.Now.InZone(zone ?? DateTimeZone.ForOffset(Offset.FromHours(-12))).Date;
    }
}
