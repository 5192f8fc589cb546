using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Storage.Decisions;

/// <summary>Finds decisions by what somebody typed, the same on every provider.</summary>
public static class DecisionSearch
{
    // So many candidates are read and ranked; more would cost time and change nothing among the first ten.
    private const int Candidates = 100;

    // With fewer hits than this for all words, what holds some of them, or what they may mean, is looked for too.
    private const int Plenty = 40;

    /// <summary>The best hits that match the query and may be seen, best first.</summary>
    public static async Task<IReadOnlyList<TextHit>> Ask(
        ISession session, string words, Query<Decision> query, Viewer viewer, int take, CancellationToken cancellation)
    {
        var text = TypedSearch.Read(words);
        if (text.Wanted.Count == 0)
            return [];
        IReadOnlyList<TextPhrase> unwanted = [.. text.Unwanted.Select(phrase => new TextPhrase(phrase))];
        var expansion = new Expansion<Decision>(session, cancellation);
        var terms = await expansion.Typed(text.Wanted);
        var keys = new List<string>(await Keys(terms, all: true));
        if (keys.Count < Plenty)
        {
            terms = await expansion.Expanded(terms);
            foreach (var key in await Keys([.. Telling(terms)], all: false))
            {
                if (!keys.Contains(key))
                    keys.Add(key);
            }
        }

        var ranking = new TextRanking(terms);
        var found = await session.LoadMany<Decision>(keys, viewer, cancellation);
        return [.. found.Select(decision => new TextHit(decision.Id.ToString(), ranking.Score(Texts(decision)))).OrderByDescending(hit => hit.Score).Take(take)];

        async Task<IEnumerable<string>> Keys(IReadOnlyList<SoughtTerm> sought, bool all) =>
            (await session.Search(new TextQuestion([.. sought.Select(Want)], all, unwanted), query, viewer, Math.Max(take, Candidates), cancellation))
            .Select(hit => hit.Key);
    }

    private static IEnumerable<SoughtTerm> Telling(List<SoughtTerm> terms)
    {
        return terms;
    }

    private static TextWant Want(SoughtTerm term) => new([.. term.Senses.Select(sense => new TextPhrase(sense.Words, sense.Begins))]);

    private static IReadOnlyList<WeighedText> Texts(Decision decision) =>
    [
        new WeighedText(DecisionTitle.Of(decision), 5, 8),
        new WeighedText(decision.Text.What, 2, 60),
        new WeighedText(decision.Text.WhyNow, 1.5, 100),
        new WeighedText(decision.Text.Done, 1, 40),
        new WeighedText(decision.Text.Options, 1, 100),
        new WeighedText(decision.Text.Area, 2, 2),
        new WeighedText(decision.Text.Consequences, 1, 100),
        new WeighedText(decision.Text.More, 1, 200),
        new WeighedText(decision.Origin?.Path ?? "", 3, 10),
    ];
}
