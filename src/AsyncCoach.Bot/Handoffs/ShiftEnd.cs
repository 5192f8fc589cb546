using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>
/// Closes the shifts of a route that are over and have no handoff: said in the channel, in the receivers' brief and to the lead; silently where the
/// route was paused, or where it was more than a day ago.
/// </summary>
internal static class ShiftEnd
{
    /// <summary>More than this many were never begun and left: each round closes those before it.</summary>
    private const int MostBegun = 20;

    /// <param name="due">What the round was rung for: the shift of that moment counts also where nobody had begun its handoff, since nobody was asked while the process was down.</param>
    public static async Task Close(Turn turn, RouteDesk desk, WorkingCalendar team, Instant due, CancellationToken cancellation)
    {
        var begun = await Kept.In(turn, desk.Route.Id, HandoffState.Gathering, MostBegun, cancellation);
        foreach (var handoff in begun)
        {
            if (EndOf(team, handoff.Date, turn.Now) is { } end)
                await Close(turn, desk, handoff, end, cancellation);
        }
        if (ShiftOf(team, due) is { } shift && shift.End <= turn.Now && desk.Route.ChangedAt < shift.End && !desk.Route.IsPaused
            && turn.Now - shift.End <= Asking.WorthSaying && await Kept.Of(turn, desk.Route.Id, shift.Date, cancellation) is null)
            await Close(turn, desk, Kept.New(turn, desk.Route, shift.Date), shift.End, cancellation);
    }

    /// <summary>The shift that is in progress at an instant, or ends with it.</summary>
    private static Shift? ShiftOf(WorkingCalendar team, Instant due) => team.ShiftAt(due) ?? team.ShiftAt(due - Duration.FromMilliseconds(1));

    /// <summary>When a date's shift ended; null while it has not. A date that has become a day off ends with it.</summary>
    private static Instant? EndOf(WorkingCalendar team, LocalDate date, Instant now)
    {
        var end = team.On(date) is ShiftDay.Works { Shift: var shift } ? shift.End : team.Zone.AtStartOfDay(date.PlusDays(1)).ToInstant();
        return end <= now ? end : null;
    }

    private static async Task Close(Turn turn, RouteDesk desk, Handoff handoff, Instant end, CancellationToken cancellation)
    {
        var earlier = await Kept.Earlier(turn, handoff, cancellation);
        var missed = HandoffRules.Miss(handoff, earlier, turn.Now);
        await Owing.Close(turn, handoff.Id.ToString(), WriteOwed.Kind, CommitmentState.Missed, null, cancellation);
        var isSaid = !desk.Route.IsPaused && turn.Now - end <= Asking.WorthSaying && desk.FromTime!.On(handoff.Date) is ShiftDay.Works;
        if (!isSaid && missed.Items.Count == 0 && turn.Session.RevisionOf<Handoff>(handoff.Id.ToString()) > 0)
        {
            turn.Session.Delete<Handoff>(handoff.Id.ToString(), new Change(turn.Now, null, "nobody wrote it"));
            return;
        }
        Kept.Store(turn, missed, null, "missed");
        await Posting.TakeOver(turn, missed, earlier, null, cancellation);
        await MissedOwed.IsOld(turn, missed, cancellation);
        if (isSaid)
            await Say(turn, desk, missed, cancellation);
    }

    private static async Task Say(Turn turn, RouteDesk desk, Handoff missed, CancellationToken cancellation)
    {
        Announcing.Missed(turn, missed);
        var receiver = await desk.WhoReceives(turn, cancellation);
        if (receiver is { } waits)
            await MissedOwed.Tell(turn, missed, desk.Name, waits, isLead: false, cancellation);
        // Whoever had the turn knows; a lead who had it hears no more than that.
        if (await Menders.Of(turn, desk.From, cancellation) is { } lead && lead != missed.Writer && lead != receiver)
            await MissedOwed.Tell(turn, missed, desk.Name, lead, isLead: true, cancellation);
    }
}
