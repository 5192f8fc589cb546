using NodaTime;

namespace AsyncCoach.Domain.People;

/// <summary>What is known of a channel from Slack. Its members stand in a table of their own, as fresh as <paramref name="MembersAsOf"/>.</summary>
/// <param name="IsDirect">A direct message, of two or of a group.</param>
/// <param name="IsShared">Shared with another organisation.</param>
/// <param name="BotIsIn">The bot is a member: only then do its members read its records.</param>
/// <param name="MembersAsOf">Wire time of the last full list of members; null when never listed.</param>
public sealed record Channel(
    ChannelId Id,
    string Name,
    bool IsPrivate,
    bool IsDirect,
    bool IsShared,
    bool IsArchived,
    bool BotIsIn,
    Instant? MembersAsOf,
    Instant AsOf);
