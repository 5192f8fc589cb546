using System.Runtime.InteropServices;
using System.Text.Json;

namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>A string of so many code points. Slack does not document its unit; code points are what live tests of others suggest.</summary>
internal sealed class TextRule(int min, int max, Format? format = null) : Rule
{
    public override void Check(JsonElement value, Walk walk)
    {
        if (value.ValueKind != JsonValueKind.String || !Texts.TryRead(value, out var length, format is not null, out var text))
        {
            walk.Problem("must provide a string");
        }
        else if (length > max)
        {
            walk.Problem($"must be less than {max + 1} characters");
        }
        else if (length < min)
        {
            walk.Problem($"must be more than {min - 1} characters");
        }
        else if (format is not null && !format.Fits(text))
        {
            walk.Problem(format.Complaint);
        }
    }
}

/// <summary>Reading of JSON strings whose escapes may name half a surrogate pair, which no .NET string reader takes.</summary>
internal static class Texts
{
    /// <summary>The length in code points, and the text itself when it is wanted. False: the escapes are no Unicode text.</summary>
    public static bool TryRead(JsonElement value, out int length, bool wanted, out string text)
    {
        text = "";
        var raw = JsonMarshal.GetRawUtf8Value(value)[1..^1];
        if (!wanted && !raw.Contains((byte)'\\'))
        {
            length = CodePoints(raw);
            return true;
        }

        try
        {
            text = value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            length = 0;
            return false;
        }

        length = CodePoints(text);
        return true;
    }

    /// <summary>The text of a property, or null when there is none or it is no string.</summary>
    public static string? Of(JsonElement owner, string property) =>
        owner.ValueKind == JsonValueKind.Object
        && owner.TryGetProperty(property, out var value)
        && value.ValueKind == JsonValueKind.String
        && TryRead(value, out _, wanted: true, out var text)
            ? text
            : null;

    public static int CodePoints(string text)
    {
        var count = 0;
        foreach (var unit in text)
        {
            count += char.IsLowSurrogate(unit) ? 0 : 1;
        }

        return count;
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
}
