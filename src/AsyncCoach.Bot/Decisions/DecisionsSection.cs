using AsyncCoach.Bot.People;
using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Searching;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Bot.Decisions;

/// <summary>On Home: the newest decisions that this person has recorded, decides, or was asked about.</summary>
internal sealed class DecisionsSection : IHomeSection
{
    private const int Most = 5;

    /// <summary>Who was asked about one is no field of its own: so many of the newest are looked through for it.</summary>
    private const int LookedThrough = 100;

    private static readonly Query<Decision> OnRecord = Query<Decision>.Everything
        .Where(DecisionMap.State, [.. Enum.GetValues<DecisionState>().Where(state => state is not (DecisionState.Draft or DecisionState.Undone)).Select(DecisionMap.Stored)])
        .OrderedBy(DecisionMap.RecordedAt, descending: true);

    public async Task<IReadOnlyList<Block>> For(PersonId person, Turn turn, CancellationToken cancellation)
    {
        var viewer = new Viewer.Person(person);
        var own = await turn.Session.List(
            OnRecord.WhereOneOf([DecisionMap.Recorder, DecisionMap.Decider], person.ToString()), viewer, Most + 1, null, cancellation);
        var newest = await turn.Session.List(OnRecord, viewer, LookedThrough, null, cancellation);
        var mine = own.Items.Concat(newest.Items.Where(decision => decision.Consulted.Contains(person)))
            .DistinctBy(decision => decision.Id)
            .OrderByDescending(decision => decision.RecordedAt)
            .ThenByDescending(decision => decision.Number)
            .ToList();
        if (mine.Count == 0)
            return [];
        var names = await Names.Known(turn, mine.Select(decision => decision.Decider), cancellation);
        List<Block> blocks = [new Header(new PlainText("Decisions you took part in"))];
        blocks.AddRange(mine.Take(Most).Select(decision => ResultsCard.Hit(decision, names, "", Marking.None)));
        if (mine.Count > Most)
            blocks.Add(new Context([new Mrkdwn($"These are the newest {Most}. `/decisions by:@you` finds the others.")]));
        return blocks;
    }
}
