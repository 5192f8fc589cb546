using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Searching;
using NodaTime;

namespace AsyncCoach.Storage.Decisions;

/// <summary>
/// Answers the one box, the same on every provider: all words first; where that finds little, what holds some of them, or what they may mean. The
/// candidates are then ranked by their texts, by whether they are in force, and a little by their age.
/// </summary>
public static class DecisionSearch
{
    // So many candidates are read and ranked; more would cost time and change nothing among the first ten.
    private const int Candidates = 100;

    // With fewer hits than this for all words, what holds some of them, or what they may mean, is looked for too.
    private const int Plenty = 40;

    // Whoever turns no page reads the first few: of more than those the engine's own order is good enough.
    private const int MostRanked = 2 * Candidates;

    // Beside records that hold all that was looked for, one that holds much less of it is noise.
    private const double Comparable = 0.4;

    /// <summary>What answers the question and may be seen, best first; where nothing but conditions was asked, newest first.</summary>
    /// <param name="now">Product time, by which the age of a decision counts.</param>
    public static async Task<IReadOnlyList<FoundDecision>> Ask(
        ISession session, LogQuestion question, Viewer viewer, int take, Instant now, CancellationToken cancellation)
    {
        if (await LogConditions.Of(session, question, cancellation) is not var (query, words))
            return [];
        if (question.Number is { } number)
            query = query.Where(DecisionMap.Number, number);
        var text = TypedSearch.Read(words);
        if (text.Wanted.Count > 0)
            return await Ranked(session, text, query, viewer, take, now, cancellation);
        var page = await session.List(query.OrderedBy(DecisionMap.RecordedAt, descending: true), viewer, take, null, cancellation);
        return [.. page.Items.Select(decision => new FoundDecision(decision, 0, 1)).Where(found => !text.Rejects(DecisionTexts.All(found.Decision)))];
    }

    private static async Task<IReadOnlyList<FoundDecision>> Ranked(
        ISession session, TypedSearch text, Query<Decision> query, Viewer viewer, int take, Instant now, CancellationToken cancellation)
    {
        IReadOnlyList<TextPhrase> unwanted = [.. text.Unwanted.Select(phrase => new TextPhrase(phrase))];
        var expansion = new Expansion<Decision>(session, cancellation);
        var terms = await expansion.Typed(text.Wanted);
        var keys = new List<string>(await Keys(terms, all: true));
        if (keys.Count < Plenty)
        {
            terms = await expansion.Expanded(terms);
            keys.AddRange((await Keys(Expansion<Decision>.Telling(terms), all: false)).Except(keys, StringComparer.Ordinal).ToList());
        }

        var ranking = new TextRanking(terms);
        var found = await session.LoadMany<Decision>([.. keys.Take(MostRanked)], viewer, cancellation);
        var hits = found.Select(Weighed).Where(hit => hit.Covers > 0).OrderByDescending(hit => hit.Score).ToList();
        var most = hits.Count > 0 ? hits.Max(hit => hit.Covers) : 0;
        return [.. hits.Where(hit => hit.Covers >= Comparable * most).Take(take)];

        async Task<IEnumerable<string>> Keys(IReadOnlyList<SoughtTerm> sought, bool all) =>
            (await session.Search(new TextQuestion([.. sought.Select(Want)], all, unwanted), query, viewer, Math.Max(take, Candidates), cancellation))
            .Select(hit => hit.Key);

        FoundDecision Weighed(Decision decision)
        {
            var (score, covers) = ranking.Score(DecisionTexts.Of(decision));
            return new FoundDecision(decision, score * Standing.Of(decision, now), covers);
        }
    }

    private static TextWant Want(SoughtTerm term) => new([.. term.Senses.Select(sense => new TextPhrase(sense.Words, sense.Begins))]);
}
