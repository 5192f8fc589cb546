using System.IO.MemoryMappedFiles;

namespace AsyncCoach.EndToEnd;

/// <summary>How far product and wire time are ahead of the system's clock, for two processes to agree on: two numbers of ticks in a file in memory.</summary>
internal sealed class ClockFile : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;

    public ClockFile(string path)
    {
        Path = path;
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, null, 2 * sizeof(long));
        _view = _file.CreateViewAccessor();
    }

    public string Path { get; }

    public TimeSpan Product => TimeSpan.FromTicks(_view.ReadInt64(0));

    public TimeSpan Wire => TimeSpan.FromTicks(_view.ReadInt64(sizeof(long)));

    public void Tell(TimeSpan product, TimeSpan wire)
    {
        // Wire time first: what rings at the new product time must not find itself rate-limited in the old wire time.
        _view.Write(sizeof(long), wire.Ticks);
        _view.Write(0, product.Ticks);
    }

    public void Dispose()
    {
        _view.Dispose();
        _file.Dispose();
    }
}
