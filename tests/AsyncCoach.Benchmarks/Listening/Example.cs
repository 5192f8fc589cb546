using AsyncCoach.Domain.Decisions.Listening;
using AsyncCoach.Quality;

namespace AsyncCoach.Benchmarks.Listening;

/// <summary>A message to learn from: the clues of each of its sentences, and whether it is a decision (null: nobody said, so it hardly is).</summary>
internal sealed record Example(ulong[][] Sentences, bool? IsDecision)
{
    public static Example Of(MessageSet.Labelled labelled)
    {
        var symbols = new ushort[MessageReading.MostSymbols];
        var sentences = new Sentence[MessageReading.MostSentences];
        var earlier = labelled.Before.Length == 0 ? Earlier.Nothing : Listener.Of(labelled.Before, symbols, sentences);
        var message = new MessageReading(labelled.Text, symbols, sentences);
        message.Read();
        var clues = new ulong[Clues.Most];
        var all = new ulong[message.IsEnglish ? message.Sentences : 0][];
        for (var i = 0; i < all.Length; i++)
            all[i] = [.. clues.Take(Clues.Of(message, i, earlier, clues)).Distinct()];
        return new Example(all, labelled.IsDecision);
    }

    /// <summary>Without the clues that are not among <paramref name="known"/>.</summary>
    public Example Only(IReadOnlySet<ulong> known) => this with { Sentences = [.. Sentences.Select(clues => clues.Where(known.Contains).ToArray())] };
}
