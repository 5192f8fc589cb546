namespace AsyncCoach.Domain.Decisions.Listening;

/// <summary>Lines that nobody says: quotes, what a program printed, marks of a list.</summary>
internal static class LineShape
{
    public static bool IsQuote(ReadOnlySpan<char> line) => line.StartsWith(">") || line.StartsWith("&gt;");

    /// <summary>A log's or a shell's line, a stack frame, a patch, a piece of JSON.</summary>
    public static bool IsOutput(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
            return false;
        if (line.StartsWith("$ ") || line.StartsWith("at ") && line.Contains('(') && line.Contains('.') || line.StartsWith("@@ ") || line.StartsWith("//") || line.StartsWith("# ") && line.Contains('='))
            return true;
        if (line[0] is '{' or '}' or '[' && (line[^1] is '{' or '}' or ',' or '[' or ']' || line.Contains("\":", StringComparison.Ordinal)))
            return true;
        if (line[^1] is ';' or '{' && line.IndexOfAny("(=") > 0)
            return true;
        // 2026-05-04T10:00:00, 10:00:00.123, [10:00:00]
        var stamp = line[0] == '[' ? line[1..] : line;
        return stamp.Length > 8 && char.IsDigit(stamp[0])
            && (stamp[4] == '-' && stamp[7] == '-' && char.IsDigit(stamp[5]) || stamp[2] == ':' && stamp[5] == ':');
    }

    /// <summary>How long the mark of a list is, that a line begins with.</summary>
    public static int ListMark(ReadOnlySpan<char> line)
    {
        if (line.Length > 1 && line[0] is '-' or '*' or '•' or '+' && line[1] == ' ')
            return 2;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ' ? digits + 2 : 0;
    }
}
