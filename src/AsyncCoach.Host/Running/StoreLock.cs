using AsyncCoach.Host.Settings;
using AsyncCoach.Storage;
using AsyncCoach.Storage.Sqlite;

namespace AsyncCoach.Host.Running;

/// <summary>One process serves SQLite's file; verbs that write are refused meanwhile. PostgreSQL serves any number of them, and nothing is locked.</summary>
internal sealed class StoreLock(StorageSettings storage) : IDisposable
{
    private SqliteLock? _held;

    /// <exception cref="StoreException">Another process has it, or its file cannot be written.</exception>
    public void Take()
    {
        if (storage.IsSqlite)
            _held ??= SqliteLock.TryTake(Path.GetFullPath(storage.File)) ?? throw new StoreException($"Another process serves {storage.File}: stop it first.");
    }

    public void Dispose() => _held?.Dispose();
}
