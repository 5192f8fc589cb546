using System.Text;

namespace AsyncCoach.Slack.Client.Inbound;

/// <summary>
/// Reads the fields of a url-encoded form one after another, decoding in place: the bytes are changed. A broken escape stays as it was
/// written, as browsers and form decoders leave it.
/// </summary>
internal ref struct FormReader(Memory<byte> form)
{
    private Memory<byte> _rest = form;

    public ReadOnlySpan<byte> Name { get; private set; }

    public Memory<byte> Value { get; private set; }

    public readonly string Text => Encoding.UTF8.GetString(Value.Span);

    /// <summary>Whether a form asks for nothing but a sign of life; the bytes stay as they are.</summary>
    public static bool IsSslCheck(ReadOnlySpan<byte> form)
    {
        foreach (var field in form.Split((byte)'&'))
        {
            if (form[field].SequenceEqual("ssl_check=1"u8))
                return true;
        }
        return false;
    }

    public bool Read()
    {
        if (_rest.IsEmpty)
            return false;
        var end = _rest.Span.IndexOf((byte)'&');
        var field = end < 0 ? _rest : _rest[..end];
        _rest = end < 0 ? default : _rest[(end + 1)..];
        var equals = field.Span.IndexOf((byte)'=');
        Name = Decode(equals < 0 ? field : field[..equals]).Span;
        Value = equals < 0 ? default : Decode(field[(equals + 1)..]);
        return true;
    }

    private static Memory<byte> Decode(Memory<byte> encoded)
    {
        var span = encoded.Span;
        var first = span.IndexOfAny((byte)'%', (byte)'+');
        if (first < 0)
            return encoded;
        var written = first;
        for (var at = first; at < span.Length; at++)
        {
            if (span[at] == '%' && at + 2 < span.Length && Hex(span[at + 1]) is >= 0 and var high && Hex(span[at + 2]) is >= 0 and var low)
            {
                span[written++] = (byte)((high << 4) | low);
                at += 2;
            }
            else
            {
                span[written++] = span[at] == '+' ? (byte)' ' : span[at];
            }
        }
        return encoded[..written];
    }

    private static int Hex(byte digit) => digit switch
    {
        >= (byte)'0' and <= (byte)'9' => digit - '0',
        >= (byte)'A' and <= (byte)'F' => digit - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => digit - 'a' + 10,
        _ => -1,
    };
}
