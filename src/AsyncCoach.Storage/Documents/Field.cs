namespace AsyncCoach.Storage;

/// <summary>
/// A member that can be asked for and ordered by. <paramref name="Indexed"/> is for those that single few documents out or order them; for a
/// flag or a state an index costs each write more than it saves a question.
/// </summary>
public sealed record Field(string Name, string Path, FieldType Type, bool Indexed = true);

/// <summary>What a field holds. Instants are numbers: milliseconds since the Unix epoch. Flags are 0 and 1.</summary>
public enum FieldType
{
    Text,
    Number,
}
