using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AsyncCoach.Storage.Copying;

/// <summary>
/// The sum of the SHA-256 of every row, so that it is the same in whatever order rows are read. JSON counts by what it says: the order of members
/// and how numbers are written do not matter.
/// </summary>
public sealed class RowDigest
{
    private readonly ulong[] _sum = new ulong[4];

    public long Rows { get; private set; }

    public void Add(StorePart part, object?[] row)
    {
        var text = new StringBuilder();
        for (var at = 0; at < row.Length; at++)
        {
            if (row[at] is string json && part.Columns[at].Type == PartType.Json)
            {
                using var document = JsonDocument.Parse(json);
                Write(text, document.RootElement);
            }
            else
            {
                text.Append(row[at] is string plain ? JsonEncodedText.Encode(plain).Value : row[at]).Append(row[at] is null ? '-' : '+');
            }

            text.Append('\n');
        }

        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));
        for (var at = 0; at < _sum.Length; at++)
            _sum[at] = unchecked(_sum[at] + BinaryPrimitives.ReadUInt64LittleEndian(hash.AsSpan(at * sizeof(ulong))));
        Rows++;
    }

    public override string ToString() => string.Concat(_sum.Select(part => part.ToString("x16", CultureInfo.InvariantCulture)));

    private static void Write(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal))
                {
                    text.Append(JsonEncodedText.Encode(member.Name).Value).Append(':');
                    Write(text, member.Value);
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var element in value.EnumerateArray())
                {
                    Write(text, element);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append('"').Append(JsonEncodedText.Encode(value.GetString()!).Value).Append('"');
                break;
            case JsonValueKind.Number:
                text.Append(value.TryGetInt64(out var whole) ? whole.ToString(CultureInfo.InvariantCulture) : value.GetDouble().ToString("R", CultureInfo.InvariantCulture));
                break;
            default:
                text.Append(value.GetRawText());
                break;
        }
    }
}
