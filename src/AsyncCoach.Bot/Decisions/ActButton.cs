using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;

namespace AsyncCoach.Bot.Decisions;

/// <summary>The buttons of a decision's form: edit and replace push a form on top, withdraw and undo act at once and redraw it.</summary>
internal sealed class ActButton : IHandle<BlockAction>
{
    public const string ActionId = "decision.act";

    public async Task<Reply> Handle(BlockAction delivery, Turn turn, CancellationToken cancellation)
    {
        var by = delivery.By.ToPerson();
        var decision = await turn.Session.Load<Decision>(delivery.Value ?? "", new Viewer.Person(by), cancellation);
        if (decision is null || delivery.View is not { } view)
            return DecisionSentences.NotFound(delivery);
        if (!Enum.TryParse<DecisionAct>(delivery.ActionId[ActionId.Length..].TrimStart(':'), out var act) || !DecisionRules.OpenTo(decision, by, turn.Now).Contains(act))
            return await Redraw(turn, decision, by, view, "This has changed meanwhile; what you see now is how it stands.", cancellation);
        return act switch
        {
            DecisionAct.Edit => Push(delivery, by, Edit(decision, turn)),
            DecisionAct.Supersede => Push(delivery, by, await Replace(decision, by, turn, cancellation)),
            DecisionAct.Withdraw => await Do(decision, DecisionRules.Withdraw(decision, by, turn.Now), "withdrawn", by, turn, view, cancellation),
            DecisionAct.Undo => await Do(decision, DecisionRules.Undo(decision, by, turn.Now), "taken back", by, turn, view, cancellation),
            _ => Reply.Heard,
        };
    }

    private static Reply Push(BlockAction delivery, PersonId by, RecordFormView.Content content) =>
        Reply.Then(new Effect.OpenForm(delivery.Openings, RecordFormView.For(content), new Whom(by.User, null), OnTop: true));

    private static RecordFormView.Content Edit(Decision decision, Turn turn) => new(
        decision,
        new RecordFormNote(decision.Id.ToString(), decision.Channel?.Value, Revision: turn.Session.RevisionOf<Decision>(decision.Id.ToString())),
        []);

    private static async Task<RecordFormView.Content> Replace(Decision decision, PersonId by, Turn turn, CancellationToken cancellation)
    {
        var id = new DecisionId(Guid.CreateVersion7(turn.Now.ToDateTimeOffset()));
        var (channel, sentence) = await Readers.Of(turn, decision.Channel?.Value, cancellation);
        var prefill = new Decision { Id = id, Text = decision.Text, Decider = by, Recorder = by, Consulted = decision.Consulted };
        return new RecordFormView.Content(
            prefill,
            new RecordFormNote(id.ToString(), channel, Supersedes: decision.Id.ToString()),
            [$"This takes the place of {DecisionWords.Id(decision)} as soon as it is decided.", .. sentence is null ? (IEnumerable<string>)[] : [sentence]]);
    }

    private static async Task<Reply> Do(
        Decision before, Answer<Decision> answer, string what, PersonId by, Turn turn, ViewSurface view, CancellationToken cancellation)
    {
        if (answer.Refused)
            return Reply.Heard;
        turn.Session.Store(answer.Value, new Change(turn.Now, by, what));
        if (answer.Value.State == DecisionState.Undone)
        {
            turn.Session.ForgetHistory<Decision>(answer.Value.Id.ToString());
            await Superseding.TakeBack(turn, before, by, cancellation);
        }
        await Announcing.Changed(turn, before, answer.Value, by, cancellation);
        return await Redraw(turn, answer.Value, by, view, $"{DecisionWords.Id(answer.Value)} is {what}. You can close this.", cancellation);
    }

    private static async Task<Reply> Redraw(
        Turn turn, Decision decision, PersonId by, ViewSurface view, string banner, CancellationToken cancellation)
    {
        var content = await DecisionFormContent.Of(turn, decision, by, cancellation);
        return Reply.Then(new Effect.RedrawForm(view.Id, DecisionFormView.For(content with { Banner = banner })));
    }
}
