namespace AsyncCoach.SlackEmulator.BlockKit;

/// <summary>
/// Who reads: what people, channels and user groups are called for them (by id, without <c>@</c> and <c>#</c>; null for what they
/// may not know), the time zone they live in, and what time it is.
/// </summary>
internal sealed record Viewer(Func<string, string?> NameOf, TimeZoneInfo Zone, DateTimeOffset Now)
{
    public string Person(string id, string? label = null) => "@" + (NameOf(id) ?? label ?? id);

    /// <summary>A channel that the reader cannot see has no name for them, whatever the text says.</summary>
    public string Channel(string id) => NameOf(id) is { } name ? "#" + name : "private channel";

    public string Group(string id, string? label = null) => "@" + (NameOf(id) ?? label?.TrimStart('@') ?? id);
}
