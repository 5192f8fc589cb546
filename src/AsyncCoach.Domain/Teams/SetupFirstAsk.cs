using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>When a new route asks for its first handoff, and whom.</summary>
public static class SetupFirstAsk
{
    /// <param name="from">The team that hands over.</param>
    /// <param name="time">Its calendar.</param>
    /// <param name="personal">Calendars of the rota's people and of the team's lead and backup; null where one is not known.</param>
    /// <returns>Null where the team has no shift ahead.</returns>
    public static WritingTurn? Of(Route route, Team from, WorkingCalendar time, IReadOnlyDictionary<PersonId, WorkingCalendar?> personal, Instant now)
    {
        IReadOnlyList<PersonId> instead = [.. new[] { from.Lead, from.Backup }.OfType<PersonId>()];
        for (var shift = time.ShiftAt(now) ?? time.NextShift(now); shift is not null; shift = time.NextShift(shift.Start))
        {
            var ends = new Dictionary<PersonId, Instant>();
            foreach (var (person, calendar) in personal)
            {
                if (Asking.EndFor(shift, calendar, now) is { } end)
                    ends[person] = end;
            }
            var turn = Asking.Of(shift, route.Writers, from.Week, instead, ends);
            if (turn.End > now)
                return turn;
        }
        return null;
    }
}
