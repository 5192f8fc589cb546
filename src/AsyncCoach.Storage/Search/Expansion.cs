using AsyncCoach.Domain.Searching;

namespace AsyncCoach.Storage;

/// <summary>
/// Finds what else the words of a search may mean, from what the index knows: near spellings of words that it does not know, other names for the same
/// thing, words written in one or in two.
/// </summary>
internal sealed class Expansion<T>(ISession session, CancellationToken cancellation) where T : class
{
    /// <summary>Documents are counted up to here: a word that stands in more of them tells little, whatever their number.</summary>
    public const int Common = 4096;

    // A word that hardly anybody wrote may be their slip of the pen as well.
    private const int Hardly = 3;
    private const int MostNear = 4;
    private const int ShortestHalf = 3;

    private int _documents;

    /// <summary>The typed words alone, with how much each tells.</summary>
    public async Task<List<SoughtTerm>> Typed(IReadOnlyList<IReadOnlyList<string>> wanted)
    {
        _documents = await session.Count(Query<T>.Everything, Viewer.All, Common, cancellation);
        var counts = await Spread(wanted.Select(words => new Sense(words, 1)));
        return [.. wanted.Select((words, at) => new SoughtTerm([new Sense(words, 1)], Rarity(counts[at]), counts[at] == Common))];
    }

    /// <summary>The same with everything that they may mean, as far as it stands in any document.</summary>
    public async Task<List<SoughtTerm>> Expanded(List<SoughtTerm> typed)
    {
        var expanded = new List<SoughtTerm>();
        for (var at = 0; at < typed.Count; at++)
        {
            var words = typed[at].Senses[0].Words;
            List<Sense> others = words.Count > 1 ? [] : [.. await NearSpellings(words[0], typed[at].Rarity), .. Synonyms.Of(words[0]), .. Halves(words[0])];
            others.AddRange(Joined(typed, at));
            expanded.Add(await Known(typed[at], others));
        }

        return expanded;
    }

    /// <summary>
    /// What is worth looking for by itself: words that stand in very many documents only rank what others find, so that what is read does not grow with the
    /// log.
    /// </summary>
    public static IReadOnlyList<SoughtTerm> Telling(IReadOnlyList<SoughtTerm> terms) => [.. terms.Where(term => !term.IsCommon)];

    private async Task<SoughtTerm> Known(SoughtTerm typed, List<Sense> others)
    {
        if (others.Count == 0)
            return typed;
        var counts = await Spread(others);
        var known = others.Zip(counts).Where(other => other.Second is > 0 and < Common).ToList();
        var missing = typed.Rarity >= Rarity(0);
        var rarity = !missing || known.Count == 0 ? typed.Rarity : known.Max(other => Rarity(other.Second) * other.First.Weight);
        // What may be meant tells no more than it would tell if it had been typed.
        return new SoughtTerm(
            [.. typed.Senses, .. known.Select(other => other.First with { Weight = other.First.Weight * Math.Min(1, Rarity(other.Second) / rarity) })], rarity, typed.IsCommon);
    }

    private async Task<IEnumerable<Sense>> NearSpellings(string word, double rarity)
    {
        if (rarity < Rarity(Hardly))
            return [];
        var near = await session.NearWords<T>(word, MostNear, cancellation);
        if (near.Count == 0)
            return rarity >= Rarity(0) && word.Length >= ShortestHalf ? [new Sense([word], 0.8, Begins: true)] : [];
        // What is known, if only here and there, is sooner meant than what it resembles.
        return near.Select(other => new Sense([other], rarity >= Rarity(0) ? 0.9 : 0.5));
    }

    /// <summary>A word as two, wherever it can be cut: <em>buildpack</em> as <em>build pack</em>.</summary>
    private static IEnumerable<Sense> Halves(string word)
    {
        for (var at = ShortestHalf; at <= word.Length - ShortestHalf; at++)
            yield return new Sense([word[..at], word[at..]], 0.8);
    }

    /// <summary>A word together with its neighbour as one: <em>build pack</em> as <em>buildpack</em>.</summary>
    private static IEnumerable<Sense> Joined(List<SoughtTerm> typed, int at)
    {
        if (typed[at].Senses[0].Words is not [var word])
            yield break;
        if (at > 0 && typed[at - 1].Senses[0].Words is [var before])
            yield return new Sense([before + word], 0.9);
        if (at + 1 < typed.Count && typed[at + 1].Senses[0].Words is [var after])
            yield return new Sense([word + after], 0.9);
    }

    private Task<IReadOnlyList<int>> Spread(IEnumerable<Sense> senses) =>
        session.Spread<T>([.. senses.Select(sense => new TextPhrase(sense.Words, sense.Begins))], Common, cancellation);

    private double Rarity(int count) => Math.Log(1 + ((Math.Max(_documents, count) - count + 0.5) / (count + 0.5)));
}
