using AsyncCoach.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace AsyncCoach.Storage.Tests;

/// <summary>A database file of a test's own, removed with it.</summary>
internal sealed class SqliteFile
{
    public SqliteFile() => Path = System.IO.Path.Combine(Directory.CreateTempSubdirectory("asynccoach-storage-").FullName, "store.db");

    /// <summary>One that is there already, in another's folder.</summary>
    public SqliteFile(string path) => Path = path;

    public string Path { get; }

    public async Task<IStore> Open(IReadOnlyList<DocumentMap> maps, TimeProvider wire, Func<SqliteOptions, SqliteOptions>? with = null)
    {
        var options = new SqliteOptions { File = Path };
        var store = new SqliteStore(with?.Invoke(options) ?? options, maps, wire, NullLogger.Instance);
        await store.Prepare(default);
        return store;
    }

    public void Remove() => Directory.Delete(System.IO.Path.GetDirectoryName(Path)!, recursive: true);
}
