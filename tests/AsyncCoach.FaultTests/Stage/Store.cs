using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AsyncCoach.FaultTests.Stage;

/// <summary>Where the bots keep their records, and how the tests look in from outside. Disposed of, it is gone.</summary>
/// <param name="Settings">What a bot is told of it.</param>
internal sealed record Store(string Name, IReadOnlyDictionary<string, string> Settings, Func<DbConnection> Looks, Func<Task> Goes) : IAsyncDisposable
{
    static Store() => SQLitePCL.Batteries_V2.Init();

    /// <summary>Of how many bots: one process serves SQLite's file.</summary>
    public int Replicas { get; private init; } = 1;

    /// <summary>A server's database goes away and comes back.</summary>
    public bool MayBeAway => Server is not null;

    /// <summary>The folder of <c>tests/postgres.sh</c> whose server may be crashed; null: it is left alone.</summary>
    public DirectoryInfo? Server { get; private init; }

    public static Store Sqlite(string file) => new(
        "SQLite", new Dictionary<string, string>(StringComparer.Ordinal), () => new SqliteConnection(Text(file, SqliteOpenMode.ReadOnly)), () => Task.CompletedTask);

    /// <summary>A schema of its own in this database, for two replicas.</summary>
    /// <param name="server">As <see cref="Server"/>.</param>
    public static Store Postgres(string connection, DirectoryInfo? server)
    {
        var schema = $"faults_{Guid.NewGuid():N}";
        var own = new NpgsqlConnectionStringBuilder(connection) { SearchPath = schema };
        var looks = new NpgsqlConnectionStringBuilder(own.ConnectionString) { MaxPoolSize = 4, Timeout = 2 };
        return new Store(
            "PostgreSQL",
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Storage__Provider"] = "postgres", ["Storage__ConnectionString"] = own.ConnectionString },
            () => new NpgsqlConnection(looks.ConnectionString),
            async () =>
            {
                await using var database = new NpgsqlConnection(connection);
                await database.OpenAsync();
                await using var drop = new NpgsqlCommand($"DROP SCHEMA IF EXISTS {schema} CASCADE", database);
                await drop.ExecuteNonQueryAsync();
            })
        {
            Replicas = 2,
            Server = server,
        };
    }

    /// <summary>For whoever wants to be in the way of SQLite's file.</summary>
    public static SqliteConnection Writing(string file) => new(Text(file, SqliteOpenMode.ReadWrite));

    public async ValueTask DisposeAsync() => await Goes();

    private static string Text(string file, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString();
}
