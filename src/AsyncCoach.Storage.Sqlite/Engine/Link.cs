using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>One connection with the statements that it has prepared. Used by one thread at a time.</summary>
internal sealed class Link : IDisposable
{
    // Enough for every statement of the store and the usual questions; a rarer question's statement makes the oldest ones go.
    private const int MostStatements = 200;

    private readonly SqliteConnection _connection;
    private readonly sqlite3 _database;
    private readonly Dictionary<string, Statement> _prepared = new(StringComparer.Ordinal);

    private Link(SqliteConnection connection)
    {
        _connection = connection;
        _database = connection.Handle!;
    }

    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public static Link Open(string file, SqliteOpenMode mode, params ReadOnlySpan<string> pragmas)
    {
        // The driver otherwise waits 30 s for a lock, and pools connections that keep deleted files open.
        var settings = new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = 1 };
        var connection = new SqliteConnection(settings.ToString());
        try
        {
            connection.Open();
            var link = new Link(connection);
            // Statements below the driver wait by themselves.
            _ = raw.sqlite3_busy_timeout(link._database, 1000);
            foreach (var pragma in pragmas)
                link.Run($"PRAGMA {pragma}");
            return link;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>False once the engine has rolled back by itself.</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_database) == 0;

    public int TotalChanges => raw.sqlite3_total_changes(_database);

    /// <summary>A statement ready to be bound; dispose it to hand it back.</summary>
    public Statement Ask(string sql)
    {
        if (_prepared.TryGetValue(sql, out var kept) && !kept.InUse)
        {
            kept.InUse = true;
            return kept;
        }

        var made = Prepare(sql, once: kept is not null);
        if (kept is null)
        {
            if (_prepared.Count >= MostStatements)
                Forget();
            _prepared[sql] = made;
        }

        made.InUse = true;
        return made;
    }

    /// <summary>Runs one statement that takes nothing and answers nothing.</summary>
    public int Run(string sql)
    {
        using var statement = Ask(sql);
        return statement.Run();
    }

    /// <summary>The first column of the first row as a number; null when there is none.</summary>
    public long? Number(string sql)
    {
        using var statement = Ask(sql);
        return statement.Step() ? statement.NumberOrNull(0) : null;
    }

    /// <summary>The first column of the first row as text; null when there is none.</summary>
    public string? Text(string sql)
    {
        using var statement = Ask(sql);
        return statement.Step() ? statement.TextOrNull(0) : null;
    }

    /// <summary>Pages written to the log since last asked.</summary>
    public int PagesWritten()
    {
        _ = raw.sqlite3_db_status(_database, raw.SQLITE_DBSTATUS_CACHE_WRITE, out var pages, out _, 1);
        return pages;
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values)
            statement.Close();
        _prepared.Clear();
        _connection.Dispose();
    }

    private Statement Prepare(string sql, bool once)
    {
        var code = raw.sqlite3_prepare_v3(_database, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared);
        return code == raw.SQLITE_OK
            ? new Statement(_database, prepared) { Once = once }
            : throw new SqliteException(raw.sqlite3_errmsg(_database).utf8_to_string(), code & 0xFF, raw.sqlite3_extended_errcode(_database));
    }

    private void Forget()
    {
        foreach (var (sql, statement) in _prepared.Where(pair => !pair.Value.InUse).ToList())
        {
            statement.Close();
            _prepared.Remove(sql);
        }
    }
}
