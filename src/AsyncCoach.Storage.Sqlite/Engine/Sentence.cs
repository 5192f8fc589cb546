using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>What the engine's error means for the operator, in one sentence without any content.</summary>
internal static class Sentence
{
    public static string For(SqliteException failure) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_FULL => "The disk or the database's allowed size is full.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "The database file is locked by another program.",
        raw.SQLITE_READONLY => "The database file may only be read.",
        raw.SQLITE_CANTOPEN => "The database file cannot be opened.",
        raw.SQLITE_NOTADB => "The file is not an SQLite database.",
        raw.SQLITE_CORRUPT => "The database file is damaged; restore the last backup.",
        raw.SQLITE_IOERR => $"The disk answered with an error (SQLite {failure.SqliteExtendedErrorCode}).",
        raw.SQLITE_PERM or raw.SQLITE_AUTH => "The database file may not be used by this account.",
        _ => $"SQLite could not do it (error {failure.SqliteExtendedErrorCode}).",
    };
}
