using System.Runtime.CompilerServices;
using AsyncCoach.Domain;
using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.People;
using AsyncCoach.Files.Decisions;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Decisions;

namespace AsyncCoach.Bot.Decisions;

/// <summary>
/// The decisions that are to be written down: all on record that a viewer may see, in the order of their numbers, each with what its file says of people and of
/// other decisions. A page at a time is in memory.
/// </summary>
public static class WrittenDecisions
{
    private const int PageSize = 200;

    // What undone decisions leave is a number, and drafts are their authors' alone.
    private static readonly object?[] OnRecord =
    [
        .. Enum.GetValues<DecisionState>().Where(state => state is not (DecisionState.Draft or DecisionState.Undone)).Select(DecisionMap.Stored),
    ];

    public static async IAsyncEnumerable<Written> All(
        IStore store, WorkspaceId workspace, Viewer viewer, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? after = null;
        do
        {
            var session = store.Open(workspace);
            var page = await session.List(
                Query<Decision>.Everything.Where(DecisionMap.State, OnRecord).OrderedBy(DecisionMap.Number), viewer, PageSize, after, cancellation);
            var people = page.Items.SelectMany(one => one.Consulted.Append(one.Decider ?? default)).Where(person => person != default).Distinct();
            var known = await session.LoadMany<Person>([.. people.Select(person => person.ToString())], Viewer.All, cancellation);
            var names = known.Where(person => person.Name.Length > 0).ToDictionary(person => person.Id, person => person.Name);
            var linked = page.Items.SelectMany(one => new[] { one.Supersedes, one.SupersededBy }).OfType<DecisionId>().Distinct();
            var others = (await session.LoadMany<Decision>([.. linked.Select(id => id.ToString())], viewer, cancellation)).ToDictionary(other => other.Id);
            foreach (var decision in page.Items)
                yield return new Written(Seen(decision, others), DecisionNames.Of(decision, person => names.GetValueOrDefault(person, person.User)), others);
            after = page.Next;
        }
        while (after is not null);
    }

    /// <summary>Of a decision that may not be seen not even the id is named.</summary>
    private static Decision Seen(Decision decision, Dictionary<DecisionId, Decision> others) => decision with
    {
        Supersedes = decision.Supersedes is { } old && others.ContainsKey(old) ? old : null,
        SupersededBy = decision.SupersededBy is { } successor && others.ContainsKey(successor) ? successor : null,
    };

    /// <summary>One of them, in whatever form it is wanted.</summary>
    public sealed record Written(Decision Decision, DecisionNames Names, IReadOnlyDictionary<DecisionId, Decision> Others)
    {
        public string Json => DecisionLines.Line(Decision);

        public string Csv => DecisionCsv.Line(Decision, Names, id => Others.TryGetValue(id, out var other) ? DecisionWords.Id(other) : "");

        public string FileName => MadrFile.NameOf(Decision);

        public string Madr => MadrFile.Write(Decision, Names, FileOf(Decision.Supersedes), FileOf(Decision.SupersededBy));

        private MadrFile.Neighbour? FileOf(DecisionId? id) => id is { } one && Others.TryGetValue(one, out var other) ? new MadrFile.Neighbour(MadrFile.NameOf(other)) : null;
    }
}
