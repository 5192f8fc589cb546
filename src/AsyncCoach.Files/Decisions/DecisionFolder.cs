using System.Security.Cryptography;
using System.Text;

namespace AsyncCoach.Files.Decisions;

/// <summary>
/// The Markdown files of a folder and those below it, or one file, in the order of their paths. Links are not followed, so that no file leads out of the folder;
/// folders whose name begins with a dot are left out. One file's text at a time is in memory.
/// </summary>
public static class DecisionFolder
{
    /// <summary>The most bytes that are read of a file.</summary>
    public const int MostBytes = DecisionFile.Longest;

    private const int Deepest = 32;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The paths of its files, relative to it and with slashes; of one file its name.</summary>
    /// <exception cref="IOException">The folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be listed.</exception>
    public static IReadOnlyList<string> Paths(string root)
    {
        if (File.Exists(root))
            return [Path.GetFileName(root)];
        var options = new EnumerationOptions { RecurseSubdirectories = false, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false, MatchType = MatchType.Simple };
        var found = new List<string>();
        Collect(root, "", 0);
        found.Sort(StringComparer.Ordinal);
        return found;

        void Collect(string folder, string prefix, int depth)
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", options))
            {
                if (entry is DirectoryInfo)
                {
                    if (depth < Deepest && entry.Name[0] != '.' && entry.LinkTarget is null)
                        Collect(entry.FullName, $"{prefix}{entry.Name}/", depth + 1);
                }
                else if (IsMarkdown(entry.Name))
                {
                    found.Add(prefix + entry.Name);
                }
            }
        }
    }

    /// <summary>One of its files with the digest of its content, or one sentence on why it cannot be read.</summary>
    public static FoundFile Read(string root, string path)
    {
        var file = new FileInfo(File.Exists(root) ? root : Path.Combine(root, path));
        try
        {
            if (file.LinkTarget is not null && !File.Exists(root))
                return FoundFile.Unreadable(path, "It is a link; only files are read.");
            // What is no file at all, such as a pipe, has no length either; opening one would wait for ever.
            if (file.Length == 0)
                return FoundFile.Unreadable(path, "It is empty.");
            if (file.Length > MostBytes)
                return FoundFile.Unreadable(path, "It is larger than 1 MB, the most that is read of a file.");
            var bytes = File.ReadAllBytes(file.FullName);
            return bytes.Length > MostBytes
                ? FoundFile.Unreadable(path, "It grows while it is read.")
                : new FoundFile(path, Strict.GetString(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes))[..32], null);
        }
        catch (DecoderFallbackException)
        {
            return FoundFile.Unreadable(path, "It is not UTF-8 text.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return FoundFile.Unreadable(path, "It cannot be opened.");
        }
    }

    private static bool IsMarkdown(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
