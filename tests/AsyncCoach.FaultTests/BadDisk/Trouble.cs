using System.ComponentModel;
using System.Diagnostics;
using AsyncCoach.FaultTests.Stage;
using Microsoft.Data.Sqlite;

namespace AsyncCoach.FaultTests.BadDisk;

/// <summary>Why the store cannot write for a while. Disposed of, it is over.</summary>
internal sealed class Trouble : IAsyncDisposable
{
    private readonly Func<Task> _ends;

    private Trouble(Func<Task> ends) => _ends = ends;

    /// <summary>Nothing more fits beside the store; only for a store on a small disk.</summary>
    public static async Task<Trouble> Full(Town town)
    {
        var ballast = Path.Combine(Path.GetDirectoryName(town.StoreFile)!, "ballast");
        await using (var file = new FileStream(ballast, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
        {
            for (var chunk = new byte[64 * 1024]; chunk.Length > 0; chunk = chunk[..(chunk.Length / 2)])
                Fill(file, chunk);
        }
        return new Trouble(() =>
        {
            File.Delete(ballast);
            return Task.CompletedTask;
        });
    }

    /// <summary>Another program holds the store's lock.</summary>
    public static async Task<Trouble> Locked(Town town)
    {
        var other = Store.Writing(town.StoreFile);
        await other.OpenAsync();
        while (!await Took(other))
        {
        }
        return new Trouble(async () => await other.DisposeAsync());
    }

    /// <summary>Nothing may write the store's files. Null where this account cannot bring that about.</summary>
    public static async Task<Trouble?> ReadOnly(Town town)
    {
        string[] files = [town.StoreFile, town.StoreFile + "-wal"];
        return await Runs("chattr", ["+i", .. files]) ? new Trouble(() => Runs("chattr", ["-i", .. files])) : null;
    }

    /// <summary>Whether a program was there and did it.</summary>
    public static async Task<bool> Runs(string program, params IEnumerable<string> arguments)
    {
        try
        {
            using var run = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            await run.WaitForExitAsync();
            return run.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync() => await _ends();

    private static void Fill(FileStream file, byte[] chunk)
    {
        try
        {
            while (true)
                file.Write(chunk);
        }
        catch (IOException)
        {
            // It does not fit any more: the next chunk is half as long.
        }
    }

    /// <summary>The bot lets go of its own lock between two commits.</summary>
    private static async Task<bool> Took(SqliteConnection other)
    {
        try
        {
            await using var begin = other.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            await begin.ExecuteNonQueryAsync();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
