using AsyncCoach.Domain.Decisions;
using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Storage.Decisions;

/// <summary>Finds decisions by what somebody typed, the same on every provider.</summary>
public static class DecisionSearch
{
    private const int ShortestBeginning = 3;

    /// <summary>The best hits that match the query and may be seen, best first.</summary>
    public static async Task<IReadOnlyList<TextHit>> Ask(
        ISession session, string words, Query<Decision> query, Viewer viewer, int take, CancellationToken cancellation)
    {
        var question = TextQuestion.OfWords(words);
        // A word half typed finds what it begins; one that stands by itself never means more than itself.
        var hits = await session.Search(question, query, viewer, take, cancellation);
        return hits.Count > 0 || Begun(words) is not { } begun ? hits : await session.Search(begun, query, viewer, take, cancellation);
    }

    private static TextQuestion? Begun(string text)
    {
        var words = TextWords.Of(text).Take(TextQuestion.MostWanted).ToList();
        return words.Count == 0 || words[^1].Length < ShortestBeginning
            ? null
            : new TextQuestion([.. words[..^1].Select(TextWant.Of), new TextWant([new TextPhrase([words[^1]], Begins: true)])], All: true, []);
    }
}
