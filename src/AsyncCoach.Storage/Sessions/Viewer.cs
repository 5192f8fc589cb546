using AsyncCoach.Domain;

namespace AsyncCoach.Storage;

/// <summary>
/// Whose eyes a read is for; there is no read without them. Readers of a record are the present members of its channel
/// while the bot is in it (a private channel's only while its membership is fresh); where the bot is not, or the record
/// belongs to no channel, those named in it.
/// </summary>
public abstract record Viewer
{
    private Viewer()
    {
    }

    /// <summary>One person.</summary>
    public sealed record Person(PersonId Id) : Viewer;

    /// <summary>
    /// Everybody in a channel at once: its own records, and those of public channels unless a guest or somebody of another
    /// organisation is present, or the membership is not known freshly enough to tell.
    /// </summary>
    public sealed record Audience(ChannelId Channel) : Viewer;

    /// <summary>Whoever holds the database: verbs on the command line, and rules that must see all to decide at all.</summary>
    public sealed record Operator : Viewer;

    public static Viewer All { get; } = new Operator();
}
