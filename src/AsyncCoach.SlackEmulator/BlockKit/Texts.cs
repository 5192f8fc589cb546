using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>Reading of texts in JSON.</summary>
internal static class Texts
{
    /// <summary>
    /// Whether all strings and names inside can be read: JSON may hold bytes that are no UTF-8 and escapes of half a surrogate pair,
    /// over which every .NET reader stumbles. Asked once for a payload, so that nobody else has to.
    /// </summary>
    public static bool AreReadable(JsonElement payload)
    {
        var raw = JsonMarshal.GetRawUtf8Value(payload);
        if (!Utf8.IsValid(raw))
        {
            return false;
        }

        for (var at = raw.IndexOf((byte)'\\'); at >= 0;)
        {
            var (length, readable) = Escape(raw[at..]);
            if (!readable)
            {
                return false;
            }

            var next = raw[(at + length)..].IndexOf((byte)'\\');
            at = next < 0 ? -1 : at + length + next;
        }

        return true;
    }

    /// <summary>The text of a property, or null when there is none or it is no string.</summary>
    public static string? Of(JsonElement owner, string property) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;

    /// <summary>Whether the property is there and is that text.</summary>
    public static bool Is(JsonElement owner, string property, string? text) =>
        string.Equals(Of(owner, property), text, StringComparison.Ordinal);

    public static int CodePoints(JsonElement text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(text)[1..^1];
        return raw.Contains((byte)'\\') ? CodePoints(text.GetString()!) : CodePoints(raw);
    }

    public static int CodePoints(string text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            count += char.IsLowSurrogate(unit) ? 0 : 1;
        }

        return count;
    }

    /// <summary>The first code points of a text, so many at the most; no pair is cut in two.</summary>
    public static string First(string text, int most)
    {
        var count = 0;
        for (var at = 0; at < text.Length; at++)
        {
            count += char.IsLowSurrogate(text[at]) ? 0 : 1;
            if (count > most)
            {
                return text[..at];
            }
        }

        return text;
    }

    private static int CodePoints(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var unit in utf8)
        {
            // Continuation bytes are 10xxxxxx; every other byte starts a code point.
            count += (unit & 0xC0) == 0x80 ? 0 : 1;
        }

        return count;
    }

    /// <summary>How long the escape at the start is, and whether it stands for a character. The JSON is well-formed already.</summary>
    private static (int Length, bool Readable) Escape(ReadOnlySpan<byte> raw)
    {
        if (raw[1] != (byte)'u')
        {
            return (2, true);
        }

        var first = Unit(raw);
        return char.IsLowSurrogate(first) ? (6, false)
            : !char.IsHighSurrogate(first) ? (6, true)
            : (12, raw.Length >= 12 && raw[6] == (byte)'\\' && raw[7] == (byte)'u' && char.IsLowSurrogate(Unit(raw[6..])));
    }

    private static char Unit(ReadOnlySpan<byte> escape) =>
        Utf8Parser.TryParse(escape[2..6], out ushort unit, out _, 'X') ? (char)unit : '\0';
}
