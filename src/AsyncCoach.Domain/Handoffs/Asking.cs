using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Handoffs;

/// <summary>
/// Whose turn it is to write a shift's handoff, and when they are asked. <paramref name="Who"/> null: nobody in particular; the channel is asked.
/// </summary>
public sealed record WritingTurn(PersonId? Who, Instant Ask, Instant End);

/// <summary>Who is asked for a handoff, and when. Leads are elapsed time: they end with the shift, whatever breaks or clock changes lie before.</summary>
public static class Asking
{
    /// <summary>Asked so long before the earlier of their own end and the shift's.</summary>
    public static readonly Duration Lead = Duration.FromMinutes(30);

    public static readonly Duration RemindBefore = Duration.FromMinutes(10);

    /// <summary>A handoff that was missed longer ago is not spoken of any more.</summary>
    public static readonly Duration WorthSaying = Duration.FromDays(1);

    /// <summary>A missed handoff may be written so long after its shift; afterwards what is written is for the next one.</summary>
    public static readonly Duration StillToday = Duration.FromHours(8);

    /// <summary>
    /// When a person's own work within a shift ends; null when they do not work in it any more (away, a day off, gone home), or when no zone
    /// of theirs is known.
    /// </summary>
    public static Instant? EndFor(Shift shift, WorkingCalendar? person, Instant now) =>
        person?.WorkingBetween(shift.Start, shift.End) is [.., var last] && last.End > now ? last.End : null;

    /// <param name="ends">By person, when their work within the shift ends; whoever is not in it is passed over.</param>
    public static WritingTurn Of(Shift shift, Rota rota, WorkingWeek week, IReadOnlyList<PersonId> instead, IReadOnlyDictionary<PersonId, Instant> ends)
    {
        var who = rota.On(shift.Date, week, person => !ends.ContainsKey(person));
        // Without a rota whoever presses first has it; with one that has nobody left, the lead.
        if (who is null && rota.People.Count > 0)
            who = instead.Where(ends.ContainsKey).Select(person => (PersonId?)person).FirstOrDefault();
        var end = who is { } person ? ends[person] : shift.End;
        return new WritingTurn(who, end - Lead, end);
    }

    /// <summary>The shift whose handoff is written now: the one in progress; the one just over while nothing came of it; else the next.</summary>
    /// <param name="isSettled">Whether the handoff of a date has been posted, or was said to be nothing.</param>
    public static Shift? ShiftToWriteFor(WorkingCalendar team, Instant now, Func<LocalDate, bool> isSettled) =>
        team.ShiftAt(now)
        ?? (LastEnded(team, now) is { } over && now - over.End < StillToday && !isSettled(over.Date) ? over : team.NextShift(now));

    /// <summary>The shift that ended last, if that was today or on the day before.</summary>
    public static Shift? LastEnded(WorkingCalendar team, Instant now)
    {
        var today = now.InZone(team.Zone).Date;
        // Hours over midnight end on the date after the one that they belong to.
        for (var day = 0; day >= -2; day--)
        {
            if (team.On(today.PlusDays(day)) is ShiftDay.Works { Shift: var shift } && shift.End <= now)
                return shift;
        }
        return null;
    }
}
