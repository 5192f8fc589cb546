using System.Collections.Frozen;

namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>
/// Words and phrases that mean something to the coach, separated by commas. A star at a word's end stands for any ending: <c>improv*</c> is improve,
/// improving, improvement.
/// </summary>
internal sealed class Lexicon
{
    private readonly FrozenSet<string> _words;
    private readonly FrozenDictionary<int, Part[][]> _phrases;

    public Lexicon(params IReadOnlyList<string> entries)
    {
        var all = entries.SelectMany(line => line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).ToList();
        _words = all.Where(IsWord).ToFrozenSet(StringComparer.Ordinal);
        // The longest first: it is the one that is meant.
        _phrases = all.Where(entry => !IsWord(entry))
            .Select(entry => entry.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new Part(word.TrimEnd('*'), word.EndsWith('*'))).ToArray())
            .GroupBy(phrase => Key(phrase[0].Text))
            .ToFrozenDictionary(phrases => phrases.Key, phrases => phrases.OrderByDescending(phrase => phrase.Length).ToArray());
    }

    /// <summary>How many words match from there on; 0: none.</summary>
    public int At(IReadOnlyList<Word> words, int at)
    {
        if (at >= words.Count)
            return 0;
        if (_phrases.TryGetValue(Key(words[at].Text), out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (Matches(words, at, phrase))
                    return phrase.Length;
            }
        }
        return _words.Contains(words[at].Text) ? 1 : 0;
    }

    public bool Has(string word)
    {
        if (_words.Contains(word))
            return true;
        if (_phrases.TryGetValue(Key(word), out var phrases))
        {
            foreach (var phrase in phrases)
            {
                if (phrase.Length == 1 && phrase[0].Matches(word))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Where the first match begins, from a word on; -1: nowhere.</summary>
    public int Find(IReadOnlyList<Word> words, int from = 0)
    {
        for (var at = from; at < words.Count; at++)
        {
            if (At(words, at) > 0)
                return at;
        }
        return -1;
    }

    public bool In(IReadOnlyList<Word> words) => Find(words) >= 0;

    public int Count(IReadOnlyList<Word> words)
    {
        var count = 0;
        for (var at = 0; at < words.Count; at++)
        {
            var length = At(words, at);
            if (length > 0)
            {
                count++;
                at += length - 1;
            }
        }
        return count;
    }

    private static bool IsWord(string entry) => !entry.EndsWith('*') && !entry.Contains(' ', StringComparison.Ordinal);

    private static bool Matches(IReadOnlyList<Word> words, int at, Part[] phrase)
    {
        if (at + phrase.Length > words.Count)
            return false;
        for (var i = 0; i < phrase.Length; i++)
        {
            if (!phrase[i].Matches(words[at + i].Text) || (i > 0 && words[at + i].Before >= Gap.Sentence))
                return false;
        }
        return true;
    }

    /// <summary>The first two letters; a stem has at least as many.</summary>
    private static int Key(string word) => word.Length == 0 ? 0 : word.Length == 1 ? word[0] : (word[0] << 16) | word[1];

    private readonly record struct Part(string Text, bool IsStart)
    {
        public bool Matches(string word) => IsStart ? word.StartsWith(Text, StringComparison.Ordinal) : string.Equals(word, Text, StringComparison.Ordinal);
    }
}
