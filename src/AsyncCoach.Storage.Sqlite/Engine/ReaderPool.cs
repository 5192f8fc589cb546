using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// Connections for reading beside the writer. A reader that finds none free opens one, so nobody waits; a few are kept.
/// </summary>
internal sealed class ReaderPool(SqliteOptions options) : IDisposable
{
    private const int Kept = 4;

    private readonly ConcurrentStack<Link> _free = new();
    private volatile bool _closed;

    /// <exception cref="StoreException">The file cannot be read.</exception>
    public TResult Read<TResult>(Func<Link, TResult> read)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        Link? link = null;
        try
        {
            if (!_free.TryPop(out link))
                link = Open();
            var result = read(link);
            Return(link);
            return result;
        }
        catch (SqliteException failure)
        {
            link?.Dispose();
            throw new StoreException(Sentence.For(failure), failure);
        }
        catch
        {
            link?.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _closed = true;
        while (_free.TryPop(out var link))
            link.Dispose();
    }

    private Link Open() => Link.Open(
        options.File,
        options.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite,
        "query_only=1",
        "wal_autocheckpoint=0",
        "temp_store=MEMORY",
        "cache_size=-4000");

    private void Return(Link link)
    {
        if (_closed || _free.Count >= Kept)
            link.Dispose();
        else
            _free.Push(link);
    }
}
