using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// The one writer. Work that arrives while a transaction is under way waits and shares the next one, a savepoint each. Whoever
/// arrives while nothing is under way writes on its own thread at once, so that work which comes one after another never
/// changes threads; what waited meanwhile is written by a pool thread.
/// </summary>
internal sealed partial class Writer(SqliteOptions options, ILogger logger) : IDisposable
{
    // Bounds the time that the first of a batch waits for the last.
    private const int MostInABatch = 256;

    private readonly Lock _gate = new();
    private readonly Lock _engine = new();
    private readonly Checkpoints _checkpoints = new(options, logger);
    private readonly Queue<WriteWork> _waiting = new();
    private Link? _link;
    private bool _writing;
    private bool _closed;

    public void Enqueue(WriteWork work)
    {
        lock (_gate)
        {
            if (!_closed)
            {
                _waiting.Enqueue(work);
                if (_writing)
                    return;
                _writing = true;
            }
            else
            {
                work.Fail("The store is closed.");
                return;
            }
        }

        Lead();
    }

    public Task<TResult> Do<TResult>(Func<Link, TResult> step)
    {
        var work = new WriteStep<TResult>(step);
        Enqueue(work);
        return work.Task;
    }

    /// <summary>Sets the writer's connection, between two transactions.</summary>
    public Task Pragma(string pragma) => Task.Run(() =>
    {
        lock (_engine)
        {
            try
            {
                (_link ??= Open()).Number($"PRAGMA {pragma}");
            }
            catch (SqliteException failure)
            {
                Recover(failure);
            }
        }
    });

    public void Dispose()
    {
        lock (_gate)
            _closed = true;
        // What is under way or waits is finished: it was handed over.
        SpinWait.SpinUntil(() =>
        {
            lock (_gate)
                return !_writing;
        });
        lock (_engine)
        {
            _checkpoints.Dispose();
            if (_link is not null && !options.ReadOnly)
                _checkpoints.Close(_link);
            _link?.Dispose();
            _link = null;
        }
    }

    private void Lead()
    {
        List<WriteWork> batch = [];
        lock (_gate)
        {
            while (batch.Count < MostInABatch && _waiting.TryDequeue(out var work))
                batch.Add(work);
        }

        lock (_engine)
            Write(batch);

        lock (_gate)
        {
            if (_waiting.Count == 0)
            {
                _writing = false;
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(static writer => writer.Lead(), this, preferLocal: false);
    }

    private void Write(List<WriteWork> batch)
    {
        try
        {
            var link = _link ??= Open();
            if (TryAll(link, batch))
                _checkpoints.Written(link);
        }
        catch (SqliteException failure)
        {
            Recover(failure);
            if (batch.Count == 1 || !IsOfOne(failure))
            {
                foreach (var work in batch)
                    work.Fail(Sentence.For(failure));
                return;
            }

            // One of them took the transaction down with it: each alone, so that only the cause fails.
            foreach (var work in batch)
                Write([work]);
        }
    }

    /// <summary>True when it is durable.</summary>
    private static bool TryAll(Link link, List<WriteWork> batch)
    {
        var kept = false;
        link.Run("BEGIN IMMEDIATE");
        foreach (var work in batch)
            kept |= TryOne(link, work, alone: batch.Count == 1);
        if (link.InTransaction)
            link.Run("COMMIT");
        foreach (var work in batch)
            work.Complete();
        return kept;
    }

    private static bool TryOne(Link link, WriteWork work, bool alone)
    {
        if (!alone)
            link.Run("SAVEPOINT one");
        var keep = false;
        try
        {
            keep = work.Run(link);
        }
        catch (Exception mistake) when (mistake is not SqliteException)
        {
            work.Break(mistake);
        }

        if (!keep)
            link.Run(alone ? "ROLLBACK" : "ROLLBACK TO one");
        if (!alone)
            link.Run("RELEASE one");
        return keep;
    }

    private Link Open() => Link.Open(
        options.File,
        options.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite,
        [
            "synchronous=FULL",
            "wal_autocheckpoint=0",
            "temp_store=MEMORY",
            "cache_size=-8000",
            .. options.MaxBytes is { } most ? [$"max_page_count={Math.Max(1, most / 4096)}"] : Array.Empty<string>(),
        ]);

    /// <summary>False for what would meet every one of them, so that trying each would only make all wait.</summary>
    private static bool IsOfOne(SqliteException failure) => failure.SqliteErrorCode is not
        (raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT);

    /// <summary>Back to a state in which the next batch may succeed: a connection that saw trouble may stay in it, a new one does not.</summary>
    private void Recover(SqliteException failure)
    {
        Log.CouldNotWrite(logger, failure.SqliteErrorCode, failure.SqliteExtendedErrorCode);
        _link?.Dispose();
        _link = null;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "A transaction was rolled back: SQLite error {Code} ({Extended})")]
        public static partial void CouldNotWrite(ILogger logger, int code, int extended);
    }
}
