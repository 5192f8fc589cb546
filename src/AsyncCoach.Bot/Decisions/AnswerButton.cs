using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary><em>Confirm</em> and <em>Not a decision</em> in a brief: answers at once, without a form.</summary>
internal sealed class AnswerButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.answer";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var decision = await turn.Session.Load<Decision>(delivery.Value ?? "", new Viewer.Person(by), cancellation);
        if (decision is null)
            return DecisionSentences.NotFound(delivery);
        var confirms = delivery.ActionId.StartsWith($"{ActionId}:{DecisionAct.Confirm}", StringComparison.Ordinal);
        var answer = confirms
            ? DecisionRules.Confirm(decision, "", by, turn.Now)
            : DecisionRules.NotADecision(decision, "", by, turn.Now);
        if (answer.Refused)
            return Reply.Tell(delivery, answer.Refusals[0].Sentence);
        turn.Session.Store(answer.Value, new Change(turn.Now, by, confirms ? "confirmed" : "found to be no decision"));
        await Superseding.Apply(turn, answer.Value, by, cancellation);
        await Announcing.Changed(turn, decision, answer.Value, by, cancellation);
        return Reply.Done(delivery, $"{DecisionWords.Id(decision)} is {(confirms ? "confirmed and in force" : "taken off the record of decisions")}.");
    }
}
