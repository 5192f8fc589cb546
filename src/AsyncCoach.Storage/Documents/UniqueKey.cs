namespace AsyncCoach.Storage;

/// <summary>Fields whose values together belong to one document of a workspace.</summary>
public sealed record UniqueKey(string Name, IReadOnlyList<Field> Fields);
