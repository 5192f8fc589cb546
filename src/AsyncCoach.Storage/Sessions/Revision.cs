namespace AsyncCoach.Storage;

/// <summary>One earlier or present state of a document and the change that made it.</summary>
public sealed record Revision<T>(long Number, Change Change, T Document);
