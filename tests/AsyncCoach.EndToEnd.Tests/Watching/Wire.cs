using System.Text;

namespace AsyncCoach.EndToEnd.Tests.Watching;

/// <summary>A protobuf message read by its field numbers, as far as a reader of OTLP needs it.</summary>
internal sealed class Wire
{
    private readonly List<(int Field, ulong Number, ReadOnlyMemory<byte> Bytes)> _fields = [];

    public Wire(ReadOnlyMemory<byte> message)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message.Span, ref at);
            var (field, kind) = ((int)(tag >> 3), (int)(tag & 7));
            switch (kind)
            {
                case 0:
                    _fields.Add((field, Varint(message.Span, ref at), default));
                    break;
                case 1:
                    _fields.Add((field, BitConverter.ToUInt64(message.Span.Slice(at, 8)), default));
                    at += 8;
                    break;
                case 2:
                    var length = (int)Varint(message.Span, ref at);
                    _fields.Add((field, 0, message.Slice(at, length)));
                    at += length;
                    break;
                case 5:
                    _fields.Add((field, BitConverter.ToUInt32(message.Span.Slice(at, 4)), default));
                    at += 4;
                    break;
                default:
                    throw new FormatException($"A field of kind {kind} is no protobuf.");
            }
        }
    }

    public bool Has(int field) => _fields.Exists(one => one.Field == field);

    public IEnumerable<Wire> All(int field) => _fields.Where(one => one.Field == field).Select(one => new Wire(one.Bytes));

    public string Text(int field) => Encoding.UTF8.GetString(Bytes(field).Span);

    public string Id(int field) => Convert.ToHexString(Bytes(field).Span);

    public ulong Number(int field) => _fields.LastOrDefault(one => one.Field == field).Number;

    private ReadOnlyMemory<byte> Bytes(int field) => _fields.LastOrDefault(one => one.Field == field).Bytes;

    private static ulong Varint(ReadOnlySpan<byte> bytes, ref int at)
    {
        for (var (number, shift) = (0UL, 0); ; shift += 7)
        {
            var next = bytes[at++];
            number |= (ulong)(next & 0x7f) << shift;
            if (next < 0x80)
                return number;
        }
    }
}
