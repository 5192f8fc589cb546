namespace AsyncCoach.Storage.Sqlite;

/// <summary>
/// Says that a process serves a database file. Held as the operating system's lock on <c>file.lock</c>, so a killed process frees it;
/// the lock's file itself stays, since removing it would let two processes hold locks on different files of one name.
/// </summary>
public sealed class SqliteLock : IDisposable
{
    private readonly FileStream _held;

    private SqliteLock(FileStream held) => _held = held;

    /// <summary>The lock, or null while another process (or another holder in this one) has it.</summary>
    /// <exception cref="StoreException">The lock's file cannot be opened for another reason.</exception>
    public static SqliteLock? TryTake(string file)
    {
        var path = file + ".lock";
        try
        {
            return new SqliteLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new StoreException($"The lock file {path} may not be written.", refused);
        }
        catch (DirectoryNotFoundException missing)
        {
            throw new StoreException($"The folder of {path} does not exist.", missing);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose() => _held.Dispose();
}
