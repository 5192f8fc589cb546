namespace AsyncCoach.Files.Decisions;

/// <summary>A file as it was found.</summary>
/// <param name="Path">Relative to the folder that was asked for, with slashes.</param>
/// <param name="Text">Empty where it cannot be read.</param>
/// <param name="Digest">Of its bytes; empty where it cannot be read.</param>
/// <param name="Reason">Why it cannot be read, in a sentence; else null.</param>
public sealed record FoundFile(string Path, string Text, string Digest, string? Reason)
{
    public static FoundFile Unreadable(string path, string reason) => new(path, "", "", reason);
}
