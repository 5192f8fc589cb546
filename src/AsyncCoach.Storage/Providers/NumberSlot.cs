using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace AsyncCoach.Storage.Providers;

/// <summary>
/// Where in a document's JSON its number stands, found before the writer is asked, so that drawing one is two copies of bytes.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NumberSlot(int Start, int Length)
{
    /// <summary>The slot and the number that stands in it now (0 where it is missing: then the slot is the place for the member itself).</summary>
    /// <exception cref="InvalidOperationException">The member stands deeper and is missing.</exception>
    public static (NumberSlot Slot, long Number, bool Missing) Find(ReadOnlySpan<byte> json, string path)
    {
        var steps = path.Split('.');
        var reader = new Utf8JsonReader(json);
        var depth = 0;
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != depth + 1)
                continue;
            if (!reader.ValueTextEquals(steps[depth]))
            {
                reader.Skip();
                continue;
            }

            reader.Read();
            if (++depth == steps.Length)
                return (new NumberSlot((int)reader.TokenStartIndex, reader.ValueSpan.Length), reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : 0, false);
        }

        return steps.Length == 1
            ? (new NumberSlot(1, 0), 0, true)
            : throw new InvalidOperationException($"The document has no member at {path} for its number.");
    }

    public byte[] Filled(byte[] json, long number, string? missing)
    {
        var text = missing is null ? $"{number}" : $"\"{missing}\":{number}{(json.Length > 2 ? "," : "")}";
        var filled = new byte[json.Length - Length + text.Length];
        json.AsSpan(0, Start).CopyTo(filled);
        Encoding.UTF8.GetBytes(text, filled.AsSpan(Start));
        json.AsSpan(Start + Length).CopyTo(filled.AsSpan(Start + text.Length));
        return filled;
    }
}
