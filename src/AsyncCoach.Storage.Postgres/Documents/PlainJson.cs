namespace AsyncCoach.Storage.Postgres;

/// <summary>
/// JSON as JSONB can hold it: the same as <see cref="PlainText"/> for the texts in it, on their escapes (a control character is always written as one).
/// </summary>
internal static class PlainJson
{
    private static ReadOnlySpan<byte> Nul => @"\u0000"u8;

    private static ReadOnlySpan<byte> Escape => @"\u001a"u8;

    public static byte[] Stored(byte[] json) => json.AsSpan().IndexOf(@"\u00"u8) < 0 ? json : Rewritten(json, static (escape, _, written) =>
    {
        if (escape.SequenceEqual(Nul))
            written.Add(Escape, (byte)'0');
        else if (IsEscape(escape))
            written.Add(Escape, (byte)'1');
        else
            return 0;
        return Escape.Length;
    });

    public static byte[] Read(byte[] stored) => stored.AsSpan().IndexOf(Escape) < 0 ? stored : Rewritten(stored, static (escape, next, written) =>
    {
        if (!IsEscape(escape))
            return 0;
        written.Add(next == (byte)'0' ? Nul : Escape);
        return Escape.Length + 1;
    });

    private delegate int Rewrite(ReadOnlySpan<byte> escape, byte next, Bytes written);

    /// <summary>Hands every \u escape over; what answers 0 stays. A backslash that is escaped itself begins none.</summary>
    private static byte[] Rewritten(ReadOnlySpan<byte> json, Rewrite rewrite)
    {
        var written = new Bytes(json.Length + 16);
        for (var at = 0; at < json.Length;)
        {
            if (json[at] != (byte)'\\')
            {
                written.Add(json[at++]);
                continue;
            }

            var taken = json[at + 1] == (byte)'u' ? rewrite(json.Slice(at, Escape.Length), json[at + Escape.Length], written) : 0;
            if (taken == 0)
                written.Add(json.Slice(at, taken = 2));
            at += taken;
        }

        return written.ToArray();
    }

    private static bool IsEscape(ReadOnlySpan<byte> escape) => escape.SequenceEqual(Escape) || escape.SequenceEqual(@"\u001A"u8);

    private sealed class Bytes(int about)
    {
        private readonly List<byte> _bytes = new(about);

        public void Add(byte one) => _bytes.Add(one);

        public void Add(ReadOnlySpan<byte> some, byte last)
        {
            _bytes.AddRange(some);
            _bytes.Add(last);
        }

        public void Add(ReadOnlySpan<byte> some) => _bytes.AddRange(some);

        public byte[] ToArray() => [.. _bytes];
    }
}
