namespace AsyncCoach.Slack.Client;

/// <summary>Where the client's tokens come from: today the settings, later encrypted installations.</summary>
public interface ISlackTokens
{
    /// <summary>The bot's token in a workspace, or null where the app is not installed.</summary>
    ValueTask<string?> Bot(string workspace, CancellationToken cancellation);

    /// <summary>The app-level token for Socket Mode, or null where deliveries come over HTTP.</summary>
    string? App { get; }
}
