using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Commitments;

/// <summary>What may become of a commitment, and by whom it is owed next.</summary>
public static class CommitmentRules
{
    public const string UntilField = "until";

    /// <summary>How much of their working time the next on a path has.</summary>
    public static readonly Duration NextHas = Duration.FromHours(8);

    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly Duration Longest = Duration.FromDays(60);

    private static readonly Refusal Closed = new("This is settled already. There is nothing left to do.");

    /// <summary>Not spoken of for an hour, or until it is due when that is earlier. Moves no deadline.</summary>
    public static Answer<Commitment> SnoozeAnHour(Commitment one, Instant now) => Snooze(one, now + Hour, now);

    /// <summary>Not spoken of before the next shift, or before it is due when that is earlier. Moves no deadline.</summary>
    public static Answer<Commitment> SnoozeToTomorrow(Commitment one, WorkingCalendar? calendar, Instant now) =>
        calendar?.NextShift(now) is { } next
            ? Snooze(one, next.Start, now)
            : new Refusal("I do not know when you work next. Type `/coach me` and tell me your hours, then I can wait for them.");

    /// <summary>Due at another instant, which its owner chose: nothing said about the old one counts.</summary>
    public static Answer<Commitment> NeedUntil(Commitment one, Instant until, Instant now)
    {
        if (!one.IsOpen)
            return Closed;
        if (until <= now)
            return new Refusal("This moment is over. Choose one that is still to come.", UntilField);
        return until - now > Longest
            ? new Refusal("This is more than 60 days away. Choose an earlier moment, or give it to somebody else.", UntilField)
            : one with { Term = Term.Until(until), Due = until, WarnedAt = null, RemindedAt = null, SnoozedUntil = null };
    }

    /// <summary>Closed for good: kept, missed, waived or moved.</summary>
    public static Commitment Close(Commitment one, CommitmentState how, Instant now) => one with { State = how, ClosedAt = now, SnoozedUntil = null };

    /// <summary>
    /// The one that takes its place with whom it was given to, taken over by or moved to: from the beginning, at once, and with as much time as the
    /// first one had, or <see cref="NextHas"/> where its moment is over.
    /// </summary>
    public static Commitment For(Commitment one, PersonId next, CommitmentId id, Instant now) => Next(one, next, id, now) with
    {
        Term = one.Term.At <= now || one.Term.Day is not null && one.Due <= now ? Term.Within(NextHas) : one.Term,
        Step = 0,
    };

    /// <summary>The one that the next on the path owes, as it was missed.</summary>
    public static Commitment Up(Commitment one, PersonId next, CommitmentId id, Instant now) => Next(one, next, id, now) with
    {
        Term = Term.Within(NextHas),
        Step = one.Step + 1,
    };

    /// <summary>The absence that somebody is in, when it takes half a shift or more of what they would work.</summary>
    public static Absence? LongAway(PersonTime person, Instant now)
    {
        if (person.Profile.AwayAt(now) is not { } away || person.WhenPresent is not { IsEmpty: false } calendar)
            return null;
        var shift = calendar.ShiftAt(away.From) ?? calendar.NextShift(away.From);
        return shift is not null && calendar.WorkingTimeBetween(away.From, away.Until) * 2 >= shift.Length ? away : null;
    }

    private static Answer<Commitment> Snooze(Commitment one, Instant until, Instant now)
    {
        if (!one.IsOpen)
            return Closed;
        return one with { SnoozedUntil = one.Due is { } due && due > now ? Instant.Min(until, due) : until };
    }

    private static Commitment Next(Commitment one, PersonId next, CommitmentId id, Instant now) => one with
    {
        Id = id,
        Owner = next,
        Course = one.Course with { AtOnce = true },
        OpenedAt = now,
        From = one.Id,
        Due = null,
        State = CommitmentState.Open,
        ClosedAt = null,
        SnoozedUntil = null,
        NamedAt = null,
        RemindedAt = null,
        WarnedAt = null,
        NamedIn = [],
    };
}
