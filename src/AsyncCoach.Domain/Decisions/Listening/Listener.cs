using System.Collections.Frozen;
using System.Globalization;

namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>
/// Notices that a message takes, or reports as just taken, a choice that binds more than its author. It keeps nothing, allocates nothing and waits for nothing: a message costs
/// some microseconds. A message that is not in English is never one.
/// <para>
/// Each sentence is weighed by its <see cref="Clues"/>; the weightiest speaks for the message. The weights were learned from <c>tests/quality/messages</c>, and stand in <c>weights.txt</c>.
/// </para>
/// </summary>
public static class Listener
{
    private static readonly FrozenDictionary<ulong, float> Weights = Load();

    /// <param name="text">As Slack sends it, or as it was typed.</param>
    /// <param name="before">The message before in its thread; empty where there is none.</param>
    public static Heard Hear(ReadOnlySpan<char> text, ReadOnlySpan<char> before = default)
    {
        Span<ushort> symbols = stackalloc ushort[MessageReading.MostSymbols];
        Span<Sentence> sentences = stackalloc Sentence[MessageReading.MostSentences];
        var earlier = before.IsEmpty ? Earlier.Nothing : Of(before, symbols, sentences);
        var message = new MessageReading(text, symbols, sentences);
        message.Read();
        return message.IsEnglish ? new Heard(1 / (1 + Math.Exp(-Heaviest(message, earlier)))) : default;
    }

    private static double Heaviest(scoped in MessageReading message, Earlier earlier)
    {
        Span<ulong> clues = stackalloc ulong[Clues.Most];
        var heaviest = double.NegativeInfinity;
        for (var i = 0; i < message.Sentences; i++)
            heaviest = Math.Max(heaviest, Weigh(clues[..Clues.Of(message, i, earlier, clues)]));
        return heaviest;
    }

    /// <summary>Each clue counts once, however often it comes. The room of those that were read serves to remember those that weighed something.</summary>
    private static double Weigh(Span<ulong> clues)
    {
        var weight = 0d;
        var counted = 0;
        foreach (var clue in clues)
        {
            if (!Weights.TryGetValue(clue, out var one) || clues[..counted].Contains(clue))
                continue;
            clues[counted++] = clue;
            weight += one;
        }
        return weight;
    }

    /// <summary>What the message before was, as far as it matters to the answer.</summary>
    internal static Earlier Of(ReadOnlySpan<char> before, Span<ushort> symbols, Span<Sentence> sentences)
    {
        var message = new MessageReading(before, symbols, sentences);
        message.Read();
        for (var i = 0; i < message.Sentences; i++)
        {
            if (message[i].Asks)
                return Earlier.Asked;
        }
        return Earlier.Told;
    }

    private static FrozenDictionary<ulong, float> Load()
    {
        var weights = new Dictionary<ulong, float>();
        foreach (var line in Resource.Lines("weights.txt"))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (Clues.ByName(line[(tab + 1)..]) is { } clue)
                weights[clue] = float.Parse(line.AsSpan(0, tab), CultureInfo.InvariantCulture);
        }
        return weights.ToFrozenDictionary();
    }
}
