namespace AsyncCoach.Domain.Tests.House;

/// <summary>The source tree that these tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Source => Path.Combine(Root, "src");

    /// <summary>All C# files below a folder, without what the build makes.</summary>
    public static IReadOnlyList<string> CSharp(params string[] below) =>
    [
        .. Directory.EnumerateFiles(Path.Combine([Root, .. below]), "*.cs", SearchOption.AllDirectories)
            .Where(file => !Parts(file).Intersect(["obj", "bin"], StringComparer.Ordinal).Any())
            .Order(StringComparer.Ordinal),
    ];

    public static string Name(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static string[] Parts(string file) => Name(file).Split('/');

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "AsyncCoach.sln"))
            ? folder
            : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("These tests run from within the repository."));
}
