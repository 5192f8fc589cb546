using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Slack.Inbound;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Bot.Decisions;

/// <summary>The Home tab: what waits for this person to decide, oldest first, and how to use the log. Drawn when it is opened.</summary>
internal sealed class DecisionsHome : IHandle<AppHomeOpened>
{
    private const int Most = 20;

    public async Task<Reply> Handle(AppHomeOpened delivery, Turn turn, CancellationToken cancellation)
    {
        if (delivery.Tab != "home")
            return Reply.Heard;
        var person = delivery.By.ToPerson();
        var waiting = await turn.Session.List(
            Query<Decision>.Everything
                .Where(DecisionMap.State, DecisionMap.Stored(DecisionState.Open))
                .Where(DecisionMap.Decider, person.ToString())
                .OrderedBy(DecisionMap.RecordedAt),
            new Viewer.Person(person), Most, null, cancellation);
        var names = await Results.NamesIn(turn, waiting.Items, cancellation);
        List<Block> blocks = [new Header(new PlainText("Waiting for you to decide"))];
        blocks.AddRange(waiting.Items.Select(decision => ResultsCard.Hit(decision, names, "")));
        if (waiting.Items.Count == 0)
            blocks.Add(new Section(new PlainText("Nothing waits for you.")));
        if (waiting.Next is not null)
            blocks.Add(new Context([new Mrkdwn($"These are the oldest {Most}. `/decisions status:open by:@you` lists all.")]));
        blocks.AddRange([new Divider(), .. HelpCard.Message.Blocks ?? []]);
        return Reply.Then(new Effect.ShowHome(delivery.By.User, new Home(blocks)));
    }
}
