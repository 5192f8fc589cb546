using AsyncCoach.Bot.Alarms;
using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Domain.Teams;
using AsyncCoach.Domain.WorkingTime;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>
/// Looks at one route: closes the shifts that are over, has whoever has the turn asked when it is time, and sets its own alarm for the next moment.
/// Rung whenever the route, its teams or their calendars change.
/// </summary>
internal sealed class RouteRound(BotSettings settings) : IRound
{
    public async Task Run(Alarm alarm, Turn turn, CancellationToken cancellation)
    {
        if (await RouteDesk.Of(turn, new RouteId(alarm.Subject), cancellation) is not { FromTime: { IsEmpty: false } team } desk)
            return;
        await ShiftEnd.Close(turn, desk, team, alarm.Due, cancellation);
        if (desk.Route.IsPaused || (team.ShiftAt(turn.Now) ?? team.NextShift(turn.Now)) is not { } shift)
            return;
        var writing = await desk.WhoWrites(turn, shift, cancellation);
        if (turn.Now < writing.Ask)
        {
            turn.Session.SetAlarm(alarm with { Due = writing.Ask });
            return;
        }
        await Ask(turn, desk, shift, writing, cancellation);
        turn.Session.SetAlarm(alarm with { Due = shift.End });
    }

    private async Task Ask(Turn turn, RouteDesk desk, Shift shift, WritingTurn writing, CancellationToken cancellation)
    {
        var begun = await Kept.Of(turn, desk.Route.Id, shift.Date, cancellation);
        if (begun is { State: not HandoffState.Gathering })
            return;
        await new Troubles(settings).Tell(turn, desk, cancellation);
        var handoff = begun ?? Kept.New(turn, desk.Route, shift.Date);
        if (handoff.Writer is { } asked)
        {
            await Swapped(turn, desk, shift, handoff, asked, writing, cancellation);
            return;
        }
        handoff = HandoffRules.Carry(handoff, await Kept.Earlier(turn, handoff, cancellation), turn.Now);
        if (writing.Who is { } who)
        {
            handoff = handoff with { Writer = who, ChangedAt = turn.Now };
            await Waiting.ToWrite(turn, handoff, desk.Name, who, writing.End, atOnce: true, null, cancellation);
        }
        else if (begun is not null && await turn.Session.Load<Storage.Outbox.Place>(CallSaying.PlaceOf(handoff.Id), Viewer.All, cancellation) is not null)
        {
            return;
        }
        else
        {
            Announcing.Call(turn, handoff);
        }
        Kept.Store(turn, handoff, null, "asked for");
    }

    /// <summary>Somebody covers for whoever was asked: it goes to them, and the other need not any more. Nothing else takes it from who has it.</summary>
    private static async Task Swapped(
        Turn turn, RouteDesk desk, Shift shift, Handoff handoff, PersonId asked, WritingTurn writing, CancellationToken cancellation)
    {
        if (writing.Who is not { } who || who == asked || !desk.Route.Writers.Swaps.Any(swap => swap.Date == shift.Date && swap.Person == who))
            return;
        foreach (var owed in await Owing.About(turn, handoff.Id.ToString(), WriteOwed.Kind, cancellation))
            Owing.Close(turn, owed, CommitmentState.Moved, null);
        var given = HandoffRules.GiveToWriter(handoff, who, null, turn.Now);
        Kept.Store(turn, given, null, "covered for");
        await Waiting.ToWrite(turn, given, desk.Name, who, writing.End, atOnce: true, null, cancellation);
    }
}
