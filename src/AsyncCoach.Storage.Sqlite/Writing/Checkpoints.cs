using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// Moves the log's pages into the file. Every few megabytes a passive round on a connection of its own, beside the commits, moves nearly all of it;
/// the few pages written meanwhile the writer moves itself, so that the log begins anew even in a steady stream of commits. Only when
/// long readers let it outgrow all bounds does the writer wait for them.
/// </summary>
internal sealed partial class Checkpoints(SqliteOptions options, ILogger logger) : IDisposable
{
    private const int PassiveAfterPages = 2_000;
    private const long EmptyFromBytes = 128L * 1024 * 1024;

    private readonly Lock _gate = new();
    private Link? _link;
    private int _pages;
    private volatile bool _nearlyAll;
    private bool _underWay;
    private bool _closed;

    /// <summary>Called by the writer after each transaction, with the engine its own.</summary>
    public void Written(Link writer)
    {
        _pages += writer.PagesWritten();
        if (_nearlyAll)
        {
            _nearlyAll = false;
            Run(writer, "PASSIVE");
        }

        if (_pages < PassiveAfterPages)
            return;
        _pages = 0;
        var log = new FileInfo(options.File + "-wal");
        if (log.Exists && log.Length > EmptyFromBytes)
            Run(writer, "TRUNCATE");
        lock (_gate)
        {
            if (_underWay || _closed)
                return;
            _underWay = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(static self => self.Passive(), this, preferLocal: false);
    }

    /// <summary>Empties the log on the writer's own connection, as far as readers let it.</summary>
    public void Close(Link writer) => Run(writer, "TRUNCATE");

    private void Run(Link writer, string how)
    {
        try
        {
            writer.Number($"PRAGMA wal_checkpoint({how})");
        }
        catch (SqliteException failure)
        {
            Log.CouldNotEmpty(logger, failure.SqliteErrorCode);
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _closed = true;
        SpinWait.SpinUntil(() =>
        {
            lock (_gate)
                return !_underWay;
        });
        _link?.Dispose();
    }

    private void Passive()
    {
        try
        {
            _link ??= Link.Open(options.File, SqliteOpenMode.ReadWrite, "synchronous=FULL", "wal_autocheckpoint=0");
            _link.Number("PRAGMA wal_checkpoint(PASSIVE)");
            _nearlyAll = true;
        }
        catch (SqliteException failure)
        {
            Log.CouldNotEmpty(logger, failure.SqliteErrorCode);
            _link?.Dispose();
            _link = null;
        }
        finally
        {
            lock (_gate)
                _underWay = false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The database's log could not be emptied now: SQLite error {Code}")]
        public static partial void CouldNotEmpty(ILogger logger, int code);
    }
}
