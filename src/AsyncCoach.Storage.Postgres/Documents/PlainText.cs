using System.Text;

namespace AsyncCoach.Storage.Postgres;

/// <summary>
/// Text as PostgreSQL can hold it, which is any but U+0000. That one is kept as U+001A followed by 0, and U+001A itself as U+001A followed by 1: both
/// come back as they were. A lone surrogate becomes U+FFFD, as in every UTF-8 text.
/// </summary>
internal static class PlainText
{
    private const char Escape = '\u001a';

    public static string Stored(string text)
    {
        if (text.AsSpan().IndexOfAny('\0', Escape) < 0 && !HasLoneSurrogate(text))
            return text;
        var stored = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                0 => stored.Append(Escape).Append('0'),
                Escape => stored.Append(Escape).Append('1'),
                _ => stored.Append(rune.ToString()),
            };
        }

        return stored.ToString();
    }

    public static string Read(string stored) => stored.Contains(Escape, StringComparison.Ordinal)
        ? stored.Replace("\u001a0", "\0", StringComparison.Ordinal).Replace("\u001a1", "\u001a", StringComparison.Ordinal)
        : stored;

    private static bool HasLoneSurrogate(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
                continue;
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
                return true;
            at++;
        }

        return false;
    }
}
