using Microsoft.Data.Sqlite;

namespace AsyncCoach.Storage.Sqlite;

/// <summary>A copy of the whole database while work goes on. It gets its name only once it is complete, checked and on the disk.</summary>
internal static class SqliteBackup
{
    public static Task<BackupReport> Write(SqliteCore core, string file, CancellationToken cancellation)
    {
        if (File.Exists(file))
            throw new StoreException($"{file} exists already; a backup never overwrites anything.");
        return Task.Run(() => Copy(core, file, cancellation), cancellation);
    }

    private static BackupReport Copy(SqliteCore core, string file, CancellationToken cancellation)
    {
        var part = file + ".part";
        try
        {
            File.Delete(part);
            core.Readers.Read(link =>
            {
                // The one statement that this connection may write with writes another file.
                link.Run("PRAGMA query_only=0");
                using (var copy = link.Ask("VACUUM INTO ?1"))
                    copy.Add(part).Run();
                link.Run("PRAGMA query_only=1");
                return 0;
            });
            cancellation.ThrowIfCancellationRequested();
            var documents = Check(core, part);
            using (var written = new FileStream(part, FileMode.Open, FileAccess.ReadWrite))
                written.Flush(flushToDisk: true);
            File.Move(part, file, overwrite: false);
            return new BackupReport(file, new FileInfo(file).Length, documents);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new StoreException($"The backup could not be written to {file}: {(failure is SqliteException engine ? Sentence.For(engine) : failure.Message)}", failure);
        }
        finally
        {
            Remove(part);
        }
    }

    private static long Check(SqliteCore core, string part)
    {
        using var link = Link.Open(part, SqliteOpenMode.ReadOnly);
        var verdict = link.Text("PRAGMA integrity_check");
        if (verdict is not "ok")
            throw new StoreException("The copy did not pass its integrity check and was removed.");
        return core.Kinds.All.Sum(kind => link.Number($"SELECT count(*) FROM {kind.Table}") ?? 0);
    }

    private static void Remove(string part)
    {
        try
        {
            File.Delete(part);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What went wrong before is the answer; the unfinished copy's name says what it is.
        }
    }
}
