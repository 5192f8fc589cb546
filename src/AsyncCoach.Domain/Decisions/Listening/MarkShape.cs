using System.Buffers;

namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>What a mark between words begins, in the text from that mark on. A length is 0 where it begins nothing.</summary>
internal static class MarkShape
{
    private static readonly SearchValues<char> Closing = SearchValues.Create("\"”\n");
    private static readonly SearchValues<char> OfEmoji = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_+-'");

    public static int QuoteLength(ReadOnlySpan<char> rest)
    {
        var end = rest[1..].IndexOfAny(Closing);
        return end > 0 && rest[end + 1] != '\n' ? end + 2 : 0;
    }

    public static int EmojiLength(ReadOnlySpan<char> rest)
    {
        var end = rest[1..].IndexOfAnyExcept(OfEmoji);
        return end > 1 && rest[end + 1] == ':' ? end + 2 : 0;
    }

    public static int StruckLength(ReadOnlySpan<char> rest)
    {
        var end = rest[1..].IndexOfAny('~', '\n');
        return end > 1 && rest[end + 1] == '~' ? end + 2 : 0;
    }

    /// <summary>+1, -1.</summary>
    public static bool IsVote(ReadOnlySpan<char> rest) => rest.Length > 1 && rest[1] == '1' && (rest.Length == 2 || !char.IsLetterOrDigit(rest[2]));

    public static bool IsFullStop(ReadOnlySpan<char> rest) => rest.Length == 1 || char.IsWhiteSpace(rest[1]) || rest[1] is '.' or '"' or '”' or ')' or '*' or '_';
}
