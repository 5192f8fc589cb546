using System.Data.Common;
using System.Globalization;
using Npgsql;

namespace AsyncCoach.Storage.Postgres;

/// <summary>The pool of connections, bounded, each with the server's own limits set. Nothing is held open between two calls.</summary>
internal sealed class Database : IAsyncDisposable
{
    private const int MostConnections = 20;

    private readonly NpgsqlDataSource _pool;

    /// <exception cref="StoreException">The connection string is not one.</exception>
    public Database(PostgresOptions options)
    {
        try
        {
            var settings = Settings(options);
            Schema = settings.SearchPath!.Split(',')[0].Trim();
            _pool = new NpgsqlDataSourceBuilder(settings.ToString()).Build();
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
#pragma warning disable MA0054 // What is wrong with it may stand beside the password: it is not repeated.
            throw new StoreException("The connection string of the database is not one that Npgsql understands.");
#pragma warning restore MA0054
        }
    }

    public DbDataSource Pool => _pool;

    /// <summary>The schema in which everything lies.</summary>
    public string Schema { get; }

    /// <exception cref="NpgsqlException">The server cannot be reached, or refuses.</exception>
    public ValueTask<NpgsqlConnection> Open(CancellationToken cancellation) => _pool.OpenConnectionAsync(cancellation);

    /// <summary>All rows of one question. Asked once more where a kept connection turns out to be dead.</summary>
    /// <exception cref="StoreException">The server cannot be reached, or could not answer.</exception>
    public async Task<List<TRow>> Read<TRow>(Sql question, Func<NpgsqlDataReader, TRow> read, CancellationToken cancellation)
    {
        for (var again = true; ; again = false)
        {
            try
            {
                return await Ask(question, read, cancellation);
            }
            catch (NpgsqlException lost) when (again && IsLost(lost))
            {
                // The next connection is a new one, or says that there is none.
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
            {
                throw new StoreException(Sentence.For(failure), failure);
            }
        }
    }

    /// <summary>A short piece of writing that may be done twice; answers how many rows it changed.</summary>
    /// <exception cref="StoreException">The server cannot be reached, or could not do it.</exception>
    public async Task<int> Write(Sql change, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await Open(cancellation);
            await using var command = change.On(connection);
            return await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            throw new StoreException(Sentence.For(failure), failure);
        }
    }

    /// <summary>Work in one transaction that may take long: the server's limit on a statement does not hold in it.</summary>
    /// <exception cref="StoreException">The server cannot be reached, or could not do it; nothing of it was kept.</exception>
    public async Task<TResult> Transaction<TResult>(Func<NpgsqlConnection, Task<TResult>> work, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await Open(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(cancellation);
            await Run(connection, new Sql("SET LOCAL statement_timeout = 0"), cancellation);
            var result = await work(connection);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
        {
            throw new StoreException(Sentence.For(failure), failure);
        }
    }

    /// <summary>A statement in a transaction that is under way, for as long as it takes; answers how many rows it changed.</summary>
    public static async Task<int> Run(NpgsqlConnection connection, Sql sql, CancellationToken cancellation)
    {
        await using var command = sql.On(connection);
        command.CommandTimeout = 0;
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The first column of the first row; null where there is none.</summary>
    public static async Task<object?> Value(NpgsqlConnection connection, Sql sql, CancellationToken cancellation)
    {
        await using var command = sql.On(connection);
        command.CommandTimeout = 0;
        return await command.ExecuteScalarAsync(cancellation) is { } value and not DBNull ? value : null;
    }

    /// <summary>True where the server may have done or not done what it was asked: it did not answer, or went away.</summary>
    public static bool IsLost(Exception failure) => failure is not PostgresException { InvariantSeverity: "ERROR" };

    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    private async Task<List<TRow>> Ask<TRow>(Sql question, Func<NpgsqlDataReader, TRow> read, CancellationToken cancellation)
    {
        var rows = new List<TRow>();
        await using var connection = await Open(cancellation);
        await using var command = question.On(connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(read(reader));
        return rows;
    }

    private static NpgsqlConnectionStringBuilder Settings(PostgresOptions options)
    {
        var settings = new NpgsqlConnectionStringBuilder(options.ConnectionString)
        {
            PersistSecurityInfo = false,
            // Says which statement of a commit was refused.
            IncludeFailedBatchedCommand = true,
        };
        Unless("Maximum Pool Size", () => settings.MaxPoolSize = MostConnections);
        Unless("Search Path", () => settings.SearchPath = "asynccoach");
        Unless("Application Name", () => settings.ApplicationName = "AsyncCoach");
        Unless("Timeout", () => settings.Timeout = 5);
        Unless("Keepalive", () => settings.KeepAlive = 30);
        // A little longer than the server's own limit: what it gives up is known not to have been done.
        Unless("Command Timeout", () => settings.CommandTimeout = (int)options.StatementTimeout.TotalSeconds + 5);
        // Statements are few and come again and again.
        Unless("Max Auto Prepare", () => settings.MaxAutoPrepare = 200);
        Unless("Auto Prepare Min Usages", () => settings.AutoPrepareMinUsages = 2);
        var limit = ((long)options.StatementTimeout.TotalMilliseconds).ToString(CultureInfo.InvariantCulture);
        settings.Options = $"{settings.Options} -c synchronous_commit=on -c statement_timeout={limit}{(options.ReadOnly ? " -c default_transaction_read_only=on" : "")}".Trim();
        return settings;

        void Unless(string key, Action set)
        {
            if (!settings.ShouldSerialize(key))
                set();
        }
    }
}
