namespace AsyncCoach.Files.Decisions;

/// <summary>A heading and what stands under it up to the next heading of whatever level.</summary>
/// <param name="Level">1 to 6; 0 for what stands before the first heading.</param>
/// <param name="Heading">As plain text.</param>
/// <param name="Line">The heading as its file writes it, without marks of its level.</param>
internal sealed record Section(int Level, string Heading, string Line, string Body);
