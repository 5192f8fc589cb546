using AsyncCoach.Storage.Postgres;
using Npgsql;

namespace AsyncCoach.Storage.Tests;

/// <summary>
/// A schema of a test's own in the server that <c>ASYNCCOACH_POSTGRES</c> names (<c>tests/postgres.sh start</c> prints it), removed with the test.
/// </summary>
internal sealed class PostgresSchema
{
    public string Name { get; } = $"test_{Guid.NewGuid():N}";

    public static string? Server => Environment.GetEnvironmentVariable("ASYNCCOACH_POSTGRES") is { Length: > 0 } server ? server : null;

    public string ConnectionString => new NpgsqlConnectionStringBuilder(Server) { SearchPath = Name, ApplicationName = Name, MaxPoolSize = 16 }.ToString();

    /// <summary>A prepared store; where there is no server, the test is skipped.</summary>
    public async Task<IStore> Open(IReadOnlyList<DocumentMap> maps, TimeProvider wire, Func<PostgresOptions, PostgresOptions>? with = null)
    {
        Skip.If(Server is null, "ASYNCCOACH_POSTGRES names no PostgreSQL server: tests/postgres.sh start prints one");
        var options = new PostgresOptions { ConnectionString = ConnectionString };
        var store = new PostgresStore(with?.Invoke(options) ?? options, maps, wire);
        await store.Prepare(default);
        return store;
    }

    /// <summary>As an operator would with a tool of their own; answers the first column of the first row.</summary>
    public object? Run(string sql)
    {
        using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false;Application Name=operator");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own texts.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public void Remove()
    {
        if (Server is not null)
            Run($"DROP SCHEMA IF EXISTS {Name} CASCADE");
    }
}
