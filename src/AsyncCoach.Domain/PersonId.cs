namespace AsyncCoach.Domain;

/// <summary>
/// A person, by home workspace and user id. Both parts are needed: in a channel that is shared with another
/// organisation a user id alone does not say whose colleague somebody is.
/// </summary>
public readonly record struct PersonId(WorkspaceId Home, string User)
{
    /// <summary>The stored form, <c>T…/U…</c>.</summary>
    public override string ToString() => $"{Home}/{User}";

    /// <summary>Reads the stored form.</summary>
    /// <exception cref="FormatException">The text is not <c>workspace/user</c>.</exception>
    public static PersonId Parse(string text) =>
        text.IndexOf('/', StringComparison.Ordinal) is > 0 and var at && at < text.Length - 1
            ? new PersonId(new WorkspaceId(text[..at]), text[(at + 1)..])
            : throw new FormatException("A person is stored as workspace/user.");
}
