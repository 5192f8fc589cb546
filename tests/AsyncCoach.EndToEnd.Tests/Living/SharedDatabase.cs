using Npgsql;

namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>
/// A schema of a test's own in the server that <c>ASYNCCOACH_POSTGRES</c> names (<c>tests/postgres.sh start</c> prints it), removed with the test. Where there is no
/// server, the test is skipped.
/// </summary>
internal sealed class SharedDatabase
{
    private readonly string _schema = $"e2e_{Guid.NewGuid():N}";

    public SharedDatabase()
    {
        var server = Environment.GetEnvironmentVariable("ASYNCCOACH_POSTGRES");
        Skip.If(string.IsNullOrEmpty(server), "ASYNCCOACH_POSTGRES names no PostgreSQL server: tests/postgres.sh start prints one");
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { SearchPath = _schema, MaxPoolSize = 12 }.ToString();
    }

    public string ConnectionString { get; }

    public void Remove()
    {
        using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
        connection.Open();
        using var drop = new NpgsqlCommand($"DROP SCHEMA IF EXISTS {_schema} CASCADE", connection);
        drop.ExecuteNonQuery();
    }
}
