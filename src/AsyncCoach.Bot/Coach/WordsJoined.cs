using System.Globalization;

namespace AsyncCoach.Bot.Coach;

/// <summary>Names in a sentence: <em>Arjun, Meera and Priya</em>, and of many the first few and how many more.</summary>
internal static class WordsJoined
{
    public static string Of(IReadOnlyList<string> names, int most = 8)
    {
        if (names.Count > most)
            return $"{string.Join(", ", names.Take(most))} and {(names.Count - most).ToString(CultureInfo.InvariantCulture)} more";
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
