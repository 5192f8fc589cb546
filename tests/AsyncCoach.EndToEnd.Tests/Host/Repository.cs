namespace AsyncCoach.EndToEnd.Tests.Host;

/// <summary>The files of the repository that tests hold true.</summary>
internal static class Repository
{
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    public static string PathOf(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "AsyncCoach.sln")))
                return Path.Combine(folder.FullName, path);
        }
        throw new InvalidOperationException("These tests run inside the repository.");
    }
}
