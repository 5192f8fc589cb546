using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>The ask: somebody has a handoff to write before their shift ends.</summary>
internal sealed class WriteOwed : IOwed
{
    public const string Kind = "handoff.write";

    public string Heading => "To hand off";

    public string Act => "write it";

    public string Acted => "written";

    public async Task<OwedLine?> Read(Commitment commitment, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Handoff>(commitment.Subject, Viewer.All, cancellation) is not { State: HandoffState.Gathering } handoff)
            return null;
        var shown = await Shown.Of(turn, handoff, cancellation);
        var earlier = await Kept.Earlier(turn, handoff, cancellation);
        // As the form would show it now: what was finished since the ask is not counted.
        var now = HandoffRules.Carry(handoff, earlier, turn.Now);
        return new OwedLine(
            AskCard.Line(shown),
            AskCard.Sentences(shown with { Handoff = now }, commitment.Due, await Receivers(turn, handoff, commitment, cancellation), Since(now, earlier)),
            AskCard.Buttons(handoff.Id))
        {
            InBrief = 3,
            HasOwnOut = true,
        };
    }

    public async Task<Refusal?> GiveTo(PersonId next, Commitment commitment, PersonId? by, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Handoff>(commitment.Subject, Viewer.All, cancellation) is not { State: HandoffState.Gathering } handoff)
            return new Refusal("This handoff is not to be written any more.");
        if (by is not null && await HandoffReaders.Problem(turn, handoff.Channel, next, cancellation) is { } problem)
            return new Refusal(problem);
        var given = HandoffRules.GiveToWriter(handoff, next, by, turn.Now);
        Kept.Store(turn, given, by, "given to somebody else to write");
        return null;
    }

    /// <summary>How the other side's day lies, as the writer sees it.</summary>
    private static async Task<ReceiversDay> Receivers(Turn turn, Handoff handoff, Commitment commitment, CancellationToken cancellation)
    {
        if (handoff.Route is not { } route || await RouteDesk.Of(turn, route, cancellation) is not { ToTime: { } to })
            return ReceiversDay.Unknown;
        var end = commitment.Due ?? turn.Now;
        if (to.ShiftAt(end) is not null)
            return new ReceiversDay(true, null, false);
        if (to.NextShift(end) is not { } next)
            return ReceiversDay.Unknown;
        var mine = (await Calendars.Of(turn, commitment.Owner, cancellation)).Calendar;
        return new ReceiversDay(false, next.Start, mine is not null && IsNight(next.Start, mine.Zone, end));
    }

    /// <summary>Between ten and six on the writer's own clock, in the night that follows.</summary>
    private static bool IsNight(Instant at, DateTimeZone zone, Instant end) =>
        at - end < Duration.FromHours(16) && at.InZone(zone).Hour is >= 22 or < 6;

    private static string Since(Handoff handoff, IReadOnlyList<Handoff> earlier)
    {
        var dates = handoff.Items.Where(item => item.IsOpen && item.CarriedFrom is not null)
            .Select(item => earlier.FirstOrDefault(before => before.Id == item.CarriedFrom)?.Date).Distinct().ToList();
        return dates switch
        {
            [{ } only] when only == handoff.Date.PlusDays(-1) => "yesterday",
            [{ } only] => HandoffWords.Day(only),
            _ => "before",
        };
    }
}
