namespace AsyncCoach.Slack.Inbound;

/// <summary>
/// A user as Slack describes one. <paramref name="Zone"/> is an IANA id or null; the offset that Slack also sends is only today's and is not kept.
/// <paramref name="StatusUntil"/> is in unix seconds, 0 for never.
/// </summary>
public sealed record SlackUser(
    string Id, string Team, string Name, string? Zone, bool IsDeactivated, bool IsBot, bool IsAdmin, bool IsGuest,
    string StatusText, string StatusEmoji, long StatusUntil);
