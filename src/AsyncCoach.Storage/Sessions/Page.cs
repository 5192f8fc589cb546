namespace AsyncCoach.Storage;

/// <summary>A page of a list; <paramref name="Next"/> is null on the last one.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? Next);
