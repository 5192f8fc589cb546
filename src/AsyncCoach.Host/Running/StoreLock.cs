using AsyncCoach.Storage;
using AsyncCoach.Storage.Sqlite;

namespace AsyncCoach.Host.Running;

/// <summary>One process serves a store; verbs that write are refused meanwhile.</summary>
internal sealed class StoreLock(string file) : IDisposable
{
    private SqliteLock? _held;

    /// <exception cref="StoreException">Another process has it, or its file cannot be written.</exception>
    public void Take() => _held ??= SqliteLock.TryTake(Path.GetFullPath(file))
        ?? throw new StoreException($"Another process serves {file}: stop it first.");

    public void Dispose() => _held?.Dispose();
}
