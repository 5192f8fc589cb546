namespace AsyncCoach.FaultTests.BadDisk;

/// <summary>A file system in memory, mounted over a folder.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const int Megabytes = 48;
    private readonly string _folder;

    private SmallDisk(string folder) => _folder = folder;

    /// <summary>Null where this account may not mount.</summary>
    public static async Task<SmallDisk?> Over(string folder) =>
        await Trouble.Runs("mount", "-t", "tmpfs", "-o", $"size={Megabytes}m", "none", folder) ? new SmallDisk(folder) : null;

    public async ValueTask DisposeAsync() => await Trouble.Runs("umount", "--lazy", _folder);
}
