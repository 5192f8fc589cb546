using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AsyncCoach.Storage.Providers;

/// <summary>Keyset cursors: opaque text that holds where the last page ended, and which query it was a page of.</summary>
internal static class Cursor
{
    /// <summary>A short name of a query, from all that makes it what it is.</summary>
    public static string Of(string query) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(query)).AsSpan(0, 8));

    public static string Write(CursorPlace place) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(place, TextJson.Default.CursorPlace));

    /// <exception cref="FormatException">Not a cursor of this query.</exception>
    public static CursorPlace Read(string cursor, string query)
    {
        try
        {
            if (JsonSerializer.Deserialize(Base64Url.DecodeFromChars(cursor), TextJson.Default.CursorPlace) is { Key: not null } place && string.Equals(place.Query, query, StringComparison.Ordinal))
                return place;
        }
        catch (JsonException)
        {
            // Said below, as for every other text that is no cursor.
        }

        throw new FormatException("The cursor is not one of this query's.");
    }
}
