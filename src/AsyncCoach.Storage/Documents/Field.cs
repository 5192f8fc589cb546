namespace AsyncCoach.Storage;

/// <summary>A member that can be asked for and ordered by.</summary>
public sealed record Field(string Name, string Path, FieldType Type);

/// <summary>What a field holds. Instants are numbers: milliseconds since the Unix epoch. Flags are 0 and 1.</summary>
public enum FieldType
{
    Text,
    Number,
}
