using System.Runtime.InteropServices;
using System.Text;

namespace AsyncCoach.Files.Calendars;

/// <summary>A line as it was before folding, with the number of its first line in the file.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CalendarLine(int Number, string Text);

/// <summary>
/// A calendar's lines, unfolded (RFC 5545, 3.1): a line break with a space or tab after it is nothing. Bytes are joined before they are read as UTF-8,
/// since programs fold between the bytes of one character, too.
/// </summary>
internal static class CalendarLines
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>Breaks may be CR LF, LF or CR; empty lines are left out.</summary>
    public static IReadOnlyList<CalendarLine> Of(ReadOnlySpan<byte> file)
    {
        var lines = new List<CalendarLine>();
        var joined = new List<byte>();
        var (number, first) = (0, 0);
        var rest = file.StartsWith(Mark) ? file[Mark.Length..] : file;
        while (!rest.IsEmpty)
        {
            number++;
            var length = rest.IndexOfAny((byte)'\r', (byte)'\n');
            var line = length < 0 ? rest : rest[..length];
            rest = length < 0 ? [] : rest[(length + (rest[length..].StartsWith("\r\n"u8) ? 2 : 1))..];
            if (joined.Count > 0 && !line.IsEmpty && line[0] is (byte)' ' or (byte)'\t')
            {
                joined.AddRange(line[1..]);
                continue;
            }
            Finish(lines, first, joined);
            first = number;
            joined.AddRange(line);
        }
        Finish(lines, first, joined);
        return lines;
    }

    private static void Finish(List<CalendarLine> lines, int first, List<byte> joined)
    {
        var text = Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(joined));
        if (!string.IsNullOrWhiteSpace(text))
            lines.Add(new CalendarLine(first, text));
        joined.Clear();
    }
}
