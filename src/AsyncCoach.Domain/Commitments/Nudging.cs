using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using NodaTime;

namespace AsyncCoach.Domain.Commitments;

/// <summary>
/// The manners, as one pure function: for a person, what they owe, their working time and what they were sent: what to say now, and when to look
/// again. Looking more often, late or twice at the same instant changes nothing of what is said.
/// </summary>
public static class Nudging
{
    /// <summary>Nudges beside the brief in one shift; what comes later waits for the next brief.</summary>
    public const int MostInAShift = 4;

    /// <summary>What falls due within so much time is one message.</summary>
    public static readonly Duration Together = Duration.FromMinutes(5);

    /// <summary>A week's briefs are redrawn; older ones stay as they are.</summary>
    private const int Remembered = 5;

    public static NudgePlan Plan(PersonTime me, IReadOnlyList<Commitment> open, NudgeHistory history, Instant now)
    {
        if (open.Count == 0)
            return new NudgePlan(null, [], history, [], false, null);
        if (me.Calendar is not { IsEmpty: false } calendar)
            return new NudgePlan(null, [.. Reckon(open, me.Calendar, now).Changed.Values], history, [], !me.Profile.WasAskedForHours, null);
        var look = new Look(me, calendar, history, now);
        var (reckoned, changed) = Reckon(open, calendar, now);
        var escalate = reckoned.Where(one => look.GoesUp(one) <= now).ToList();
        var told = reckoned.Where(look.IsTold).ToList();
        var waiting = escalate.Count + told.Count == 0 ? reckoned : [.. reckoned.Except(escalate).Except(told)];
        var (say, after) = Message(look, waiting);
        if (say is not null)
        {
            var named = waiting.ToDictionary(one => one.Id);
            foreach (var item in say.Items)
                changed[item.Commitment] = Named(named[item.Commitment], say);
            waiting = [.. waiting.Select(one => changed.GetValueOrDefault(one.Id, one))];
        }
        return new NudgePlan(say, [.. changed.Values], after, escalate, false, look.Again(waiting, after)) { Told = told };
    }

    /// <summary>A nudge did not reach its person: what it would have told them is open again. Its count of the day stays.</summary>
    public static (NudgeHistory History, IReadOnlyList<Commitment> Open) Unsaid(Nudge nudge, NudgeHistory history, IReadOnlyList<Commitment> open)
    {
        var reasons = nudge.Items.ToDictionary(item => item.Commitment, item => item.Reason);
        return (nudge.IsBrief && history.BriefOn == nudge.Date ? history with { BriefOn = null } : history,
            [.. open.Select(one => reasons.TryGetValue(one.Id, out var reason) && one.NamedAt == nudge.At ? Forgotten(one, nudge, reason) : one)]);
    }

    private static Commitment Forgotten(Commitment one, Nudge nudge, NudgeReason reason) => one with
    {
        NamedAt = null,
        RemindedAt = one.RemindedAt == nudge.At ? null : one.RemindedAt,
        // Whichever message warned: an earlier one may have been left out because this one names the same. Rather warned twice than never.
        WarnedAt = null,
        SnoozedUntil = reason == NudgeReason.SnoozeOver ? nudge.At : one.SnoozedUntil,
        NamedIn = [.. one.NamedIn.Where(key => key != nudge.Key)],
    };

    /// <summary>When each is due, by what the calendar says now. What was said about another due is not true of a later one.</summary>
    private static (IReadOnlyList<Commitment> Reckoned, Dictionary<CommitmentId, Commitment> Changed) Reckon(
        IReadOnlyList<Commitment> open, WorkingCalendar? calendar, Instant now)
    {
        var changed = new Dictionary<CommitmentId, Commitment>();
        var reckoned = new Commitment[open.Count];
        for (var at = 0; at < open.Count; at++)
        {
            reckoned[at] = open[at];
            if (open[at].Term.DueFrom(open[at].OpenedAt, calendar) is var due && due != open[at].Due)
                changed[open[at].Id] = reckoned[at] = Due(open[at], due, now);
        }
        return (reckoned, changed);
    }

    private static Commitment Due(Commitment one, Instant? due, Instant now) => one with
    {
        Due = due,
        WarnedAt = due > now ? null : one.WarnedAt,
        RemindedAt = due - one.Course.RemindBefore > now ? null : one.RemindedAt,
        SnoozedUntil = due > now && due < one.SnoozedUntil ? due : one.SnoozedUntil,
    };

    private static (Nudge? Say, NudgeHistory After) Message(Look look, IReadOnlyList<Commitment> waiting)
    {
        if (look.Shift is not { } shift || !look.IsWorking)
            return (null, look.History);
        if (look.BriefIsDue)
        {
            var named = waiting.Where(one => !look.IsSnoozed(one)).ToList();
            var after = look.History with { BriefOn = shift.Date };
            // What was opened after the brief's moment waits for the next one: otherwise a quiet morning's first item would be a brief of its own.
            if (named.Exists(one => one.OpenedAt <= look.BriefAt))
                return (look.Say(named, _ => NudgeReason.Brief, 0), after with { LastAt = look.Now });
            look = look with { History = after };
        }
        if (look.HoldsUntil > look.Now || look.Reached >= MostInAShift || waiting.All(one => look.Reason(one, Duration.Zero) is null))
            return (null, look.History);
        var items = waiting.Where(one => look.Reason(one, Together) is not null).ToList();
        return (look.Say(items, one => look.Reason(one, Together)!.Value, look.Reached + 1),
            look.History with { Day = look.NudgeDay, Today = look.Reached + 1, LastAt = look.Now });
    }

    /// <summary>Naming it counts as all that would have been said of it up to this moment.</summary>
    private static Commitment Named(Commitment one, Nudge nudge) => one with
    {
        NamedAt = nudge.At,
        SnoozedUntil = null,
        RemindedAt = one.Course.RemindBefore is { } before && one.Due - before <= nudge.At + Together ? nudge.At : one.RemindedAt,
        WarnedAt = one.WarnedAt is null && Look.Warns(one) && one.Due <= nudge.At ? nudge.At : one.WarnedAt,
        NamedIn = [.. one.NamedIn.Where(key => key != nudge.Key).TakeLast(Remembered - 1), nudge.Key],
    };
}
