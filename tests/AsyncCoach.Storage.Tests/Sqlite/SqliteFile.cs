using AsyncCoach.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsyncCoach.Storage.Tests;

/// <summary>A database file of a test's own, removed with it.</summary>
internal sealed class SqliteFile
{
    private readonly string _folder = Directory.CreateTempSubdirectory("asynccoach-storage-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "store.db");

    public async Task<IStore> Open(IReadOnlyList<DocumentMap> maps, TimeProvider wire, Func<SqliteOptions, SqliteOptions>? with = null)
    {
        var options = new SqliteOptions { File = Path };
        var store = new SqliteStore(with?.Invoke(options) ?? options, maps, wire, NullLogger.Instance);
        await store.Prepare(default);
        return store;
    }

    public ValueTask Remove()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
