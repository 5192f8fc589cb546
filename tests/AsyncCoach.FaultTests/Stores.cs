using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AsyncCoach.FaultTests;

/// <summary>How the tests look into a store from outside.</summary>
internal static class Stores
{
    static Stores() => SQLitePCL.Batteries_V2.Init();

    public static DbConnection Sqlite(string file) => new SqliteConnection(Text(file, SqliteOpenMode.ReadOnly));

    /// <summary>For whoever wants to be in the way.</summary>
    public static SqliteConnection Writing(string file) => new(Text(file, SqliteOpenMode.ReadWrite));

    private static string Text(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString();
}
