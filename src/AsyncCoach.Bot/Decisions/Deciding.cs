using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Bot.WorkingTime;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Decisions;
using NodaTime;

namespace AsyncCoach.Bot.Decisions;

/// <summary>Keeps what people owe true to a decision: whoever decides owes it while it is open, and nobody afterwards.</summary>
internal static class Deciding
{
    public const string Kind = "decision.decide";

    /// <summary>After a decision was recorded or changed, in the same session.</summary>
    /// <param name="before">As it was; null for one that is new.</param>
    public static async Task Follow(Turn turn, Decision? before, Decision after, PersonId? by, CancellationToken cancellation)
    {
        var owed = await Owing.About(turn, after.Id.ToString(), Kind, cancellation);
        if (after is not { State: DecisionState.Open, Decider: { } decider })
        {
            foreach (var commitment in owed)
                End(turn, commitment, after, by);
            return;
        }
        var passedOn = before?.Decider is { } was && was != decider;
        foreach (var commitment in owed)
        {
            if (passedOn)
                Owing.Close(turn, commitment, CommitmentState.Moved, by);
            else
                await Owing.Amend(turn, After(commitment, before, after), by, cancellation);
        }
        if (passedOn || owed.Count == 0)
            await Owing.Open(turn, await Of(turn, after, decider, cancellation), by, cancellation);
    }

    /// <summary>When an open decision is due, in the decider's own zone; null where that is not known.</summary>
    public static async Task<LocalDate?> Due(Turn turn, Decision decision, CancellationToken cancellation)
    {
        if (decision is not { State: DecisionState.Open, DecideBy: null, Decider: { } decider })
            return decision.DecideBy;
        var owed = await Owing.About(turn, decision.Id.ToString(), Kind, cancellation);
        return owed.FirstOrDefault(commitment => commitment.Owner == decider)?.Due is { } due
            && await Calendars.Of(turn, decider, cancellation) is { Calendar.Zone: var zone }
            ? due.InZone(zone).Date
            : null;
    }

    private static async Task<Commitment> Of(Turn turn, Decision decision, PersonId decider, CancellationToken cancellation) => new()
    {
        Id = CommitmentId.New(),
        Kind = Kind,
        Subject = decision.Id.ToString(),
        Audience = decision.Audience,
        Title = DecisionTitle.Of(decision),
        Owner = decider,
        To = decision.Recorder,
        Team = (await Calendars.Of(turn, decider, cancellation)).Team?.Id,
        Term = DecisionDuty.TermOf(decision),
        Course = DecisionDuty.CourseOf(decision),
        OpenedAt = turn.Now,
    };

    /// <summary>
    /// What the recorder edited shows. A new date replaces the old one, and the one that the decider asked for; a lead who was asked keeps their own.
    /// </summary>
    private static Commitment After(Commitment commitment, Decision? before, Decision after)
    {
        var edited = commitment with { Title = DecisionTitle.Of(after), Audience = after.Audience };
        if (commitment.Step > 0)
            return edited;
        edited = edited with { Course = DecisionDuty.CourseOf(after) };
        return before?.DecideBy == after.DecideBy && before?.ToConfirm == after.ToConfirm
            ? edited
            : edited with { Term = DecisionDuty.TermOf(after), RemindedAt = null, WarnedAt = null };
    }

    private static void End(Turn turn, Commitment commitment, Decision after, PersonId? by)
    {
        if (after.State != DecisionState.Undone)
        {
            Owing.Close(turn, commitment, DecisionDuty.EndOf(after), by);
            return;
        }
        // Only the number remains, here too.
        Owing.Close(turn, commitment with { Title = "" }, DecisionDuty.EndOf(after), by);
        turn.Session.ForgetHistory<Commitment>(commitment.Id.ToString());
    }
}
