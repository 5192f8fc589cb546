namespace AsyncCoach.Domain;

/// <summary>A conversation in Slack, by its opaque id; names change and are never keys.</summary>
public readonly record struct ChannelId(string Value)
{
    public override string ToString() => Value;
}
