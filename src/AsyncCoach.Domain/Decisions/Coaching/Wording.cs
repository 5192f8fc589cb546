namespace AsyncCoach.Domain.Decisions.Coaching;

/// <summary>
/// An answer, taken apart into words, with Slack's markup and people's punctuation understood as far as the coach needs them. Reading never fails, whatever
/// was typed, and takes time in proportion to its length.
/// </summary>
internal sealed class Wording
{
    private Wording(string typed, IReadOnlyList<Word> words)
    {
        Typed = typed;
        Words = words;
    }

    public string Typed { get; }

    public IReadOnlyList<Word> Words { get; }

    public static Wording Of(string typed) => new(typed, new WordReader(typed).Read());

    public bool Any(Look look)
    {
        foreach (var word in Words)
        {
            if (word.Is(look))
                return true;
        }
        return false;
    }

    /// <summary>What was typed from one word to another, which is left out.</summary>
    public string Between(int first, int end) => end <= first ? "" : Typed[Words[first].Start..Words[end - 1].End];

    /// <summary>Words as people count them: what stands between spaces.</summary>
    public int Length
    {
        get
        {
            var count = 0;
            var inWord = false;
            foreach (var c in Typed)
            {
                var isSpace = char.IsWhiteSpace(c);
                if (!isSpace && !inWord && (char.IsLetterOrDigit(c) || c is '<' or '`'))
                {
                    count++;
                    inWord = true;
                }
                else if (isSpace)
                    inWord = false;
            }
            return count;
        }
    }
}
