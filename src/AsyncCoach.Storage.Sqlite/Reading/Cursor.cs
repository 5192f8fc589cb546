using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>Keyset cursors: opaque text that holds where the last page ended, and which query it was a page of.</summary>
internal static class Cursor
{
    public static string Of(Clause conditions) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(conditions.Identity())).AsSpan(0, 8));

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
