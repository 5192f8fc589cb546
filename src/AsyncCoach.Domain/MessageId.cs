namespace AsyncCoach.Domain;

/// <summary>
/// A message in Slack: its channel and its <c>ts</c>, which is unique there and is kept as text,
/// since a number would lose digits.
/// </summary>
public readonly record struct MessageId(ChannelId Channel, string Ts)
{
    public override string ToString() => $"{Channel}/{Ts}";
}
