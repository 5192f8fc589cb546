using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Teams;

/// <summary>When a new route asks for its first handoff, and whom; <paramref name="Writer"/> is null where nobody of the rota is there: then the channel or the lead is asked.</summary>
public sealed record SetupFirstAsk(PersonId? Writer, Instant Ask, Instant End)
{
    /// <summary>How long before the end of the day a handoff is asked for.</summary>
    public static readonly Duration Lead = Duration.FromMinutes(30);

    /// <param name="team">The calendar of the team that hands over.</param>
    /// <param name="personal">A person's own calendar; null where it is not known.</param>
    /// <returns>Null where the team has no shift that is still to be asked about.</returns>
    public static SetupFirstAsk? Of(Route route, WorkingCalendar team, IReadOnlyDictionary<PersonId, WorkingCalendar?> personal, Instant now)
    {
        var shift = team.ShiftAt(now) ?? team.NextShift(now);
        for (; shift is not null; shift = team.NextShift(shift.Start))
        {
            var end = shift.End;
            var date = shift.Date;
            var writer = route.Writers.On(date, team.Week, person => EndOf(personal.GetValueOrDefault(person), shift) is null);
            if (writer is { } person && EndOf(personal.GetValueOrDefault(person), shift) is { } own)
                end = Instant.Min(end, own);
            if (end - Lead > now)
                return new SetupFirstAsk(writer, end - Lead, shift.End);
        }
        return null;
    }

    /// <summary>When a person's work within a shift ends; null where they do not work in it.</summary>
    private static Instant? EndOf(WorkingCalendar? calendar, Shift shift) =>
        calendar?.WorkingBetween(shift.Start, shift.End) is [.., var last] ? last.End : null;
}
