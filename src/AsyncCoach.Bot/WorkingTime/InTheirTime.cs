using AsyncCoach.Bot.Outbox;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Bot.WorkingTime;

/// <summary>A message that nobody asked for reaches its receiver while they work: committed for then, and looked at again when it is sent.</summary>
internal static class InTheirTime
{
    private static readonly Duration Again = Duration.FromMinutes(10);

    /// <summary>When they work next; now, if they do. Null: nothing is known of their hours.</summary>
    public static async Task<Instant?> Next(Turn turn, PersonId person, CancellationToken cancellation) =>
        (await Calendars.Of(turn, person, cancellation)).Calendar?.NextWorking(turn.Now);

    /// <summary>Waits where the hours for which it was meant have passed (an outage, a journey); null where it can be said.</summary>
    public static Saying? NotNow(WorkingCalendar? calendar, Instant now) => calendar is null || calendar.IsWorking(now) ? null : new Saying.Later(Again);

    /// <inheritdoc cref="NotNow(WorkingCalendar, Instant)"/>
    public static async Task<Saying?> NotNow(Turn turn, string receiver, CancellationToken cancellation) =>
        NotNow((await Calendars.Of(turn, PersonId.Parse(receiver), cancellation)).Calendar, turn.Now);
}
