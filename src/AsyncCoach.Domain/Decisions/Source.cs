namespace AsyncCoach.Domain.Decisions;

/// <summary>
/// The message that a decision was taken from: where, the thread that it stands in, its permalink when Slack gave one, and who wrote it.
/// </summary>
public sealed record Source(ChannelId Channel, string Ts, string? ThreadTs, string? Permalink, PersonId? Author)
{
    public MessageId Message => new(Channel, Ts);
}
