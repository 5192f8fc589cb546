using AsyncCoach.Bot.Commitments;
using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Commitments;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>A decision that waits for its decider, as a brief or a nudge says it.</summary>
internal sealed class DecisionOwed(Names names) : IOwed
{
    private const int LongestLine = 200;

    public string Heading => "To decide";

    public string Act => "decide it";

    public string Acted => "decided";

    public async Task<OwedLine?> Read(Commitment commitment, Turn turn, CancellationToken cancellation)
    {
        var decision = await turn.Session.Load<Decision>(commitment.Subject, Viewer.All, cancellation);
        if (decision is not { State: DecisionState.Open })
            return null;
        var what = $"*{DecisionWords.Id(decision)}* {Markup.Escape(Markup.Cut(DecisionTitle.Of(decision).TrimEnd('.', ' '), LongestLine))}";
        if (decision.Recorder is not { } by)
            return new OwedLine(what, $"{what}\nIt was imported from a file and waits for your decision.", [Open(decision, "Decide", ButtonStyle.Primary)]);
        var recorder = Markup.Escape((await names.Of(turn, [by], cancellation))[by]);
        if (decision.ToConfirm)
        {
            return new OwedLine(
                $"{what}, recorded by {recorder} from your words",
                $"{what}\n{recorder} recorded this from your words. Until you confirm it, it counts as not confirmed.",
                [Answer(decision, "Confirm", DecisionAct.Confirm, ButtonStyle.Primary), Open(decision, "Change"), Answer(decision, "Not a decision", DecisionAct.NotADecision)])
            {
                InBrief = 3,
            };
        }
        return new OwedLine($"{what}, from {recorder}", $"{what}\n{recorder} waits for your decision.", [Open(decision, "Decide", ButtonStyle.Primary)]);
    }

    public async Task<Refusal?> GiveTo(PersonId next, Commitment commitment, PersonId? by, Turn turn, CancellationToken cancellation)
    {
        var decision = await turn.Session.Load<Decision>(commitment.Subject, Viewer.All, cancellation);
        if (decision is null)
            return new Refusal(DecisionSentences.NoSuchDecision);
        if (await Readers.Refusal(turn, decision.Channel, next, cancellation) is { } unreadable)
            return unreadable;
        var given = DecisionRules.GiveTo(decision, next, turn.Now);
        if (given.Refused)
            return given.Refusals[0];
        turn.Session.Store(given.Value, new Change(turn.Now, by, "given to somebody else"));
        Announcing.Card(turn, given.Value);
        return null;
    }

    private static Button Open(Decision decision, string label, ButtonStyle? style = null) =>
        new(new PlainText(label), decision.Id.ToString(), style) { ActionId = $"{OpenDecisionButton.ActionId}:{DecisionWords.Id(decision)}" };

    private static Button Answer(Decision decision, string label, DecisionAct act, ButtonStyle? style = null) =>
        new(new PlainText(label), decision.Id.ToString(), style) { ActionId = $"{AnswerButton.ActionId}:{act}/{DecisionWords.Id(decision)}" };
}
