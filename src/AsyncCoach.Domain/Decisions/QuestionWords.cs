using System.Text.RegularExpressions;

namespace AsyncCoach.Domain.Decisions;

/// <summary>Finds what a question is about: <em>what did we decide about retries?</em> → <em>retries</em>.</summary>
public static partial class QuestionWords
{
    /// <summary>Words that people ask with and that no decision is about.</summary>
    private static readonly HashSet<string> Asking = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "about", "agree", "agreed", "an", "and", "any", "are", "as", "at", "been", "choose", "chose", "concerning", "could", "decide", "decided",
        "decision", "decisions", "did", "do", "does", "ever", "find", "for", "from", "had", "has", "have", "how", "i", "if", "in", "is", "it", "know",
        "me", "of", "on", "or", "our", "please", "regarding", "say", "should", "show", "tell", "that", "the", "there", "this", "to", "us", "was", "we",
        "were", "what", "whats", "when", "where", "which", "who", "why", "with", "would", "you",
    };

    /// <summary>The words left, in their order; empty when nothing is left.</summary>
    public static string KeyWords(string question) =>
        string.Join(' ', Word().Matches(Shortened().Replace(question, "")).Select(match => match.Value).Where(word => !Asking.Contains(word)));

    /// <summary>What’s, didn’t, we’ve: with the typewriter's apostrophe or the one that phones write.</summary>
    [GeneratedRegex(@"(n['’]t|['’](s|re|ve|ll|d|m))\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shortened();

    [GeneratedRegex(@"[\p{L}\p{N}][\p{L}\p{M}\p{N}\-_.]*[\p{L}\p{M}\p{N}]|[\p{L}\p{N}]", RegexOptions.None, 1000)]
    private static partial Regex Word();
}
