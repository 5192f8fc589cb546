namespace AsyncCoach.Storage;

/// <summary>Searchable text at a path, and its weight in the ranking (1 is ordinary).</summary>
public sealed record SearchText(string Name, string Path, double Weight);
