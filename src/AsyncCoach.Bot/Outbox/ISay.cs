using AsyncCoach.Bot.Routing;
using AsyncCoach.Domain;
using AsyncCoach.Slack.BlockKit;
using AsyncCoach.Storage;
using NodaTime;

namespace AsyncCoach.Bot.Outbox;

/// <summary>
/// Renders what a habit says, at the moment of sending, from what is true then. May ask Slack (names); keeps nothing.
/// </summary>
public interface ISay
{
    Task<Saying> Render(Intent intent, Turn turn, CancellationToken cancellation);

    /// <summary>Who can mend it, or should at least know, when it cannot be delivered; null when only the operator can.</summary>
    Task<PersonId?> WhoMends(Intent intent, Turn turn, CancellationToken cancellation);
}

/// <summary>What there is to say now.</summary>
public abstract record Saying
{
    private Saying()
    {
    }

    /// <summary>A message of its own.</summary>
    public sealed record Once(Message Message, string? ThreadTs = null) : Saying;

    /// <summary>
    /// Something that stands in one place and is kept true: posted the first time, changed in place afterwards, posted again where
    /// it can no longer be changed. <paramref name="Shows"/> is the subject's revision; a place that shows it already is left alone.
    /// </summary>
    public sealed record Card(string Place, long Shows, Message Message, string? ThreadTs = null) : Saying;

    /// <summary>A file with a comment in mrkdwn above it.</summary>
    public sealed record File(string Name, ReadOnlyMemory<byte> Content, string Comment) : Saying;

    /// <summary>There is nothing to say any more, and why.</summary>
    public sealed record Nothing(string Reason) : Saying;

    /// <summary>Not now.</summary>
    public sealed record Later(Duration WireWait) : Saying;
}
