using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Commitments;

/// <summary>One person at one instant: the questions that planning asks about them.</summary>
internal sealed record Look
{
    private readonly PersonTime _me;
    private readonly WorkingCalendar _calendar;

    public Look(PersonTime me, WorkingCalendar calendar, NudgeHistory history, Instant now)
    {
        (_me, _calendar, History, Now) = (me, calendar, history, now);
        IsWorking = calendar.IsWorking(now);
        Shift = calendar.ShiftAt(now);
        BriefAt = Shift is { } shift ? BriefOf(shift) : Instant.MaxValue;
    }

    public NudgeHistory History { get; init; }

    public Instant Now { get; }

    public bool IsWorking { get; }

    public Shift? Shift { get; }

    /// <summary>When the brief of the present shift comes.</summary>
    public Instant BriefAt { get; }

    /// <summary>Never goes back, whatever clocks and zones do: so no key comes twice.</summary>
    public LocalDate NudgeDay => Shift is { } shift && !(History.Day > shift.Date) ? shift.Date : History.Day ?? default;

    /// <summary>How many were sent in this shift beside the brief.</summary>
    public int Reached => History.On(NudgeDay);

    public bool BriefIsDue => BriefIsToCome && BriefAt <= Now;

    /// <summary>
    /// Until when nothing is said between: shortly after the last one, and shortly before the brief, it would be a message of its own for nothing.
    /// </summary>
    public Instant HoldsUntil
    {
        get
        {
            // A clock that was set back leaves a last one in the future: it holds nothing.
            var after = History.LastAt is { } last && last <= Now ? last + Nudging.Together : Now;
            return BriefIsToCome && BriefAt > Now && BriefAt - Now <= Nudging.Together ? Instant.Max(after, BriefAt) : after;
        }
    }

    private bool BriefIsToCome => Shift is { } shift && !(History.BriefOn >= shift.Date);

    public static bool Warns(Commitment one) => one.Course.Grace is not null || one.To is not null;

    public bool IsSnoozed(Commitment one) => one.SnoozedUntil > Now;

    /// <summary>It was only to be known, and its owner read of it in an earlier shift.</summary>
    public bool IsTold(Commitment one) => one.Course.IsToldOnce && one.SnoozedUntil is null && one.NamedAt < Shift?.Start;

    /// <summary>When it goes up its path: null where it does not, or its owner was not told yet.</summary>
    public Instant? GoesUp(Commitment one) => one is { Course.Grace: { } grace, Due: { } due, WarnedAt: { } warned }
        ? _calendar.AddWorkingTime(Instant.Max(due, warned), grace)
        : null;

    /// <summary>Why it cannot wait for the next brief; null: it can.</summary>
    /// <param name="one">Not closed.</param>
    /// <param name="ahead">Reasons that come within so much time count too. What is due is not said before.</param>
    public NudgeReason? Reason(Commitment one, Duration ahead)
    {
        if (IsToBeWarned(one) && one.Due <= Now)
            return NudgeReason.Due;
        var until = Now + ahead;
        if (one.SnoozedUntil > until)
            return null;
        if (one.Course.AtOnce && one.NamedAt is null)
            return NudgeReason.New;
        if (one.SnoozedUntil is not null)
            return NudgeReason.SnoozeOver;
        return RemindAt(one) <= until && one.Due > Now ? NudgeReason.Reminder : null;
    }

    public Nudge Say(IReadOnlyList<Commitment> named, Func<Commitment, NudgeReason> reason, int number)
    {
        var date = number == 0 ? Shift!.Date : NudgeDay;
        var items = named.OrderBy(one => one.Due ?? Instant.MaxValue).ThenBy(one => one.OpenedAt).ThenBy(one => one.Id.Value);
        return new Nudge(_me.Person, date, number, [.. items.Select(one => new NamedCommitment(one.Id, reason(one)))], Now);
    }

    /// <summary>The next instant at which one of them may need a word, or goes up.</summary>
    public Instant? Again(IReadOnlyList<Commitment> waiting, NudgeHistory after)
    {
        if (waiting.Count == 0)
            return null;
        var next = this with { History = after };
        Instant? soonest = null;
        if (NextBrief(after) is { } brief)
            Sooner(brief);
        var isFull = next.Reached >= Nudging.MostInAShift && next.Shift is not null;
        foreach (var one in waiting)
        {
            if (GoesUp(one) is { } up && up > Now)
                Take(ref soonest, up);
            if (isFull)
                continue;
            if (next.Reason(one, Duration.Zero) is not null)
                Sooner(Instant.Max(next.HoldsUntil, Now));
            foreach (var moment in (ReadOnlySpan<Instant?>)[one.SnoozedUntil, RemindAt(one), IsToBeWarned(one) ? one.Due : null])
            {
                if (moment > Now)
                    Sooner(moment.Value);
            }
        }
        foreach (var absence in _me.Profile.Absences)
        {
            if (absence.From > Now)
                Take(ref soonest, absence.From);
        }
        return soonest;

        // Only working instants matter for what is said; a calendar that has none within two years is looked at when it changes.
        void Sooner(Instant moment)
        {
            if (!(moment >= soonest) && _calendar.NextWorking(moment) is { } working && working > Now)
                Take(ref soonest, working);
        }
    }

    private static void Take(ref Instant? soonest, Instant moment)
    {
        if (!(soonest <= moment))
            soonest = moment;
    }

    private static bool IsToBeWarned(Commitment one) => one.WarnedAt is null && Warns(one);

    /// <summary>Null where none is wanted, or it has been.</summary>
    private Instant? RemindAt(Commitment one) => one.RemindedAt is null && _me.Profile.WantsReminders ? one.Due - one.Course.RemindBefore : null;

    private Instant? NextBrief(NudgeHistory after)
    {
        if (Shift is { } shift && !(after.BriefOn >= shift.Date))
            return BriefAt;
        return _calendar.NextShift(Now) is { } next ? BriefOf(next) : null;
    }

    /// <summary>At the hour that they chose, when that lies in the shift; else at its start.</summary>
    private Instant BriefOf(Shift shift)
    {
        if (_me.Profile.BriefAt is not { } hour)
            return shift.Start;
        // Leniently: on a day whose clock leaves the hour out it is the hour after.
        var chosen = (shift.Date + hour).InZoneLeniently(_calendar.Zone).ToInstant();
        return chosen > shift.Start && chosen < shift.End ? chosen : shift.Start;
    }
}
