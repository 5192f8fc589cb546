namespace AsyncCoach.Files.Decisions;

/// <summary>Another record, as a file names it: by a path beside it, or by a number.</summary>
/// <param name="Path">As the link says it, without its fragment; null where only a number is named.</param>
/// <param name="Number">Null where the link alone says which.</param>
public sealed record Reference(string? Path, long? Number);
