using System.Text;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// What somebody typed as a full-text question. Every word is quoted, so that no text is a mistake and none is an operator.
/// </summary>
internal static class SearchWords
{
    // Beyond these a question only gets slower.
    private const int MostWords = 24;
    private const int ShortestBeginning = 3;

    /// <summary>All words, by their stems; null when there is none.</summary>
    public static string? All(string typed)
    {
        var words = Of(typed);
        return words.Count == 0 ? null : string.Join(' ', words.Select(word => $"\"{word}\""));
    }

    /// <summary>The same with the last word as a beginning; null where it is too short for one.</summary>
    public static string? Begun(string typed)
    {
        var words = Of(typed);
        return words.Count == 0 || words[^1].Length < ShortestBeginning ? null : string.Join(' ', words.Select(word => $"\"{word}\"")) + "*";
    }

    private static List<string> Of(string typed)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in typed.EnumerateRunes())
        {
            // What the tokenizer takes for a part of a word; U+FFFD stands for what was no text at all.
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.LetterNumber
                or System.Globalization.UnicodeCategory.OtherNumber)
            {
                word.Append(rune.ToString());
                continue;
            }

            End();
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0 && words.Count < MostWords)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
