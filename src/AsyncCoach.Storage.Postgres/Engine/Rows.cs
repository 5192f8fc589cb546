using Npgsql;

namespace AsyncCoach.Storage.Postgres;

/// <summary>Reading a row by position, texts as they were before they were made fit for the database.</summary>
internal static class Rows
{
    public static string Text(this NpgsqlDataReader row, int column) => PlainText.Read(row.GetString(column));

    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.Text(column);

    public static long Number(this NpgsqlDataReader row, int column) => row.GetInt64(column);

    public static long? NumberOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);

    public static byte[] Json(this NpgsqlDataReader row, int column) => PlainJson.Read(row.GetFieldValue<byte[]>(column));
}
