using System.Text;

namespace AsyncCoach.Files.Calendars;

/// <summary>A property: <c>NAME;PARAMETER=value;PARAMETER="quoted: value":VALUE</c>, names in capitals.</summary>
internal sealed record Property(int Line, string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>Null when the line is no property.</summary>
    public static Property? Of(CalendarLine line)
    {
        var colon = Unquoted(line.Text, ':', 0);
        if (colon < 1)
            return null;
        var parts = Split(line.Text[..colon]);
        if (!parts[0].All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            return null;
        var parameters = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
                parameters[part[..equals]] = part[(equals + 1)..].Trim('"');
        }
        return new Property(line.Number, parts[0].ToUpperInvariant(), parameters, line.Text[(colon + 1)..]);
    }

    /// <summary>The value as people read it, on one line: escapes undone, and nothing that would move a terminal's cursor.</summary>
    public string Words()
    {
        var words = new StringBuilder();
        for (var at = 0; at < Value.Length; at++)
        {
            var c = Value[at] == '\\' && at + 1 < Value.Length ? Escaped(Value[++at]) : Value[at];
            words.Append(char.IsControl(c) ? ' ' : c);
        }
        return string.Join(' ', words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static char Escaped(char c) => c is 'n' or 'N' ? ' ' : c;

    private static List<string> Split(string text)
    {
        var parts = new List<string>();
        var from = 0;
        for (var at = Unquoted(text, ';', 0); at >= 0; at = Unquoted(text, ';', from))
        {
            parts.Add(text[from..at]);
            from = at + 1;
        }
        parts.Add(text[from..]);
        return parts;
    }

    private static int Unquoted(string text, char wanted, int from)
    {
        var quoted = false;
        for (var at = from; at < text.Length; at++)
        {
            if (text[at] == '"')
                quoted = !quoted;
            else if (text[at] == wanted && !quoted)
                return at;
        }
        return -1;
    }
}
