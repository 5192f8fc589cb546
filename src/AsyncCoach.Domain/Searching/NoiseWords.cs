namespace AsyncCoach.Domain.Searching;

/// <summary>Words that people ask with and that no record is about.</summary>
public static class NoiseWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "about", "agree", "agreed", "all", "an", "and", "any", "anybody", "anyone", "are", "as", "at", "be", "been", "but", "by", "can", "choose", "chose", "concerning",
        "could", "d", "decide", "decided", "decision", "decisions", "did", "didn", "do", "does", "doesn", "don", "ever", "find", "for", "from", "had", "happens",
        "has", "have", "how", "i", "if", "in", "instead", "into", "is", "isn", "it", "its", "know", "let", "ll", "m", "me", "more", "need", "no", "not", "of", "on", "or", "our",
        "please", "re", "regarding", "s", "say", "should", "shouldn", "show", "so", "t", "tell", "than", "that", "the", "their", "them", "there", "they", "this", "to", "us",
        "ve", "was", "we", "were", "what", "whats", "when", "where", "which", "who", "whose", "why", "will", "with", "would", "you", "your",
    };

    public static bool Contains(string word) => Words.Contains(word);
}
