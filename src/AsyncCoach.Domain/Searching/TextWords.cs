using System.Globalization;
using System.Text;

namespace AsyncCoach.Domain.Searching;

/// <summary>
/// Cuts text into words as full-text indexes do: runs of letters, digits and the marks that belong to them. Everything else parts words,
/// so that no text is a mistake and none is an operator.
/// </summary>
public static class TextWords
{
    /// <summary>The words of a text in their order, as they are written.</summary>
    public static IEnumerable<string> Of(string text) => Places(text).Select(place => text.Substring(place.Start, place.Length));

    /// <summary>Where the words of a text stand, in UTF-16 units.</summary>
    public static IEnumerable<(int Start, int Length)> Places(string text)
    {
        var start = -1;
        for (var at = 0; at < text.Length;)
        {
            // What is no text at all (half a surrogate pair) parts words.
            var valid = Rune.TryGetRuneAt(text, at, out var rune);
            var length = valid ? rune.Utf16SequenceLength : 1;
            if (valid && IsPart(rune))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                yield return (start, at - start);
                start = -1;
            }

            at += length;
        }

        if (start >= 0)
            yield return (start, text.Length - start);
    }

    /// <summary>The parts of a name that is written with capitals in it (<em>RetryProcess</em>); none for an ordinary word.</summary>
    public static IReadOnlyList<Range> Parts(ReadOnlySpan<char> word)
    {
        List<Range>? parts = null;
        var start = 0;
        for (var at = 1; at < word.Length; at++)
        {
            // A capital begins a part after a small letter, and after capitals when a small letter follows: UI|Testable|Page.
            var begins = char.IsUpper(word[at]) && (!char.IsUpper(word[at - 1]) || (at + 1 < word.Length && char.IsLower(word[at + 1])));
            if (!begins)
                continue;
            (parts ??= []).Add(start..at);
            start = at;
        }

        parts?.Add(start..word.Length);
        return parts ?? (IReadOnlyList<Range>)[];
    }

    /// <summary>A word as it is compared: in lower case and without accents.</summary>
    public static string Folded(string word)
    {
        if (Ascii.IsValid(word))
            return word.ToLowerInvariant();
        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark || rune.Value is < 0x300 or > 0x36F)
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return folded.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool IsPart(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
