namespace AsyncCoach.Slack.Client;

/// <summary>One app in one workspace: the tokens of the settings, whatever workspace is named.</summary>
internal sealed class SettingsTokens(SlackClientOptions options) : ISlackTokens
{
    public string? App { get; } = string.IsNullOrEmpty(options.AppToken) ? null : options.AppToken;

    public ValueTask<string?> Bot(string workspace, CancellationToken cancellation) =>
        new(options.BotToken.Length == 0 ? null : options.BotToken);
}
