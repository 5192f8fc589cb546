namespace AsyncCoach.EndToEnd.Tests.Living;

/// <summary>How Slack reaches the bot.</summary>
public enum Transport
{
    Http,
    SocketMode,
}
