using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Handoffs;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Handoffs;

/// <summary>
/// No handoff came: the receivers' brief says so, and the from-team's lead hears of it, once each. Nobody owes more than to know it.
/// </summary>
internal sealed class MissedOwed : IOwed
{
    public const string Kind = "handoff.missed";

    private const int LookedBack = 3;

    public string Heading => "To know";

    /// <summary>Has a receiver read of it in their brief, or a lead hear of it as soon as they work.</summary>
    public static Task Tell(Turn turn, Handoff handoff, string title, PersonId owner, bool isLead, CancellationToken cancellation) => Owing.Open(
        turn,
        new Commitment
        {
            Id = CommitmentId.New(),
            Kind = Kind,
            Subject = handoff.Id.ToString(),
            Audience = handoff.Audience.With(owner),
            Title = title,
            Owner = owner,
            Team = isLead ? handoff.From : handoff.To,
            Term = Term.Open,
            Course = Course.ToKnow(atOnce: isLead),
            OpenedAt = turn.Now,
        },
        null,
        cancellation);

    /// <summary>The route has gone on: what was missed before, or came late, is not spoken of any more.</summary>
    public static async Task IsOld(Turn turn, Handoff handoff, CancellationToken cancellation)
    {
        await Owing.Close(turn, handoff.Id.ToString(), Kind, CommitmentState.Waived, null, cancellation);
        if (handoff.Route is not { } route)
            return;
        foreach (var missed in await Kept.In(turn, route, HandoffState.Missed, LookedBack, cancellation))
        {
            if (missed.Id != handoff.Id)
                await Owing.Close(turn, missed.Id.ToString(), Kind, CommitmentState.Waived, null, cancellation);
        }
    }

    public async Task<OwedLine?> Read(Commitment commitment, Turn turn, CancellationToken cancellation)
    {
        if (await turn.Session.Load<Handoff>(commitment.Subject, Viewer.All, cancellation) is not { State: HandoffState.Missed } handoff)
            return null;
        var shown = await Shown.Of(turn, handoff, cancellation);
        var open = handoff.OpenCount() + (await Kept.Earlier(turn, handoff, cancellation)).Sum(before => before.OpenCount());
        var sentence = MissedCard.Sentence(shown, open, HandoffWords.Day(handoff.Date));
        var asked = commitment.Team == handoff.From && handoff.Writer is { } writer ? $" {Markup.Escape(shown.Name(writer))} was asked for it; the channel does not hear that." : "";
        List<Button> buttons = [new Button(new PlainText("Noted"), commitment.Id.ToString()) { ActionId = NotedButton.ActionId }];
        if (open > 0)
            buttons.Add(new Button(new PlainText("What is open"), handoff.Id.ToString()) { ActionId = ListButton.ActionId });
        return new OwedLine(sentence.TrimEnd('.'), $"{sentence}{asked}", buttons);
    }

    /// <summary>It is only to be known.</summary>
    public Task<Refusal?> GiveTo(PersonId next, Commitment commitment, PersonId? by, Turn turn, CancellationToken cancellation) => Task.FromResult<Refusal?>(null);
}
